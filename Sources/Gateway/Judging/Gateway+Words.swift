internal import MailMessage
internal import Policy

extension Gateway {
    /// What the words of a message or post are like, by the school's lists, and of a person's the fingerprint, all from one
    /// reading; the words themselves are kept nowhere.
    func examineWords(of parsed: ParsedMessage, for dossier: inout Dossier) {
        if dossier.submission.author == .house { return }
        let isPerson = if case .person = dossier.submission.author { true } else { false }
        let reading = TextReading(
            WrittenText(parsed),
            header: HeaderSigns(parsed, from: dossier.submission.senders.header?.from.compactMap(\.address)),
            by: dossier.moment.settings.settings.phrases,
            takesFingerprint: isPerson
        )
        dossier.submission.content.text = reading.facts
        dossier.fingerprint = reading.fingerprint
    }
}
