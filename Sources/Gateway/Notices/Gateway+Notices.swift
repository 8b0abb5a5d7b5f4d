package import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
package import MailMessage
internal import MailStore
internal import MessageBodies
internal import School

extension Gateway: NoticeFiling {
    /// Files a notice of the queue in the sender's mailbox, within the queue's own transaction.
    package func file(_ notice: [UInt8], for sender: EmailAddress, in connection: any DatabaseConnection) throws {
        guard case .person(let person) = plan.resolve(sender, in: rooms.directory.roster) else { return }
        try file(notice, to: person, in: connection)
    }

    func file(_ notice: [UInt8], to person: PersonID, in connection: any DatabaseConnection) throws {
        let bytes = TraceFields.returnPath(nil) + notice
        let id = try rooms.bodies.store([bytes[...]], in: connection)
        try rooms.mailStore.deliver(
            NewMessage(bodyID: id, description: MessageDescription(bytes: bytes), internalDate: now()),
            to: [person.text],
            ignoringQuota: true,
            in: connection
        )
    }

    /// A message to one of our own return paths: where it says that a copy failed, its author hears of the family. What
    /// is no delivery status (an absence note) has done its duty by arriving.
    func noteBounce(
        _ token: ReturnPathToken,
        _ message: ParsedMessage,
        _ moment: Moment,
        in connection: any DatabaseConnection
    ) throws {
        guard let report = DeliveryStatus(message), let recipient = report.recipients.first,
            let action = recipient.action, let status = RemoteStatus(recipient.status)
        else { return }
        let noted = try SentCopies.recordBounce(token, action: action, status: status, at: moment.now, in: connection)
        guard let noted, noted.isNews, noted.copy.state == .bounced,
            let copy = try LetterStore.find(token, in: connection),
            let author = moment.roster.person(copy.letter.author), author.hasMailbox
        else { return }
        let notice = HouseNotices(plan: plan, now: moment.now).bounced(
            copy.letter,
            families: Filing.family(of: copy.children, moment.roster),
            to: author,
            status: recipient.status
        )
        if let notice { try file(notice, to: author.id, in: connection) }
    }
}
