/// Who has to sign for a child: those with custody, the child, or both, by the child's age (`family.two-signatures`).
package struct Signers: Sendable, Hashable {
    /// In the order in which guardians are asked, then the child.
    package let people: [PersonID]

    /// - Parameter day: when it is asked; a child of 18 then signs alone.
    package init(for child: PersonID, _ rule: ChildSignature, in roster: Roster, on day: CalendarDay) {
        guard let person = roster.person(child) else {
            people = []
            return
        }
        if person.isAdult(on: day, from: ChildSignature.adultAge) {
            people = [child]
            return
        }
        let guardians = roster.guardianships(ofChild: child)
            .filter(\.hasCustody)
            .compactMap { roster.person($0.guardian) }
            .filter(\.isActive)
            .map(\.id)
        guard rule != .none, person.isAdult(on: day, from: ChildSignature.age) else {
            people = guardians
            return
        }
        people = rule == .instead ? [child] : guardians + [child]
    }

    package init(_ people: [PersonID]) { self.people = people }
}

/// How far the signatures for one child have come.
package enum SignatureState: Sendable, Hashable {
    case open
    /// Some signed; these are still asked.
    case partly(missing: [PersonID])
    case complete
}

extension Acknowledgement.Quorum {
    /// - Parameter signatures: for this one child; those of people who needn't sign count for nothing.
    package func state(_ signers: Signers, _ signatures: [Signature]) -> SignatureState {
        let wanted = Set(signers.people)
        let valid = signatures.filter { wanted.contains($0.signer) }
        guard !valid.isEmpty else { return .open }
        var agreed = Set(valid.map(\.signer))
        switch self {
        case .one: return .complete
        case .all: break
        case .attested: for signature in valid { agreed.formUnion(signature.attestsFor.intersection(wanted)) }
        }
        let missing = signers.people.filter { !agreed.contains($0) }
        return missing.isEmpty ? .complete : .partly(missing: missing)
    }
}
