internal import School

/// Gives out local parts, each to one person for ever.
struct LocalPartRegister {
    private let plan: AddressPlan
    /// Whose each local part is or was, and what groups are called.
    private var owners: [String: PersonID]
    private let groupNames: Set<String>

    /// - Parameter used: every local part that anyone ever had.
    init(plan: AddressPlan, used: [String: PersonID], groupNames: Set<String>) {
        self.plan = plan
        owners = used
        self.groupNames = groupNames
    }

    /// Takes a local part that the office has chosen.
    /// - Returns: false where it is or was another's.
    mutating func claim(_ localPart: String, for person: PersonID) -> Bool {
        if let owner = owners[localPart] { return owner == person }
        guard !groupNames.contains(localPart) else { return false }
        owners[localPart] = person
        return true
    }

    /// Whether no person has or had it.
    func isFree(_ localPart: String) -> Bool { owners[localPart] == nil }

    /// `vorname.nachname`, with a number where that is taken; `nachname.vorname` where that would read as a list; by
    /// `number` where the name has no letters that fold.
    mutating func make(for person: PersonID, givenName: String, familyName: String, number: String) -> String {
        let stems = [
            LocalPart.proposal(givenName: givenName, familyName: familyName),
            LocalPart.proposal(givenName: familyName, familyName: givenName),
            LocalPart.proposal(givenName: "person", familyName: number),
        ]
        for stem in stems.compactMap(\.self) {
            // A stem that stays reserved with a number behind it belongs to a list (`eltern.`).
            if plan.isReserved(stem), plan.isReserved(stem + "2") { continue }
            guard let free = free(stem) else { continue }
            owners[free] = person
            return free
        }
        // A person's own id, which nobody else has.
        owners[person.text] = person
        return person.text
    }

    private func free(_ stem: String) -> String? {
        for count in 1...Self.mostNamesakes {
            let candidate = count == 1 ? stem : stem + String(count)
            if owners[candidate] == nil, !groupNames.contains(candidate), !plan.isReserved(candidate) {
                return candidate
            }
        }
        return nil
    }

    /// People of one name whom numbers tell apart.
    private static let mostNamesakes = 10_000
}
