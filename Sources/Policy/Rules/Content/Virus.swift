/// A scanner knows the message as a pest.
package struct Virus: Rule {
    package let id: RuleID = "content.virus"
    package let clause: ClauseID = "mail.rights-of-others"
    package let parties = Party.allCases

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        submission.content.scans.compactMap { scan in
            guard case .found(let name) = scan.outcome else { return nil }
            return Finding(
                rule: id,
                clause: clause,
                parameters: [Finding.Parameter("pest", .text(name)), Finding.Parameter("scanner", .text(scan.scanner))]
            )
        }
    }
}
