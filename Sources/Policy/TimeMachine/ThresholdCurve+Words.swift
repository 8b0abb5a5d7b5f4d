package import School

extension ThresholdCurve {
    /// What a suggestion rests on: how many messages came above it, and whether any of them says how low it may be.
    /// - Returns: one or two sentences; nil where there is no suggestion.
    package func grounds(in language: Language) -> String? {
        guard let suggestion else { return nil }
        let count = reach(of: suggestion, language)
        // Nothing that must come through was ever near: the number is the lowest there is, not a lesson.
        guard !hasProtected, suggestion.hits.messages > 0 else { return count }
        return switch language {
        case .german:
            count
                + " Keine davon war eine Mitteilung oder freigegeben: \(suggestion.value) ist nur der niedrigste mögliche Wert."
        case .english:
            count
                + " None of them was an announcement or released: \(suggestion.value) is merely the lowest possible value."
        }
    }

    private func reach(of suggestion: Suggestion, _ language: Language) -> String {
        let (value, above) = (suggestion.value, suggestion.hits.messages)
        let most = highest ?? value
        switch (language, above) {
        case (.german, 0):
            return met == 1
                ? "Die eine Nachricht dieser Zeit kam nicht über \(value)."
                : "Keine der \(met) Nachrichten dieser Zeit kam über \(value)."
        case (.english, 0):
            return met == 1
                ? "The one message of that time did not exceed \(value)."
                : "None of the \(met) messages of that time exceeded \(value)."
        case (.german, _):
            return
                "Von \(met) \(met == 1 ? "Nachricht" : "Nachrichten") kamen \(met - above) nicht über \(value), \(above) darüber, die "
                + "höchste auf \(most)."
        case (.english, _):
            return
                "Of \(met) \(met == 1 ? "message" : "messages") \(met - above) did not exceed \(value), \(above) did, the highest with "
                + "\(most)."
        }
    }
}
