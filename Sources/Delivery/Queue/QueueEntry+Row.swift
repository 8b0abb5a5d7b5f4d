internal import Database
internal import FoundationEssentials
internal import MailMessage
internal import MessageBodies

extension QueueEntry {
    /// What `init(row:)` reads, in its order.
    static let columns = """
        id, body, prefix, replaced_octets, size, return_path, recipient, shown_name, shown_address, notify, returned, \
        envelope_id, original_recipient, notice_address, language, author, purpose, reference, copy_token, created, \
        expires, attempts, warned, lease_token, tls, finishing
        """

    init(row: Row) throws {
        guard let recipient = EmailAddress(try row.string(6)),
            let returned = NotificationRequest.Returned(rawValue: try row.string(10))
        else { throw DatabaseError(.unexpectedValue, "a queue entry holds no address") }
        var content = NewQueueEntry(
            body: try row.bodyID(1),
            recipient: recipient,
            returnPath: try row.optionalString(5).flatMap { EmailAddress($0) },
            noticeAddress: try row.optionalString(13).flatMap { EmailAddress($0) },
            purpose: try row.string(16)
        )
        content.prefix = try row.bytes(2)
        content.replacedOctets = try row.int(3)
        if let name = try row.optionalString(7), let address = try row.optionalString(8).flatMap({ EmailAddress($0) }) {
            content.privateRecipient = PrivateRecipient(name: name, address: address)
        }
        content.notification = NotificationRequest(
            events: NotificationRequest.Events(rawValue: try row.int(9)),
            returned: returned,
            envelopeID: try row.optionalString(11),
            originalRecipient: try row.optionalString(12)
        )
        content.language = try row.string(14)
        content.author = try row.optionalString(15)
        content.reference = try row.optionalString(17)
        content.copyToken = try row.optionalString(18).flatMap { ReturnPathToken($0) }
        content.expires = try row.date(20)
        content.tls = TLSDemand(rawValue: try row.string(24)) ?? .published
        content.finishing = try row.optionalString(25)
        self.init(
            id: QueueEntryID(try row.string(0)),
            content: content,
            size: try row.int(4),
            created: try row.date(19),
            expires: try row.date(20),
            attempts: try row.int(21),
            warned: try row.optionalDate(22),
            leaseToken: try row.optionalString(23) ?? ""
        )
    }
}
