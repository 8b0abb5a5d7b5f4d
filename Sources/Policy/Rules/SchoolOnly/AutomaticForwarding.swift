/// No automatic forwarding of school mail to private mailboxes (`mail.school-only`).
///
/// Schulpost itself forwards nothing. What is found is a person's program that passes mail on by itself: the message bears
/// the marks of it, and goes outside. A message that a person forwards by hand bears none.
package struct AutomaticForwarding: Rule {
    package let id: RuleID = "school-only.forwarding"
    package let clause: ClauseID = "mail.school-only"

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard submission.senders.isForwardedByProgram, case .person = submission.author else { return [] }
        let outside = submission.audience.outside.reduce(0) { $0 + $1.count }
        guard outside > 0 else { return [] }
        return [Finding(rule: id, clause: clause, measured: outside, limit: 0)]
    }
}
