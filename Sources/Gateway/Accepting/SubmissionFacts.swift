internal import Directory
package import FoundationEssentials
package import MailMessage
package import Policy
package import School

/// Turns what a door knows into the facts that the checker judges. A class: what it knows of the school is dear to copy.
package final class SubmissionFacts: Sendable {
    package let plan: AddressPlan
    package let rights: WritingRights
    package let roster: Roster
    package let now: Date
    /// What the deception rules know of the school; of the same roster.
    package let deception: DeceptionIndex

    /// - Parameter deception: made once for each roster (`DeceptionIndexCache`); made here where none is given.
    package init(
        plan: AddressPlan,
        rights: WritingRights,
        roster: Roster,
        now: Date,
        deception: DeceptionIndex? = nil
    ) {
        self.plan = plan
        self.rights = rights
        self.roster = roster
        self.now = now
        self.deception = deception ?? DeceptionIndex(roster: roster, plan: plan)
    }

    /// Who answers for what comes through the door.
    package func author(at door: Door, sender: EmailAddress?) -> Author {
        switch door.kind {
        case .house: return .house
        case .outside: return .outside(sender)
        case .inside:
            guard let login = door.author, let person = roster.person(login.id) else { return .outside(sender) }
            return .person(
                SchoolAuthor(
                    id: person.id,
                    parties: PartySet(roles: person.roles),
                    standing: standing(of: person, on: .mail),
                    addresses: addresses(of: person),
                    groups: groups(of: person.id)
                )
            )
        }
    }

    /// What is known at MAIL: author and envelope sender.
    package func submission(at door: Door, sender: EmailAddress?) -> Submission {
        let author = author(at: door, sender: sender)
        return Submission(
            time: now,
            author: author,
            senders: SenderFacts(
                envelope: sender.map {
                    deception.complete(SenderFacts.Claim($0, author: author, ownDomains: plan.domains))
                }
            )
        )
    }

    /// What is known at RCPT: that, and the recipients so far considered.
    package func submission(at door: Door, sender: EmailAddress?, route: RoutingPlan) -> Submission {
        var submission = submission(at: door, sender: sender)
        submission.audience = audience(route, writtenBy: door.author?.id)
        return submission
    }

    /// All of it.
    /// - Parameter authentication: what SPF, DKIM, DMARC and ARC say of a message from outside.
    package func submission(
        of message: ParsedMessage,
        at door: Door,
        sender: EmailAddress?,
        route: RoutingPlan,
        authentication: AuthenticationFacts = .none
    ) -> Submission {
        let author = author(at: door, sender: sender)
        let senders = SenderFacts(
            of: message,
            envelope: sender,
            author: author,
            authentication: authentication,
            index: deception
        )
        var submission = Submission(time: now, author: author, senders: senders)
        submission.audience = audience(route, writtenBy: door.author?.id)
        submission.authentication = authentication
        submission.content = ContentFacts(
            rawSize: message.bytes.count,
            decodedSize: message.decodedSize,
            attachments: message.attachments.count
        )
        return submission
    }

    private func audience(_ route: RoutingPlan, writtenBy author: PersonID?) -> AudienceFacts {
        var tally = AudienceTally()
        let readers = countedReaders(route, writtenBy: author)
        for person in readers.people {
            // Settings of a class may let mail from outside in, or keep it out.
            let groups = author == nil ? groups(of: person) : []
            tally.add(person, roles: roster.person(person)?.roles ?? [], groups: groups)
        }
        for address in readers.outside { tally.add(address) }
        for copy in readers.guardians { tally.add(copy.address) }
        // Another mail server may know addresses that this house doesn't; at our own doors nobody gets as far as this.
        for address in route.unknown { tally.add(PersonID(address.normalized), roles: []) }
        for audience in route.audiences {
            let members = roster.members(of: audience, on: SchoolTime.day(of: now))
            let guardians = members.guardianCopies.count
            tally.add(list(audience, members, readers: members.mailboxes, guardians: guardians, writtenBy: author))
        }
        var facts = tally.facts
        addOtherSides(of: readers, route.audiences, writtenBy: author, to: &facts)
        facts.fittingLists = fittingLists(readers, writtenBy: author)
        return facts
    }

    /// The classes and groups that somebody is a member of, as settings name them.
    func groups(of person: PersonID) -> [String] {
        roster.groups(of: person).filter(\.isActive).map(\.addressName).sorted()
    }

    func standing(of person: Person, on channel: Channel) -> Standing {
        guard person.isActive, let account = roster.account(of: person.id) else { return Standing(locked: .forGood) }
        return Standing(of: account, on: channel)
    }

    /// A person's own local part at each of the school's domains; postmaster@ and abuse@ for those who read them.
    func addresses(of person: Person) -> [EmailAddress] {
        var localParts = person.localPart.map { [$0] } ?? []
        if roster.postmasters.contains(person.id) { localParts += AddressPlan.postmasterLocalParts.sorted() }
        return localParts.flatMap { local in
            plan.domains.compactMap { EmailAddress(localPart: local, domain: $0) }
        }
    }
}
