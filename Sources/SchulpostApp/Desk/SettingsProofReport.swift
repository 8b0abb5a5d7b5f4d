import FoundationEssentials
import Gateway

/// Whether the rules are what was decided, for people to read.
struct SettingsProofReport {
    private let proof: SettingsProof
    private let who: WhoDecided

    init(_ proof: SettingsProof, _ who: WhoDecided) {
        self.proof = proof
        self.who = who
    }

    /// What is proven and what can't be, a line each.
    var lines: [Phrase] {
        var lines: [Phrase] = []
        if proof.proven > 0 {
            lines.append(
                Phrase(
                    proof.proven == 1
                        ? "1 Fassung der Regeln ist, wie sie eingetragen wurde."
                        : "\(proof.proven) Fassungen der Regeln sind, wie sie eingetragen wurden.",
                    proof.proven == 1
                        ? "1 version of the rules is as it was entered."
                        : "\(proof.proven) versions of the rules are as they were entered."
                )
            )
        }
        if !proof.unprotected.isEmpty {
            let versions = Self.ranges(proof.unprotected)
            lines.append(
                Phrase(
                    "Ungeschützt, denn kein Eintrag enthält ihre Prüfsumme: Fassung \(versions).",
                    "Unprotected, for no entry holds their digest: version \(versions)."
                )
            )
        }
        return lines
    }

    /// Each version that is not what was decided; nil where all are.
    var complaint: DeskError? {
        DeskError(
            tampered: Phrase(
                "Die Regeln sind nicht, was entschieden wurde:",
                "The rules are not what was decided:"
            ),
            proof.findings.map(phrase)
        )
    }

    private func phrase(_ finding: SettingsProof.Finding) -> Phrase {
        let version = finding.version
        let number = finding.entry.map { "\($0)" } ?? "?"
        let at = finding.at.map { Moment.text($0) } ?? "?"
        let actor = PolicyDesk.line(finding.actor.map { who.name(recorded: $0) } ?? "?")
        switch finding.fault {
        case .altered:
            return Phrase(
                "Fassung \(version) sagt anderes als bei ihrer Niederschrift (Eintrag \(number), \(at), \(actor)): Werte, Grund, "
                    + "Zeit oder Person wurden danach geändert.",
                "Version \(version) was changed after it was written (entry \(number), \(at), \(actor)): a value, the reason, the "
                    + "time or the person."
            )
        case .missing:
            return Phrase(
                "Fassung \(version) fehlt (Eintrag \(number), \(at), \(actor)).",
                "Version \(version) is missing (entry \(number), \(at), \(actor))."
            )
        case .notEntered:
            return Phrase(
                "Fassung \(version) steht in keinem Eintrag: Sie wurde an der Schulpost vorbei geschrieben.",
                "Version \(version) stands in no entry: it was written without Schulpost."
            )
        }
    }

    /// `1-29, 31`.
    static func ranges(_ numbers: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = ranges.last, last.upperBound == number - 1 {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ", ")
    }
}
