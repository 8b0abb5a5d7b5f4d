import Database
import FoundationEssentials
import MailStore
import MessageBodies
import StoreTestSupport

/// A mail store of a test, with short ways to put something in.
struct TestMail: Sendable {
    let database: TestDatabase
    let bodies: MessageBodies
    let store: MailStore

    static let noon = Date(milliseconds: 1_763_722_800_000)

    init(_ engine: TestEngine, quota: Quota = .standard) async throws {
        database = try await engine.open(MessageBodies.migrations + MailStore.migrations)
        bodies = MessageBodies(database: database)
        store = MailStore(database: database, bodies: bodies, quota: quota, now: { Self.noon })
    }

    /// A small message as bytes.
    static func bytes(subject: String = "Wandertag", body: String = "Bitte eine Mütze mitgeben!") -> [UInt8] {
        Array(
            """
            From: Frau Sommer <a.sommer@lindenschule.example>\r
            To: klasse.5a@lindenschule.example\r
            Subject: \(subject)\r
            Date: Fri, 21 Nov 2025 11:00:00 +0000\r
            Message-ID: <1@lindenschule.example>\r
            \r
            \(body)\r

            """.utf8
        )
    }

    /// A description whose every part can be told apart.
    static func description(size: Int = 500, texts: SearchTexts = SearchTexts()) -> MessageDescription {
        MessageDescription(
            size: size,
            envelope: Array("(envelope)".utf8),
            bodyStructure: Array("(structure)".utf8),
            extendedBodyStructure: Array("(extended)".utf8),
            subject: "Wandertag",
            sentDate: noon,
            searchTexts: texts
        )
    }

    @discardableResult
    func deliver(
        _ content: String = "Hallo",
        to owners: [String],
        role: MailboxRole = .inbox,
        size: Int = 500,
        flags: MessageFlags = [],
        keywords: [String] = [],
        key: String? = nil,
        texts: SearchTexts = SearchTexts()
    ) async throws -> [DeliveredCopy] {
        let body = bodies.prepare(Array(content.utf8))
        return try await database.write { connection in
            let id = try bodies.store(body, in: connection)
            return try store.deliver(
                NewMessage(
                    bodyID: id,
                    description: Self.description(size: size, texts: texts),
                    internalDate: Self.noon
                ),
                to: owners,
                role: role,
                flags: flags,
                keywords: keywords,
                key: key,
                in: connection
            )
        }
    }

    /// An owner's mailbox; made where it is missing.
    func mailbox(_ name: String = "INBOX", of owner: String = "anna") async throws -> MailboxID {
        try await store.provision(owner)
        guard let name = MailboxName(name) else { throw DatabaseError(.statement, "a bad name in a test") }
        if let mailbox = try await store.mailbox(named: name, owner: owner) { return mailbox.id }
        _ = try await store.create(name, owner: owner)
        guard let mailbox = try await store.mailbox(named: name, owner: owner) else {
            throw DatabaseError(.statement, "no mailbox was made")
        }
        return mailbox.id
    }

    func uids(_ mailbox: MailboxID) async throws -> [UInt32] {
        try await store.snapshot(mailbox)?.entries.map(\.uid) ?? []
    }

    /// How many rows a table has.
    func count(_ table: String) async throws -> Int {
        try await database.read { try $0.row("SELECT COUNT(*) FROM \(raw: table)")?.int(0) ?? -1 }
    }

    /// The counts kept in the rows of mailboxes and messages, compared with what they count.
    func wrongCounts() async throws -> [String] {
        try await database.read { connection in
            let mailboxes = try connection.rows(
                """
                SELECT m.name FROM mailboxes m LEFT JOIN mailbox_entries e ON e.mailbox = m.id
                GROUP BY m.id, m.name, m.message_count, m.unseen_count, m.size
                HAVING m.message_count <> COUNT(e.uid) OR m.size <> COALESCE(SUM(e.size), 0)
                    OR m.unseen_count <> COALESCE(SUM(CASE WHEN (e.flags & 1) = 0 THEN 1 ELSE 0 END), 0)
                """
            ).map { try $0.string(0) }
            let messages = try connection.rows(
                """
                SELECT 'a message' FROM messages m LEFT JOIN mailbox_entries e ON e.message = m.id
                GROUP BY m.id, m.refs HAVING m.refs <> COUNT(e.uid)
                """
            ).map { try $0.string(0) }
            let bodies = try connection.rows(
                """
                SELECT 'a body' FROM bodies b LEFT JOIN messages m ON m.body = b.id
                GROUP BY b.id, b.refs HAVING b.refs <> COUNT(m.id)
                """
            ).map { try $0.string(0) }
            return mailboxes + messages + bodies
        }
    }
}
