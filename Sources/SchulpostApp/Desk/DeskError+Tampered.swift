extension DeskError {
    /// What is kept is not what the audit log says; nil where nothing was found.
    /// - Parameter lead: a line above the findings.
    init?(tampered lead: Phrase, _ findings: [Phrase]) {
        guard !findings.isEmpty else { return nil }
        let german = findings.map { "  " + $0.german }.joined(separator: "\n")
        let english = findings.map { "  " + $0.english }.joined(separator: "\n")
        self.init(
            "\(lead.german)\n\(german)\nBewahren Sie die Datenbank auf und vergleichen Sie mit einer Sicherung.",
            "\(lead.english)\n\(english)\nKeep the database, and compare with a backup."
        )
    }
}
