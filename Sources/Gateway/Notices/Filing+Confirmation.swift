internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import MailMessage
internal import MessageBodies
internal import School

/// Word of a delivery that was asked for with NOTIFY=SUCCESS (RFC 3461 §5.2.1): one report for all who have it in their
/// mailboxes. What leaves the school is reported by the queue.
extension Filing {
    func confirmDelivery(in connection: any DatabaseConnection) throws {
        guard let sender = message.sender else { return }
        let recipients = message.recipients.filter { $0.notify.contains(.success) && hasArrived($0.address) }
        guard !recipients.isEmpty else { return }
        guard door.kind == .outside else {
            try gateway.file(report(on: recipients, to: authorAddress), for: authorAddress, in: connection)
            return
        }
        let bytes = gateway.signed(report(on: recipients, to: sender), at: moment.now)
        let entry = NewQueueEntry(
            body: try gateway.rooms.bodies.store([bytes[...]], in: connection),
            recipient: sender,
            returnPath: nil,
            noticeAddress: nil,
            purpose: "notice"
        )
        try gateway.rooms.queue.enqueue([entry], in: connection)
    }

    /// Whether a recipient's copies are in mailboxes now: a person's, or those of a list.
    private func hasArrived(_ address: EmailAddress) -> Bool {
        switch gateway.plan.resolve(address, in: moment.roster) {
        case .person, .postmaster: true
        case .audience(let audience): !audience.kind.isForGuardians
        case .foreign, .unknown: false
        }
    }

    private func report(on recipients: [EnvelopeRecipient], to address: EmailAddress) -> [UInt8] {
        let domain = gateway.plan.primaryDomain
        var status = DeliveryStatus(
            reportingMTA: gateway.host,
            recipients: recipients.map { recipient in
                var result = DeliveryStatus.Recipient(
                    finalRecipient: recipient.address.description,
                    action: .delivered,
                    status: "2.1.5"
                )
                result.originalRecipient = recipient.originalRecipient?.split(separator: ";", maxSplits: 1).last.map {
                    String($0)
                }
                return result
            }
        )
        status.originalEnvelopeID = message.envelopeID
        status.arrivalDate = HeaderDate.print(moment.now)
        let isGerman = author == nil || language == .german
        var report = MultipartReport(
            from: NamedAddress(displayName: "Schulpost", address: .postmaster(at: domain)),
            to: [NamedAddress(address: address)],
            subject: isGerman ? "Zugestellt: Ihre Nachricht ist angekommen" : "Delivered: your message has arrived",
            date: moment.now,
            explanation: Self.words(recipients.map(\.address.description), german: isGerman),
            status: status,
            original: .header(Array(composed.parsed.bytes[composed.parsed.root.headerRange]))
        )
        report.messageID = "<\(UniqueID.make(at: moment.now))@\(domain.ascii)>"
        report.extraFields = [("Auto-Submitted", "auto-replied")]
        return report.bytes()
    }

    private static func words(_ addresses: [String], german: Bool) -> String {
        let list = addresses.map { "    " + $0 }.joined(separator: "\r\n")
        return german
            ? "Wie gewünscht melden wir: Ihre Nachricht liegt im Postfach von\r\n\r\n\(list)\r\n\r\n"
                + "Ob sie gelesen wurde, können wir nicht sagen. Sie müssen nichts tun.\r\n"
            : "As you asked, we report that your message is in the mailbox of\r\n\r\n\(list)\r\n\r\n"
                + "We can't say whether it has been read. You need not do anything.\r\n"
    }
}
