package import MailMessage
package import School

/// Counts the readers of a submission, each person and each outside address once, however often they are named.
package struct AudienceTally: Sendable {
    private var people: Set<PersonID> = []
    private var counts: [PartySet: Int] = [:]
    private var outside: Set<EmailAddress> = []
    private var domains: [Domain: [EmailAddress]] = [:]
    private var lists: [String: ListFacts] = [:]

    package init() {}

    /// A person of the school, or a member of a list open for correspondence.
    package mutating func add(_ person: PersonID, roles: some Sequence<Role>) {
        guard people.insert(person).inserted else { return }
        counts[PartySet(roles: roles), default: 0] += 1
    }

    /// An address outside the school.
    package mutating func add(_ address: EmailAddress) {
        guard outside.insert(address).inserted else { return }
        domains[address.domain, default: []].append(address)
    }

    /// A list; named twice it is one list.
    package mutating func add(_ list: ListFacts) {
        lists[list.id] = list
    }

    /// What has been counted, in an order that doesn't depend on the order of counting.
    package var facts: AudienceFacts {
        AudienceFacts(
            people: counts.sorted { $0.key.rawValue < $1.key.rawValue }
                .map { AudienceFacts.PeopleCount($0.key, $0.value) },
            outside: domains.sorted { $0.key.ascii < $1.key.ascii }
                .map { AudienceFacts.OutsideCount($0.key, $0.value.count, addresses: $0.value) },
            lists: lists.values.sorted { $0.id < $1.id }
        )
    }
}
