package import School

extension ThresholdCurve {
    /// What a suggestion rests on: how many messages came above it, and whether any of them says how low it may be; with a
    /// warning where messages that came through would do so no more.
    /// - Returns: one to three sentences; nil where there is no suggestion.
    package func grounds(in language: Language) -> String? {
        guard let suggestion else { return nil }
        let count = reach(of: suggestion, language) + warning(of: suggestion, language)
        // Nothing that must come through was ever near: the number is the lowest there is, not a lesson.
        guard !hasProtected, suggestion.hits.messages > 0 else { return count }
        return switch language {
        case .german:
            count + " Darunter keine Mitteilung, nichts Freigegebenes: \(suggestion.value) ist nur der niedrigste Wert."
        case .english:
            count + " No announcement among them and nothing released: \(suggestion.value) is merely the lowest value."
        }
    }

    private func warning(of suggestion: Suggestion, _ language: Language) -> String {
        let count = suggestion.hits.ordinary
        guard count > 0 else { return "" }
        switch language {
        case .german:
            let what =
                count == 1 ? "1 gewöhnliche Nachricht, die ankam" : "\(count) gewöhnliche Nachrichten, die ankamen"
            return " Achtung: \(what), hätte \(suggestion.value) abgelehnt oder angehalten."
        case .english:
            let what = count == 1 ? "1 ordinary message" : "\(count) ordinary messages"
            return " Beware: \(suggestion.value) would have refused or held \(what) that came through."
        }
    }

    private func reach(of suggestion: Suggestion, _ language: Language) -> String {
        let (value, above) = (suggestion.value, suggestion.hits.messages)
        switch language {
        case .german:
            let rest = above == 0 ? "keine." : "\(above), die höchste mit \(highest ?? value)."
            return "Nachrichten dieser Zeit: \(met); über \(value): " + rest
        case .english:
            let rest = above == 0 ? "none." : "\(above), the highest with \(highest ?? value)."
            return "Messages of that time: \(met); above \(value): " + rest
        }
    }
}
