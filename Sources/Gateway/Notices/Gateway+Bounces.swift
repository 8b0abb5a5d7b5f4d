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
        for reader in readers {
            let family = Filing.family(of: copy.children, moment.roster, reader.language)
            let notice = notices.bounced(copy.letter, families: family, to: reader, status: status.description)
            if let notice { try file(notice, to: reader.id, in: connection) }
        }
        return []
    }
}

extension Gateway.Moment {
    /// Who hears how a letter fared: its author, or the administrators where the author has left or it was the house's.
    func noticeReaders(of letter: LetterRecord) -> [Person] {
        if let author = letter.author.flatMap(roster.person), author.hasMailbox { return [author] }
        return roster.postmasters.compactMap(roster.person)
    }
}
