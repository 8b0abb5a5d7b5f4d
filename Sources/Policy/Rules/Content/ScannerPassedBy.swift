/// A message bigger than what a scanner takes went past it.
package struct ScannerPassedBy: Rule {
    package let id: RuleID = "content.unscanned"
    package let clause: ClauseID = "mail.rights-of-others"
    package let parties = Party.allCases
    package let defaultAction: Action = .observe

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        submission.content.scans.compactMap { scan in
            guard scan.outcome == .tooBig else { return nil }
            return Finding(
                rule: id,
                clause: clause,
                parameters: [Finding.Parameter("scanner", .text(scan.scanner))]
            )
        }
    }
}
