/// Archives and documents with a password: nobody can look into them for pests.
package struct EncryptedArchive: Rule {
    package let id: RuleID = "content.encrypted-archive"
    package let clause: ClauseID = "mail.rights-of-others"
    package let parties = Party.allCases
    /// Data protection asks teachers to send marks with a password; from outside it is how pests come past scanners.
    package let defaultActions = PartyTable(all: Action.label).with(.hold, for: .outsider)

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        submission.content.files.finding(by: self, of: [(.encrypted, "")])
    }
}
