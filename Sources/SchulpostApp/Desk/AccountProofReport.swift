import FoundationEssentials
import Gateway
import School

/// Whether the record of what was done to accounts is what was decided, for people to read.
struct AccountProofReport {
    private let proof: AccountProof
    private let roster: Roster

    init(_ proof: AccountProof, _ roster: Roster) {
        self.proof = proof
        self.roster = roster
    }

    var line: Phrase? {
        guard proof.proven > 0 else { return nil }
        return proof.proven == 1
            ? Phrase(
                "1 Eingriff in ein Konto ist, wie er eingetragen wurde.",
                "1 change of an account is as it was entered."
            )
            : Phrase(
                "\(proof.proven) Eingriffe in Konten sind, wie sie eingetragen wurden.",
                "\(proof.proven) changes of accounts are as they were entered."
            )
    }

    /// Each that is not what was entered; nil where all are.
    var complaint: DeskError? {
        DeskError(
            tampered: Phrase(
                "Was über Konten aufgezeichnet ist, ist nicht, was entschieden wurde:",
                "What is recorded of accounts is not what was decided:"
            ),
            proof.findings.map(phrase)
        )
    }

    private func phrase(_ finding: AccountProof.Finding) -> Phrase {
        let name = roster.person(PersonID(finding.person))?.displayName ?? finding.person
        let what = PolicyDesk.line("\(finding.kind) \(name), \(Moment.text(finding.at))")
        let entry = finding.entry.map { "\($0)" } ?? "?"
        let actor = PolicyDesk.line(finding.actor ?? "?")
        let reason = finding.reason.isEmpty ? "-" : PolicyDesk.line(finding.reason)
        switch finding.fault {
        case .altered:
            return Phrase(
                "\(what): wurde danach geändert. Eingetragen (\(entry)) ist: \(actor), Grund: \(reason)",
                "\(what): was changed afterwards. Entered (\(entry)) is: \(actor), reason: \(reason)"
            )
        case .missing:
            return Phrase(
                "\(what): fehlt. Eingetragen (\(entry)) ist: \(actor), Grund: \(reason)",
                "\(what): is missing. Entered (\(entry)) is: \(actor), reason: \(reason)"
            )
        case .notEntered:
            return Phrase(
                "\(what): steht in keinem Eintrag und wurde an der Schulpost vorbei geschrieben.",
                "\(what): stands in no entry and was written without Schulpost."
            )
        }
    }
}
