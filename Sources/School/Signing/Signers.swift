/// Who has to sign for a child: those with custody, the child, or both, by the child's age (`family.two-signatures`).
package struct Signers: Sendable, Hashable {
    /// Those with custody, in the order in which they are asked.
    package let guardians: [PersonID]
    /// The child, where it signs too, or alone.
    package let child: PersonID?

    /// The guardians, then the child.
    package var people: [PersonID] { child.map { guardians + [$0] } ?? guardians }

    /// - Parameter day: when it is asked; a child of 18 then signs alone.
    package init(for child: PersonID, _ rule: ChildSignature, in roster: Roster, on day: CalendarDay) {
        guard let person = roster.person(child) else {
            self.init()
            return
        }
        let isOld = { (age: Int) in person.isAdult(on: day, from: age) }
        let signsToo = rule != .none && isOld(ChildSignature.age)
        let signsAlone = isOld(ChildSignature.adultAge) || signsToo && rule == .instead
        let guardians = roster.guardianships(ofChild: child)
            .filter(\.hasCustody)
            .compactMap { roster.person($0.guardian) }
            .filter(\.isActive)
            .map(\.id)
        self.init(guardians: signsAlone ? [] : guardians, child: signsAlone || signsToo ? child : nil)
    }

    package init(guardians: [PersonID] = [], child: PersonID? = nil) {
        self.guardians = guardians
        self.child = child
    }

    /// For whom somebody may confirm agreement, too: guardians for one another. A child's own word is its own, and it has none
    /// for its parents.
    package func attestable(by signer: PersonID) -> [PersonID] {
        guardians.contains(signer) ? guardians.filter { $0 != signer } : []
    }
}

/// How far the signatures for one child have come.
package enum SignatureState: Sendable, Hashable {
    case open
    /// Some signed; these are still asked.
    case partly(missing: [PersonID])
    case complete
}

extension Acknowledgement.Quorum {
    /// It counts guardians; a child that is asked signs besides, whatever their quorum.
    /// - Parameter signatures: for this one child; those of people who needn't sign count for nothing.
    package func state(_ signers: Signers, _ signatures: [Signature]) -> SignatureState {
        let valid = signatures.filter { signers.people.contains($0.signer) }
        guard !valid.isEmpty else { return .open }
        var agreed = Set(valid.map(\.signer))
        if self == .attested {
            for signature in valid {
                agreed.formUnion(signature.attestsFor.intersection(signers.attestable(by: signature.signer)))
            }
        }
        var missing = signers.people.filter { !agreed.contains($0) }
        if self == .one, signers.guardians.contains(where: agreed.contains) {
            missing.removeAll { signers.guardians.contains($0) }
        }
        return missing.isEmpty ? .complete : .partly(missing: missing)
    }
}
