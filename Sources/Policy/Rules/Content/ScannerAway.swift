/// A scanner that should have looked at the message gave no answer.
///
/// `label` lets mail go on, `refuse` asks the sender to come again later, `hold` leaves it to a person.
package struct ScannerAway: Rule {
    package let id: RuleID = "content.scanner-away"
    package let clause: ClauseID = "mail.rights-of-others"
    package let parties = Party.allCases
    package let defaultAction: Action = .label

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        submission.content.scans.compactMap { scan in
            guard scan.outcome == .away else { return nil }
            return Finding(
                rule: id,
                clause: clause,
                parameters: [Finding.Parameter("scanner", .text(scan.scanner))],
                isTemporary: true
            )
        }
    }
}
