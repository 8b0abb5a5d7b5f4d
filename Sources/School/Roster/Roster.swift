/// Everyone and everything of a school at one moment: a value that never changes, with an index for each question that
/// is asked at every message. Look-ups take the same time in a school of 30 and of 3,000.
package struct Roster: Sendable {
    /// The count of changes to the school's tables when this was read; grows.
    package let version: Int64
    /// Everyone, those who have left included, in the order of family and given names.
    package let people: [Person]
    package let groups: [Group]
    package let guardianships: [Guardianship]

    /// Behind a reference: a roster is handed on with each message, and a copy would count every table.
    private final class Known: Sendable {
        let index: Index
        let remembered = RememberedMembers()

        init(_ index: Index) { self.index = index }
    }

    private let known: Known
    var remembered: RememberedMembers { known.remembered }

    /// Later entries win where ids, logins or addresses clash; a sound school has no such clash.
    package init(
        version: Int64 = 0,
        people: [Person],
        groups: [Group] = [],
        guardianships: [Guardianship] = [],
        accounts: [Account] = []
    ) {
        self.version = version
        self.people = people.map { (order: NameOrder($0), person: $0) }.sorted { $0.order < $1.order }.map(\.person)
        self.groups = groups.sorted {
            ($0.kind.rawValue, $0.name, $0.id.text) < ($1.kind.rawValue, $1.name, $1.id.text)
        }
        self.guardianships = guardianships.sorted {
            ($0.child.text, $0.order, $0.guardian.text) < ($1.child.text, $1.order, $1.guardian.text)
        }
        known = Known(
            Index(people: self.people, groups: groups, guardianships: self.guardianships, accounts: accounts)
        )
    }

    /// A school without anyone.
    package static let empty = Roster(people: [])

    // MARK: People

    package func person(_ id: PersonID) -> Person? { known.index.personByID[id] }

    /// Those of them who are known, once each, as lists show them: by family name, then given name.
    package func inOrderOfNames(_ ids: some Sequence<PersonID>) -> [PersonID] {
        // Comparing numbers, not names: a letter to the whole school sorts a thousand people.
        Set(ids).compactMap { id in known.index.placeByID[id].map { (place: $0, id: id) } }
            .sorted { $0.place < $1.place }
            .map(\.id)
    }

    /// - Parameter key: the number in the school's own administration.
    package func person(externalID key: String) -> Person? { known.index.personByExternalID[key].flatMap(person) }

    /// Whose mailbox it is; also of those who have left, so that no address is ever given twice.
    package func person(localPart: String) -> Person? {
        known.index.personByLocalPart[localPart.lowercased()].flatMap(person)
    }

    /// - Parameter login: without a domain; case does not matter.
    package func person(login: String) -> Person? { known.index.personByLogin[login.lowercased()].flatMap(person) }

    /// Who reads postmaster@ and abuse@: administrators, else the head, else whoever works here.
    package var postmasters: [PersonID] { known.index.postmasters }

    // MARK: Accounts

    package var accounts: some Collection<Account> { known.index.accountByPerson.values }

    package func account(of person: PersonID) -> Account? { known.index.accountByPerson[person] }

    // MARK: Groups

    package func group(_ id: GroupID) -> Group? { known.index.groupByID[id] }

    /// The name of a group as it stands in addresses (`Group.addressName`).
    func addressName(of group: GroupID) -> String? { known.index.addressNameByGroup[group] }

    /// - Parameter name: in any spelling that folds to the same address name (`10 B`, `10-b`).
    package func group(named name: String) -> Group? {
        known.index.groupByAddressName[LocalPart.fold(name)].flatMap(group)
    }

    /// The active classes that the child belongs to.
    package func classes(of child: PersonID) -> [Group] {
        (known.index.groupsByMember[child] ?? []).compactMap(group).filter { $0.kind == .schoolClass && $0.isActive }
    }

    /// The active classes and groups that the person belongs to.
    package func groups(of member: PersonID) -> [Group] {
        (known.index.groupsByMember[member] ?? []).compactMap(group).filter(\.isActive)
    }

    /// The active classes that the person teaches or owns, and the groups that the person owns or teaches.
    package func groups(ledBy person: PersonID) -> [Group] {
        (known.index.groupsByLeader[person] ?? []).compactMap(group).filter(\.isActive)
    }

    // MARK: Families

    /// In the order in which they are named and asked.
    package func guardianships(ofChild child: PersonID) -> [Guardianship] {
        known.index.guardianshipsByChild[child] ?? []
    }

    package func guardianships(ofGuardian guardian: PersonID) -> [Guardianship] {
        known.index.guardianshipsByGuardian[guardian] ?? []
    }

    /// The active people whose letters go to this private address; more than one where a family shares it.
    package func guardians(withPrivateAddress normalized: String) -> [Person] {
        (known.index.guardiansByPrivateAddress[normalized] ?? []).compactMap(person)
    }
}
