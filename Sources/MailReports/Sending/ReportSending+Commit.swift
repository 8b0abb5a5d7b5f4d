internal import Database
internal import Delivery
internal import FoundationEssentials
internal import MailMessage
internal import MessageBodies

extension ReportSending {
    enum Kind: String, Sendable {
        case tls
        case dmarc
    }

    /// A report ready to go.
    struct Sent: Sendable {
        let id: String
        let bytes: [UInt8]
        let recipients: [EmailAddress]
    }

    func isDone(_ kind: Kind, _ day: ReportDay, _ domain: Domain) async throws -> Bool {
        try await database.read { connection in
            try connection.row(
                """
                SELECT 1 FROM reports_sent
                WHERE kind = \(kind.rawValue) AND day = \(day.number) AND domain = \(domain.ascii)
                """
            ) != nil
        }
    }

    /// Notes what became of a domain's day, and queues the report with it.
    func finish(
        _ kind: Kind,
        _ day: ReportDay,
        _ domain: Domain,
        _ outcome: Outcome,
        _ sent: Sent? = nil
    ) async throws -> Outcome {
        var prefix: [UInt8] = []
        if let sent, let sign { prefix = try await sign(sent.bytes) }
        let fields = prefix
        let now = now()
        return try await database.write { connection in
            let noted = try connection.execute(
                """
                INSERT INTO reports_sent (kind, day, domain, outcome, report_id, sent)
                VALUES (\(kind.rawValue), \(day.number), \(domain.ascii), \(outcome.rawValue), \(sent?.id), \(now))
                ON CONFLICT (kind, day, domain) DO NOTHING
                """
            )
            guard let sent, noted > 0 else { return noted > 0 ? outcome : .unwanted }
            let body = try bodies.store([sent.bytes[...]], in: connection)
            try queue.enqueue(
                sent.recipients.map { recipient in
                    NewQueueEntry(
                        body: body,
                        recipient: recipient,
                        returnPath: configuration.from,
                        noticeAddress: nil,
                        purpose: "report",
                        prefix: fields,
                        reference: "\(kind.rawValue) \(sent.id)",
                        // RFC 8460 §3: a report about broken TLS must not be held up by it.
                        tls: kind == .tls ? .optional : .published
                    )
                },
                in: connection
            )
            return outcome
        }
    }
}
