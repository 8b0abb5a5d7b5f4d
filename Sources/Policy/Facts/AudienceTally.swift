package import MailMessage
package import School

/// Counts the readers of a submission, each person and each outside address once, however often they are named.
package struct AudienceTally: Sendable {
    private var people: Set<PersonID> = []
    private var counts: [Kind: Int] = [:]
    private var outside: Set<EmailAddress> = []
    private var domains: [Domain: [EmailAddress]] = [:]
    private var lists: [String: ListFacts] = [:]

    /// People who are counted together.
    private struct Kind: Hashable {
        var parties: PartySet
        var groups: [String]
    }

    package init() {}

    /// A person of the school, or a member of a list open for correspondence.
    /// - Parameter groups: the person's classes and groups, where settings of theirs matter.
    package mutating func add(_ person: PersonID, roles: some Sequence<Role>, groups: [String] = []) {
        guard people.insert(person).inserted else { return }
        counts[Kind(parties: PartySet(roles: roles), groups: groups), default: 0] += 1
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
            people: counts.sorted {
                ($0.key.parties.rawValue, $0.key.groups.joined(separator: " ")) < (
                    $1.key.parties.rawValue, $1.key.groups.joined(separator: " ")
                )
            }
            .map { AudienceFacts.PeopleCount($0.key.parties, $0.value, groups: $0.key.groups) },
            outside: domains.sorted { $0.key.ascii < $1.key.ascii }
                .map { AudienceFacts.OutsideCount($0.key, $0.value.count, addresses: $0.value) },
            lists: lists.values.sorted { $0.id < $1.id }
        )
    }
}
