internal import MailMessage

/// Nobody writes in another's name: envelope sender, From and Sender belong to who has logged in.
///
/// The null reverse-path is nobody's name and stays allowed (read receipts, RFC 8098 §3).
package struct SenderNotOwned: Rule {
    package let id: RuleID = "spoof.sender-not-owned"
    package let clause: ClauseID = "mail.no-deception"
    package let phases: [Phase] = [.sender, .message]
    package let wordings = Field.allCases.map(\.wording)

    /// What is wrong, by field.
    private enum Field: String, CaseIterable {
        case envelope
        case from
        case sender
        case noFrom = "no-from"
        case severalFrom = "several-from"

        var wording: Wording { Wording("spoof.sender-not-owned/" + rawValue) }
    }

    package init() {}

    package func findings(in submission: Submission, _ settings: PolicySettings) -> [Finding] {
        guard case .person = submission.author else { return [] }
        var findings: [Finding] = []
        if let header = submission.senders.header {
            if header.fromFields > 1 {
                findings.append(finding(.severalFrom, measured: header.fromFields, limit: 1))
            }
            if header.from.isEmpty { findings.append(finding(.noFrom)) }
            if let foreign = header.from.first(where: { $0.origin != .author }) {
                findings.append(finding(.from, foreign))
            }
            if let foreign = header.sender.first(where: { $0.origin != .author }) {
                findings.append(finding(.sender, foreign))
            }
        }
        if let envelope = submission.senders.envelope, envelope.origin != .author {
            findings.append(finding(.envelope, envelope))
        }
        return findings
    }

    private func finding(_ field: Field, measured: Int? = nil, limit: Int? = nil) -> Finding {
        Finding(rule: id, clause: clause, wording: field.wording, measured: measured, limit: limit)
    }

    private func finding(_ field: Field, _ claim: SenderFacts.Claim) -> Finding {
        let shown = claim.address?.description ?? "?"
        return Finding(
            rule: id,
            clause: clause,
            wording: field.wording,
            parameters: [Finding.Parameter("address", .unrecorded(shown))]
        )
    }
}
