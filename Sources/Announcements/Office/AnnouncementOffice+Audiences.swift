internal import Database
internal import Delivery
internal import FoundationEssentials
internal import Gateway
internal import MailMessage
package import School

extension AnnouncementOffice {
    /// The audiences that a person may write announcements to: classes first, then groups and the whole school.
    /// - Parameter language: of their names; nil for the author's own.
    package func audiences(for author: PersonID, in language: ReadingLanguage? = nil) -> [AudienceChoice] {
        let roster = roster
        guard let person = roster.person(author), person.isActive, person.isStaff else { return [] }
        var audiences: [Audience] = []
        for group in roster.groups where group.isActive {
            switch group.kind {
            case .schoolClass: audiences += [.classGuardians(group.id), .classChildren(group.id)]
            case .group: if Self.hasFamilies(group, roster) { audiences.append(.group(group.id)) }
            }
        }
        audiences += [.allGuardians, .allChildren]
        return audiences.compactMap { audience in
            guard gateway.rights.mayWrite(author, to: audience, in: roster).isAllowed,
                let address = gateway.plan.address(of: audience, in: roster)
            else { return nil }
            return AudienceChoice(
                audience: audience,
                name: audience.name(in: roster, language ?? ReadingLanguage(person.language)),
                address: address.description
            )
        }
    }

    /// Whom audiences reach together; nil where the author may not write to one of them.
    package func preview(_ audiences: [Audience], by author: PersonID) async throws -> AudiencePreview? {
        let (roster, today) = (roster, today)
        guard audiences.allSatisfy({ gateway.rights.mayWrite(author, to: $0, in: roster).isAllowed }) else {
            return nil
        }
        let failing = try await failingAddresses()
        var mailboxes: Set<PersonID> = []
        var addresses: Set<String> = []
        var guardians: Set<PersonID> = []
        var byMail: Set<PersonID> = []
        var inVain: Set<PersonID> = []
        var byDesk: Set<PersonID> = []
        var ofAge: Set<PersonID> = []
        var inOwnRight: Set<PersonID> = []
        var onPaper: [PersonID] = []
        for audience in Set(audiences) {
            let members = roster.members(of: audience, on: today)
            mailboxes.formUnion(members.mailboxes)
            for copy in members.guardianCopies {
                addresses.insert(copy.address.normalized)
                if failing.contains(copy.address.normalized) {
                    inVain.formUnion(copy.children)
                } else {
                    guardians.formUnion(copy.guardians)
                    byMail.formUnion(copy.children)
                }
            }
            onPaper += members.familiesWithoutAddress.map(\.child)
            if audience.kind.isForGuardians {
                // Guardians who work here read it at the desk.
                byDesk.formUnion(members.mailboxes.filter { roster.person($0)?.isGuardian == true })
                ofAge.formUnion(members.mailboxes.filter { roster.person($0)?.isChild == true })
            } else {
                inOwnRight.formUnion(members.mailboxes)
            }
        }
        var preview = AudiencePreview()
        let children = mailboxes.filter { roster.person($0)?.isChild == true }
        let atDesk = byDesk.flatMap { roster.guardianships(ofGuardian: $0).map(\.child) }.filter {
            onThe($0, audiences, roster)
        }
        onPaper += inVain.subtracting(byMail).subtracting(atDesk)
        preview.children = children.union(byMail).union(onPaper).union(atDesk).count
        preview.guardians = guardians.count
        preview.copies = addresses.count
        preview.families = Families(byMail, in: roster).count
        preview.mailboxes = mailboxes.count
        preview.ofAge = ofAge.subtracting(inOwnRight).count
        preview.staff = mailboxes.filter { roster.person($0)?.isStaff == true }.count
        var seen: Set<PersonID> = []
        preview.familiesWithoutMail = people.named(onPaper.filter { seen.insert($0).inserted })
        return preview
    }

    /// Addresses that fail, as they are compared.
    private func failingAddresses() async throws -> Set<String> {
        let now = now()
        return try await database.read { connection in
            Set(try FailingAddress.all(at: now, in: connection).compactMap { EmailAddress($0.recipient)?.normalized })
        }
    }

    private func onThe(_ child: PersonID, _ audiences: [Audience], _ roster: Roster) -> Bool {
        audiences.contains { audience in
            switch audience {
            case .allGuardians: true
            case .classGuardians(let id): roster.group(id)?.members.contains(child) == true
            default: false
            }
        }
    }

    /// Whether a child or a guardian belongs to it: only then is a letter to it an announcement.
    private static func hasFamilies(_ group: Group, _ roster: Roster) -> Bool {
        group.members.contains { roster.person($0).map { $0.isChild || $0.isGuardian } == true }
    }

    /// A person with name and class; nil for who is unknown.
    func named(_ id: PersonID) -> NamedPerson? { people.named(id) }

    /// "Eltern der 5a", "Eltern der 5b".
    func names(_ audiences: [Audience], _ language: ReadingLanguage) -> [String] {
        audiences.map { $0.name(in: roster, language) }
    }
}
