/// Files that may do something when they are opened but are often meant well: pages with scripts, sources of programs,
/// notebooks with files in them.
package struct RiskyFile: Rule {
    package let id: RuleID = "content.risky-file"
    package let clause: ClauseID = "mail.rights-of-others"
    package let parties = Party.allCases
    /// Pupils learn to program and send their programs to each other.
    package let defaultActions = PartyTable(all: Action.observe).with(.label, for: .outsider)

    package init() {}

    package var wordings: [Wording] { Self.kinds.map { Wording(id.text + "/" + $0.wording) } }

    static let kinds: [(kind: FileFacts.Kind, wording: String)] = [
        (.activePage, "page"), (.source, "source"), (.notebook, "notebook"),
    ]

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        submission.content.files.finding(by: self, of: Self.kinds)
    }
}
