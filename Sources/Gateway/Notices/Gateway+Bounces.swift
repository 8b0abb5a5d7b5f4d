internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import MailMessage
internal import School

extension Gateway {
    /// Takes note of a message to one of our own return paths: where it says that a copy failed, its author hears of the
    /// family, once and without the address.
    /// - Returns: whose mailbox takes the message itself, because a person wrote it; empty for reports.
    func noteReturned(
        _ token: ReturnPathToken,
        _ message: ParsedMessage,
        sender: EmailAddress?,
        _ moment: Moment,
        in connection: any DatabaseConnection
    ) throws -> [PersonID] {
        guard let copy = try LetterStore.find(token, in: connection) else { return [] }
        let readers = moment.noticeReaders(of: copy.letter)
        let action: DeliveryStatus.Action
        let status: RemoteStatus
        switch ReturnedMail(message, sender: sender) {
        case .letter: return readers.map(\.id)
        case .automatic: return []
        case .failed(let reported): (action, status) = (.failed, reported)
        case .delayed(let reported): (action, status) = (.delayed, reported)
        }
        let noted = try SentCopies.recordBounce(token, action: action, status: status, at: moment.now, in: connection)
        guard let noted, noted.isNews, noted.copy.state == .bounced else { return [] }
        let notices = HouseNotices(plan: plan, now: moment.now)
        // Only announcements keep their mail.
        let isAnnouncement = try LetterStore.original(of: copy.letter.id, in: connection)?.body != nil
        for reader in readers {
            let family = Filing.family(of: copy.children, moment.roster, reader.language)
            let notice = notices.bounced(
                copy.letter,
                families: family,
                to: reader,
                status: status.description,
                page: isAnnouncement ? announcementPage(of: copy.letter, for: reader) : nil
            )
            if let notice { try file(notice, to: reader.id, in: connection) }
        }
        return []
    }

    /// Where an announcement's author sees how it fares and prints its letters; nil for whom it doesn't open.
    func announcementPage(of letter: LetterRecord, for reader: Person) -> String? {
        rooms.announcements == nil || letter.author != reader.id ? nil : site + "/announcements/" + letter.id
    }
}

extension Gateway.Moment {
    /// Who hears how a letter fared: its author, or the administrators where the author has left or it was the house's.
    func noticeReaders(of letter: LetterRecord) -> [Person] {
        if let author = letter.author.flatMap(roster.person), author.hasMailbox { return [author] }
        return roster.postmasters.compactMap(roster.person)
    }
}
