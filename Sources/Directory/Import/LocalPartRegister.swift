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

    /// `vorname.nachname`, with a number where that is taken; by `number` where the name has no letters that fold.
    mutating func make(for person: PersonID, givenName: String, familyName: String, number: String) -> String {
        let proposal =
            LocalPart.proposal(givenName: givenName, familyName: familyName)
            ?? LocalPart.proposal(givenName: "person", familyName: number) ?? "person"
        var candidate = proposal
        var count = 1
        while owners[candidate] != nil || groupNames.contains(candidate) || plan.isReserved(candidate) {
            count += 1
            candidate = proposal + String(count)
        }
        owners[candidate] = person
        return candidate
    }
}
