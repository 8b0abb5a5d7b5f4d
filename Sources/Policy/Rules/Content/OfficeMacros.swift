/// Office documents with macros, or that fetch such from the net.
package struct OfficeMacros: Rule {
    package let id: RuleID = "content.macros"
    package let clause: ClauseID = "mail.rights-of-others"
    package let parties = Party.allCases
    package let defaultActions = PartyTable(all: Action.label).with(.hold, for: .outsider)

    package let wordings = [Wording("content.macros"), Wording("content.macros/remote")]

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        submission.content.files.finding(by: self, of: [(.macros, ""), (.remotePart, "remote")])
    }
}
