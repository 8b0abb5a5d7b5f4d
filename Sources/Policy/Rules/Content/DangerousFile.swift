/// Files that run when they are opened, and names that hide it.
package struct DangerousFile: Rule {
    package let id: RuleID = "content.dangerous-file"
    package let clause: ClauseID = "mail.rights-of-others"
    package let parties = Party.allCases

    package init() {}

    package var wordings: [Wording] { Self.kinds.map { Wording(id.text + "/" + $0.wording) } }

    static let kinds: [(kind: FileFacts.Kind, wording: String)] = [
        (.disguise, "disguise"), (.program, "program"), (.script, "script"), (.shortcut, "shortcut"),
        (.diskImage, "disk-image"), (.installer, "installer"),
    ]

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        submission.content.files.finding(by: self, of: Self.kinds)
    }
}
