import Database
import Delivery
import FoundationEssentials
import Logging
import MailMessage
import MessageBodies
import StoreTestSupport
import Testing

/// A queue with everything around it.
struct QueueHouse: Sendable {
    static let letter = Array(
        """
        From: Frau Muster <muster@lindenschule.example>\r
        To: eltern.5a@lindenschule.example\r
        Subject: =?utf-8?Q?Wandertag_im_Gr=C3=BCnen?=\r
        Message-ID: <letter-1@lindenschule.example>\r
        \r
        Bitte Regenjacken mitgeben.\r

        """.utf8
    )

    let database: any Database
    let bodies: MessageBodies
    let clock: ManualClock
    let queue: OutgoingQueue
    var filing = NoticeTable()

    init(
        _ engine: TestEngine = .sqliteInMemory,
        schedule: RetrySchedule = RetrySchedule(),
        random: Double = 0.5
    ) async throws {
        let clock = ManualClock()
        database = try await engine.open(
            MessageBodies.migrations + OutgoingQueue.migrations + [NoticeTable.migration]
        )
        bodies = MessageBodies(database: database)
        self.clock = clock
        queue = OutgoingQueue(
            database: database,
            bodies: bodies,
            schedule: schedule,
            now: { clock.now },
            random: { random }
        )
    }

    static func address(_ text: String) throws -> EmailAddress { try #require(EmailAddress(text)) }

    static var teacher: EmailAddress {
        get throws { try address("muster@lindenschule.example") }
    }

    var origin: NoticeOrigin {
        get throws {
            NoticeOrigin(
                server: try #require(Domain("post.lindenschule.example")),
                from: NamedAddress(
                    displayName: "Schulpost",
                    address: try Self.address("postmaster@lindenschule.example")
                ),
                offsetMinutes: { _ in 60 }
            )
        }
    }

    func store(_ bytes: [UInt8] = letter) async throws -> BodyID {
        try await database.write { try bodies.store([bytes[...]], in: $0) }
    }

    /// Puts copies of one letter in the queue, each changed by `change`.
    @discardableResult
    func enqueue(
        to recipients: [String] = ["familie@example.org"],
        _ change: @escaping @Sendable (inout NewQueueEntry) -> Void = { _ in }
    ) async throws -> [QueueEntryID] {
        let body = try await store()
        let entries = try recipients.map { recipient in
            var entry = NewQueueEntry(
                body: body,
                recipient: try Self.address(recipient),
                returnPath: try Self.teacher,
                noticeAddress: try Self.teacher,
                purpose: "letter"
            )
            change(&entry)
            return entry
        }
        return try await database.write { try queue.enqueue(entries, in: $0) }
    }

    func lease(_ holder: String = "node", _ limits: DeliveryLimits = DeliveryLimits()) async throws -> [QueueEntry] {
        try await queue.lease(within: DeliverySlots(limits), by: holder, for: 300)
    }

    func finish(_ entry: QueueEntry, _ result: RecipientResult) async throws -> QueueOutcome {
        try await queue.finish(entry, with: result, origin: try origin, filing: filing)
    }

    func notices() async throws -> [(address: String, bytes: [UInt8])] { try await NoticeTable.all(in: database) }

    func copy(_ token: ReturnPathToken) async throws -> SentCopy? {
        try await database.read { try SentCopies.find(token, in: $0) }
    }

    func worker(
        _ transport: any MailTransport,
        metrics: any DeliveryMetrics = NoDeliveryMetrics(),
        limits: DeliveryLimits = DeliveryLimits()
    ) throws -> DeliveryWorker {
        DeliveryWorker(
            queue: queue,
            transport: transport,
            filing: filing,
            configuration: .init(holder: "node", origin: try origin, limits: limits),
            clock: clock.delivery,
            metrics: metrics,
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        )
    }
}

extension RecipientResult {
    static let taken = RecipientResult.delivered(
        RemoteReply(code: 250, status: RemoteStatus(2, 0, 0), text: "2.0.0 ok", server: "relay.example")
    )
    static let later = RecipientResult.temporaryFailure(
        RemoteReply(code: 450, status: RemoteStatus(4, 2, 1), text: "4.2.1 later", server: "relay.example")
    )
    static let unknown = RecipientResult.permanentFailure(
        RemoteReply(
            code: 550,
            status: RemoteStatus(5, 1, 1),
            text: "5.1.1 <familie@example.org> unknown",
            server: "relay.example"
        )
    )
}
