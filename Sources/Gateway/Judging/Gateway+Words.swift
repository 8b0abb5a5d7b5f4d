internal import MailMessage
internal import Policy

extension Gateway {
    /// What the words of a message or post are like, by the school's lists; the words themselves are kept nowhere.
    func examineWords(of parsed: ParsedMessage, _ text: WrittenText, for dossier: inout Dossier) {
        if dossier.submission.author == .house { return }
        dossier.submission.content.text = TextFacts(
            text,
            header: HeaderSigns(parsed),
            by: dossier.moment.settings.settings.phrases
        )
    }
}
