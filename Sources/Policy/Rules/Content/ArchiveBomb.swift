/// Archives that hold more than anybody would send.
package struct ArchiveBomb: Rule {
    package let id: RuleID = "content.archive-bomb"
    package let clause: ClauseID = "mail.rights-of-others"
    package let parties = Party.allCases

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        submission.content.files.finding(by: self, of: [(.bomb, "")])
    }
}
