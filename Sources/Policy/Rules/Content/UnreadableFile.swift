/// Archives that are broken, messages with more files than are looked at, and with more text than is read.
package struct UnreadableFile: Rule {
    package let id: RuleID = "content.unreadable-file"
    package let clause: ClauseID = "mail.rights-of-others"
    package let parties = Party.allCases
    package let defaultAction: Action = .label

    package init() {}

    package var wordings: [Wording] { Self.kinds.map { Wording(id.text + "/" + $0.wording) } + [Self.text] }

    private static let text = Wording("content.unreadable-file/text")

    static let kinds: [(kind: FileFacts.Kind, wording: String)] = [
        (.unreadable, "broken"), (.unexamined, "unexamined"),
    ]

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        let files = submission.content.files.finding(by: self, of: Self.kinds)
        guard submission.content.text.isCut else { return files }
        return files + [Finding(rule: id, clause: clause, wording: Self.text)]
    }
}
