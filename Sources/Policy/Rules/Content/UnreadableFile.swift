/// Archives that are broken, and messages with more files than are looked at.
package struct UnreadableFile: Rule {
    package let id: RuleID = "content.unreadable-file"
    package let clause: ClauseID = "mail.rights-of-others"
    package let parties = Party.allCases
    package let defaultAction: Action = .label

    package init() {}

    package var wordings: [Wording] { Self.kinds.map { Wording(id.text + "/" + $0.wording) } }

    static let kinds: [(kind: FileFacts.Kind, wording: String)] = [
        (.unreadable, "broken"), (.unexamined, "unexamined"),
    ]

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        submission.content.files.finding(by: self, of: Self.kinds)
    }
}
