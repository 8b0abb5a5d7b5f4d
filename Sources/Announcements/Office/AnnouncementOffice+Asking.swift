internal import Database
internal import FoundationEssentials
internal import Gateway

extension AnnouncementOffice {
    /// Sends a family its copy again with a new link, where somebody asks for it by one that has ended. It goes to the
    /// addresses that the school knows, whoever asks. Each link is answered once: by then another has taken its place.
    /// - Parameter link: the old one, or a code on paper.
    /// - Returns: whether mail is under way. Pages must not tell: a stranger would learn which links are real.
    @discardableResult
    package func requestAgain(link: String) async throws -> Bool {
        let now = now()
        let gateway = gateway
        guard let ended = try await database.read({ try ended(link, at: now, in: $0) }) else { return false }
        let letter = try await again(ended.record, to: [ended.copy])
        return try await database.write { connection in
            guard try self.ended(link, at: now, in: connection)?.record.corrected == ended.record.corrected else {
                return false
            }
            return try gateway.writeToFamilies(letter, in: connection).mails > 0
        }
    }

    /// The copy whose link has ended, of an announcement that still holds.
    private func ended(
        _ link: String,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws -> (copy: FamilyCopy, record: AnnouncementRecord)? {
        // By its end, not by the clock: ended ones are what is asked for.
        guard let copy = try gateway.copy(link: link, at: Date(timeIntervalSince1970: 0), in: connection),
            copy.expires <= now,
            let record = try AnnouncementStore.record(AnnouncementID(copy.letter), in: connection),
            case .sent = record.announcement.state
        else { return nil }
        return (copy, record)
    }
}
