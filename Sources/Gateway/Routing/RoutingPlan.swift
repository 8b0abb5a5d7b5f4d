package import Delivery
package import MailMessage
package import School

/// Where a message goes, person by person: made from the envelope and the roster, before anything is judged.
package struct RoutingPlan: Sendable {
    /// One guardian's copy with the list that it came by; nil where the author wrote the private address itself.
    package struct GuardianRoute: Sendable, Hashable {
        package var copy: GuardianCopy
        package var list: EmailAddress?
        package var audience: Audience?
        /// What the author asked to be told.
        package var notify: EnvelopeRecipient.Notify = .standard
    }

    /// People of the school whose mailbox takes the message, each once.
    package private(set) var mailboxes: [PersonID] = []
    /// Those among `mailboxes` whom the envelope names one by one.
    package private(set) var personsNamed: [PersonID] = []
    /// Copies for guardians' private addresses, one for each address.
    package private(set) var guardians: [GuardianRoute] = []
    /// Whether the author wrote a guardian's private address itself: where not, nobody need look for one among all copies.
    private(set) var namesGuardians = false
    /// Everyone else outside, each address once.
    package private(set) var outside: [EnvelopeRecipient] = []
    /// The lists written to, each once.
    package private(set) var audiences: [Audience] = []
    /// Bounces of our own return paths.
    package private(set) var bounces: [ReturnPathToken] = []
    /// Whether postmaster@ or abuse@ is among the recipients.
    package private(set) var includesPostmaster = false
    /// Whether every recipient is an address for reports.
    package private(set) var isForReportsOnly = true
    /// In our domains, but nobody's.
    package private(set) var unknown: [EmailAddress] = []
    /// Children of the audiences whose families have no usable address.
    package private(set) var familiesWithoutAddress: [FamilyWithoutAddress] = []

    /// - Parameter day: decides whose guardians drop out because the child is of age.
    package init(_ recipients: [EnvelopeRecipient], plan: AddressPlan, roster: Roster, on day: CalendarDay) {
        var collector = Collector(plan: plan, roster: roster, day: day)
        for recipient in recipients {
            collector.add(recipient, to: &self)
            if !AddressPlan.reportLocalParts.contains(recipient.address.baseLocalPart) { isForReportsOnly = false }
        }
    }

    /// Whether anybody gets anything, on paper included.
    package var reachesAnyone: Bool {
        !mailboxes.isEmpty || !outside.isEmpty || !bounces.isEmpty || reachesFamilies
    }

    /// Whether there is a letter to guardians, be it by mail or on paper.
    package var reachesFamilies: Bool { !guardians.isEmpty || !familiesWithoutAddress.isEmpty }

    /// Nothing but postmaster@ and abuse@, which always work.
    package var isForPostmasterOnly: Bool {
        includesPostmaster && personsNamed.isEmpty && audiences.isEmpty && outside.isEmpty && guardians.isEmpty
            && bounces.isEmpty
    }
}

extension RoutingPlan {
    /// Who was taken already, while a plan is made.
    private struct Collector {
        let plan: AddressPlan
        let roster: Roster
        let day: CalendarDay
        var people: Set<PersonID> = []
        var named: Set<PersonID> = []
        var privateAddresses: Set<EmailAddress> = []
        var outsideAddresses: Set<EmailAddress> = []
        var childrenWithoutAddress: Set<PersonID> = []

        init(plan: AddressPlan, roster: Roster, day: CalendarDay) {
            self.plan = plan
            self.roster = roster
            self.day = day
        }

        mutating func add(_ recipient: EnvelopeRecipient, to route: inout RoutingPlan) {
            if let token = bounceToken(recipient.address) {
                route.bounces.append(token)
                return
            }
            switch plan.resolve(recipient.address, in: roster) {
            case .person(let person):
                if named.insert(person).inserted { route.personsNamed.append(person) }
                add([person], to: &route)
            case .audience(let audience):
                add(audience, recipient.notify, to: &route)
            case .postmaster:
                route.includesPostmaster = true
                add(roster.postmasters, to: &route)
            case .unknown:
                route.unknown.append(recipient.address)
            case .foreign:
                addForeign(recipient, to: &route)
            }
        }

        private func bounceToken(_ address: EmailAddress) -> ReturnPathToken? {
            for domain in plan.domains {
                if let token = ReturnPathToken(returnPath: address, at: domain) { return token }
            }
            return nil
        }

        private mutating func add(_ persons: [PersonID], to route: inout RoutingPlan) {
            for person in persons where people.insert(person).inserted {
                route.mailboxes.append(person)
            }
        }

        private mutating func add(
            _ audience: Audience,
            _ notify: EnvelopeRecipient.Notify,
            to route: inout RoutingPlan
        ) {
            guard !route.audiences.contains(audience) else { return }
            route.audiences.append(audience)
            let members = roster.members(of: audience, on: day)
            add(members.mailboxes, to: &route)
            let list = plan.address(of: audience, in: roster)
            privateAddresses.reserveCapacity(privateAddresses.count + members.guardianCopies.count)
            for copy in members.guardianCopies {
                guard privateAddresses.insert(copy.address).inserted else {
                    add(copy, list, audience, to: &route)
                    continue
                }
                route.guardians.append(GuardianRoute(copy: copy, list: list, audience: audience, notify: notify))
            }
            for family in members.familiesWithoutAddress where childrenWithoutAddress.insert(family.child).inserted {
                route.familiesWithoutAddress.append(family)
            }
        }

        /// A family that another list or the author has named already gets one copy, which is about all its children.
        private func add(_ copy: GuardianCopy, _ list: EmailAddress?, _ audience: Audience, to route: inout RoutingPlan)
        {
            guard let place = route.guardians.firstIndex(where: { $0.copy.address == copy.address }) else { return }
            let known = route.guardians[place]
            // The list's copy takes the place of one that was addressed by hand.
            let earlier = known.list == nil ? nil : known.copy
            route.guardians[place].copy = GuardianCopy(
                address: copy.address,
                guardians: Self.union(earlier?.guardians ?? [], copy.guardians),
                children: Self.union(earlier?.children ?? [], copy.children),
                language: earlier?.language ?? copy.language
            )
            if known.list == nil {
                route.guardians[place].list = list
                route.guardians[place].audience = audience
            }
        }

        private static func union(_ some: [PersonID], _ others: [PersonID]) -> [PersonID] {
            some + others.filter { !some.contains($0) }
        }

        /// A private address that the school knows as a guardian's is a guardian's copy, even when it was typed: nobody
        /// else's copy may show it.
        private mutating func addForeign(_ recipient: EnvelopeRecipient, to route: inout RoutingPlan) {
            let known = roster.guardians(withPrivateAddress: recipient.address.normalized)
            guard let first = known.first else {
                if outsideAddresses.insert(recipient.address).inserted { route.outside.append(recipient) }
                return
            }
            guard privateAddresses.insert(recipient.address).inserted else { return }
            let children = Set(known.flatMap { roster.guardianships(ofGuardian: $0.id).map(\.child) })
            let copy = GuardianCopy(
                address: recipient.address,
                guardians: known.map(\.id),
                children: children.sorted(),
                language: first.reads
            )
            route.namesGuardians = true
            route.guardians.append(GuardianRoute(copy: copy, list: nil, audience: nil, notify: recipient.notify))
        }
    }
}

extension RoutingPlan {
    /// Whether the message goes to anyone who has no mailbox here and was named by address: what the outside door never
    /// carries on.
    package var leavesSchool: Bool { !outside.isEmpty || namesGuardians && guardians.contains { $0.list == nil } }
}
