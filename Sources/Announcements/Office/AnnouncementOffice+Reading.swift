internal import Database
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import School

/// Who reads what about whom.
extension AnnouncementOffice {
    /// A notice in somebody's hands.
    struct Reading: Sendable {
        var record: AnnouncementRecord
        /// About whom the reader may see it.
        var children: [PersonID]
        /// Who may be reading.
        var readers: [PersonID]
        var language: ReadingLanguage
        var way: Signature.Way
        /// Which copy's page it is; nil for who is logged in.
        var copy: String?
    }

    /// The family's copies that somebody reads who opens this.
    func copies(in reading: Reading, in connection: any DatabaseConnection) throws -> [String] {
        if let copy = reading.copy { return [copy] }
        return try reading.readers.flatMap { reader in
            try gateway.copies(for: reader, limit: Self.copiesLookedAt, in: connection)
                .filter { $0.letter == reading.record.id.text }.map(\.id)
        }
    }

    /// Of one guardian, the latest: more than a year has.
    private static let copiesLookedAt = 1_000

    /// By the link of a copy: its own children and guardians, as far as they still belong together.
    func reading(link: String) async throws -> Reading? {
        let (roster, day, gateway) = (roster, today, gateway)
        guard let copy = try await gateway.copy(link: link) else { return nil }
        let id = AnnouncementID(copy.letter)
        guard let record = try await database.read({ try AnnouncementStore.record(id, in: $0) }),
            record.announcement.state.isOut
        else { return nil }
        let readers = copy.guardians.filter { roster.person($0)?.isActive == true }
        let children = copy.children.filter { child in
            readers.contains { reads($0, record.announcement, about: child, roster, day) }
        }
        // Who has left, or lost custody of all whom it is about, reads nothing any more.
        guard !readers.isEmpty, copy.children.isEmpty || !children.isEmpty else { return nil }
        let own = readers.filter { reader in
            children.isEmpty || children.contains { reads(reader, record.announcement, about: $0, roster, day) }
        }
        return Reading(
            record: record,
            children: children,
            readers: own,
            language: copy.language,
            way: PersonalLink(link) == nil ? .code : .link,
            copy: copy.id
        )
    }

    /// Logged in: about oneself or one's children.
    func reading(_ id: AnnouncementID, as reader: PersonID) async throws -> Reading? {
        let (roster, day) = (roster, today)
        guard let person = roster.person(reader), person.isActive else { return nil }
        let concerned = concerned(by: reader)
        return try await database.read { connection in
            guard let record = try AnnouncementStore.record(id, in: connection), record.announcement.state.isOut else {
                return nil
            }
            let children = try concerned.filter { reads(reader, record.announcement, about: $0, roster, day) }
                .filter { try ResponseStore.isAbout($0, id, in: connection) }
            guard !children.isEmpty else { return nil }
            return Reading(
                record: record,
                children: children,
                readers: [reader],
                language: person.reads,
                way: .account
            )
        }
    }

    /// Oneself, where one is a child, and the children in one's custody.
    func concerned(by reader: PersonID) -> [PersonID] {
        let own = roster.guardianships(ofGuardian: reader).filter(\.hasCustody).map(\.child)
        return (roster.person(reader)?.isChild == true ? [reader] : []) + own
    }

    /// Whether somebody may read an announcement about a child.
    func reads(
        _ reader: PersonID,
        _ announcement: Announcement,
        about child: PersonID,
        _ roster: Roster,
        _ day: CalendarDay
    ) -> Bool {
        guard let person = roster.person(child), person.isActive else { return false }
        if reader == child {
            // What goes to guardians alone is theirs, unless the child has to sign too.
            return announcement.audiences.contains { !$0.kind.isForGuardians }
                || announcement.signers(for: child, in: roster, on: day).people.contains(child)
        }
        return !announcement.isForChildrenOnly && !person.isAdult(on: day, from: ChildSignature.adultAge)
            && roster.guardianships(ofGuardian: reader).contains { $0.child == child && $0.hasCustody }
    }
}
