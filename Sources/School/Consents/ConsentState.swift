internal import FoundationEssentials

/// One word about a consent: given or revoked. Records are added, never changed.
package struct ConsentRecord: Sendable, Hashable {
    package let kind: ConsentKindID
    /// Of the text that was shown.
    package let version: Int
    /// False for a revocation.
    package let isGiven: Bool
    /// For which child, by whom, for whom else, how and when.
    package let signature: Signature
    /// The last day on which it holds; nil until it is revoked.
    package let validUntil: CalendarDay?

    package init(
        kind: ConsentKindID,
        version: Int,
        isGiven: Bool,
        signature: Signature,
        validUntil: CalendarDay? = nil
    ) {
        self.kind = kind
        self.version = version
        self.isGiven = isGiven
        self.signature = signature
        self.validUntil = validUntil
    }
}

/// What holds for one child and one kind of consent.
package enum ConsentState: Sendable, Hashable {
    /// Nobody has said anything that holds today.
    case open
    /// Some have agreed; these are still asked.
    case partly(missing: [PersonID])
    /// - Parameter until: the last day; nil until it is revoked.
    case given(until: CalendarDay?)
    /// Somebody who has to be asked said no, or took the consent back.
    case revoked(by: PersonID)

    /// The only state in which anything may be done that needs the consent.
    package var isGiven: Bool {
        if case .given = self { true } else { false }
    }
}

extension ConsentKind {
    /// Who is asked for a child on a day.
    package func signers(for child: PersonID, in roster: Roster, on day: CalendarDay) -> Signers {
        Signers(for: child, childSignature, in: roster, on: day)
    }

    /// Only the last word of each who is asked counts, in a text that is still good, until its day. One no is a no,
    /// whoever agreed besides; who isn't asked any more (a guardian of a child now of age) is not counted.
    /// - Parameter records: of this child; others are passed over.
    package func state(
        of child: PersonID,
        _ records: [ConsentRecord],
        in roster: Roster,
        on day: CalendarDay
    ) -> ConsentState {
        guard isAsked else { return .open }
        let signers = signers(for: child, in: roster, on: day)
        let last = lastWords(about: child, records)
        for signer in signers.people where last[signer]?.isGiven == false { return .revoked(by: signer) }
        let good = last.values.filter { record in
            record.isGiven && record.version >= validSince && record.validUntil.map { day <= $0 } ?? true
        }
        switch quorum.state(signers, good.map(\.signature)) {
        case .open: return .open
        case .partly(let missing): return .partly(missing: missing)
        case .complete:
            let counted = good.filter { signers.people.contains($0.signature.signer) }
            return .given(until: counted.compactMap(\.validUntil).min())
        }
    }

    /// What each signer said last about a child.
    package func lastWords(about child: PersonID, _ records: [ConsentRecord]) -> [PersonID: ConsentRecord] {
        var last: [PersonID: ConsentRecord] = [:]
        for record in records where record.kind == id && record.signature.child == child {
            let signer = record.signature.signer
            if let known = last[signer] {
                if known.signature.time > record.signature.time { continue }
                // Of two words of one instant, the no counts.
                if known.signature.time == record.signature.time, !known.isGiven { continue }
            }
            last[signer] = record
        }
        return last
    }
}
