internal import MailMessage

/// A teacher writes to more children or families than they teach. They have the right (else `lists.not-open` finds it), and
/// are asked whether they mean it.
package struct WiderAudience: Rule {
    package let id: RuleID = "separation.wider-audience"
    package let clause: ClauseID = "mail.no-mass"
    package let asksAuthor = true
    package let parties: [Party] = [.teacher]
    package let defaultAction: Action = .hold

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .person = submission.author else { return [] }
        let wide = submission.audience.lists.filter { $0.isWiderThanTaught && !$0.isDenied }
        guard let first = wide.first else { return [] }
        return [
            Finding(
                rule: id,
                clause: clause,
                parameters: [
                    Finding.Parameter("list", .unrecorded(first.address?.description ?? "?")),
                    Finding.Parameter("children", .number(wide.reduce(0) { $0 + $1.children })),
                    Finding.Parameter("guardians", .number(wide.reduce(0) { $0 + $1.guardians })),
                ] + first.narrower.parameters
            )
        ]
    }
}
