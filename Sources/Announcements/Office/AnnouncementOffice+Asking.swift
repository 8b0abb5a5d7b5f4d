internal import Database
internal import FoundationEssentials
internal import Gateway

extension AnnouncementOffice {
    /// Sends a family its copy again, where somebody asks for it by a link that has ended or was replaced. It goes to the
    /// addresses that the school knows, whoever asks. By one that a newer took the place of, the newest is sent once more.
    /// - Parameter link: the old one.
    /// - Returns: whether mail is under way. Pages must not tell: a stranger would learn which links are real.
    @discardableResult
    package func requestAgain(link: String) async throws -> Bool {
        let gateway = gateway
        guard let ended = try await database.read({ try ended(link, in: $0) }) else { return false }
        let letter = try await again(ended.record, to: [ended.copy]).keepingLink
        return try await database.write { connection in
            guard try self.ended(link, in: connection) != nil,
                try AnnouncementStore.sent(asRead: ended.record, in: connection) != nil
            else { return false }
            return try gateway.writeToFamilies(letter, in: connection).mails > 0
        }
    }

    /// The copy whose link has ended or was followed by a newer one, of an announcement that still holds.
    private func ended(
        _ link: String,
        in connection: any DatabaseConnection
    ) throws -> (copy: FamilyCopy, record: AnnouncementRecord)? {
        guard let copy = try gateway.formerCopy(link: link, in: connection),
            let record = try AnnouncementStore.record(AnnouncementID(copy.letter), in: connection),
            case .sent = record.announcement.state
        else { return nil }
        return (copy, record)
    }
}
