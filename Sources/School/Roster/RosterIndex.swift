internal import MailMessage

extension Roster {
    /// The look-ups, made once for each roster.
    struct Index: Sendable {
        private(set) var personByID: [PersonID: Person] = [:]
        /// Where a person stands in the order of names.
        private(set) var placeByID: [PersonID: Int] = [:]
        private(set) var personByExternalID: [String: PersonID] = [:]
        private(set) var personByLocalPart: [String: PersonID] = [:]
        private(set) var personByLogin: [String: PersonID] = [:]
        private(set) var guardiansByPrivateAddress: [String: [PersonID]] = [:]
        private(set) var accountByPerson: [PersonID: Account] = [:]
        private(set) var groupByID: [GroupID: Group] = [:]
        private(set) var addressNameByGroup: [GroupID: String] = [:]
        private(set) var groupByAddressName: [String: GroupID] = [:]
        private(set) var groupsByMember: [PersonID: [GroupID]] = [:]
        private(set) var groupsByLeader: [PersonID: [GroupID]] = [:]
        private(set) var guardianshipsByChild: [PersonID: [Guardianship]] = [:]
        private(set) var guardianshipsByGuardian: [PersonID: [Guardianship]] = [:]

        /// Administrators, else the head, else whoever works here: those of them who have a mailbox.
        private(set) var postmasters: [PersonID] = []

        /// - Parameter people: in the order of names.
        init(people: [Person], groups: [Group], guardianships: [Guardianship], accounts: [Account]) {
            personByID.reserveCapacity(people.count)
            placeByID.reserveCapacity(people.count)
            for (place, person) in people.enumerated() {
                personByID[person.id] = person
                placeByID[person.id] = place
                if let key = person.externalID { personByExternalID[key] = person.id }
                if let localPart = person.localPart { personByLocalPart[localPart.lowercased()] = person.id }
                if let address = person.privateAddress, person.isActive {
                    guardiansByPrivateAddress[address.normalized, default: []].append(person.id)
                }
            }
            postmasters = Self.postmasters(among: people)
            for account in accounts {
                accountByPerson[account.person] = account
                personByLogin[account.login.lowercased()] = account.person
            }
            for group in groups {
                add(group)
            }
            for guardianship in guardianships {
                guardianshipsByChild[guardianship.child, default: []].append(guardianship)
                guardianshipsByGuardian[guardianship.guardian, default: []].append(guardianship)
            }
        }

        private static func postmasters(among people: [Person]) -> [PersonID] {
            let readers = people.filter(\.hasMailbox)
            for isChosen in [{ $0.roles.contains(.administrator) }, { $0.roles.contains(.head) }, \.isStaff]
                as [(Person) -> Bool]
            {
                let chosen = readers.filter(isChosen)
                if !chosen.isEmpty { return chosen.map(\.id) }
            }
            return []
        }

        private mutating func add(_ group: Group) {
            groupByID[group.id] = group
            // An old class may have had the name before: the living one is meant.
            let name = group.addressName
            addressNameByGroup[group.id] = name
            if group.isActive || groupByAddressName[name] == nil { groupByAddressName[name] = group.id }
            for member in group.members {
                groupsByMember[member, default: []].append(group.id)
            }
            for leader in Set(group.owners + group.teachers) {
                groupsByLeader[leader, default: []].append(group.id)
            }
        }
    }
}
