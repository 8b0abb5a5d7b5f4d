package import Database
package import FoundationEssentials
package import School

/// Keeps announcements with what came of them. Methods that take a connection join the caller's transaction.
package enum AnnouncementStore {
    package static let migrations: [Migration] = [
        Migration(
            "announcements.1",
            [
                """
                CREATE TABLE announcements (
                    id TEXT PRIMARY KEY NOT NULL,
                    author TEXT NOT NULL,
                    audience TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    text TEXT NOT NULL,
                    document TEXT NOT NULL,
                    deadline BIGINT,
                    urgent BIGINT NOT NULL,
                    state TEXT NOT NULL,
                    state_at BIGINT,
                    changed BIGINT NOT NULL
                )
                """,
                "CREATE INDEX announcements_by_author ON announcements (author, changed)",
                "CREATE INDEX announcements_by_state ON announcements (state, state_at)",
                """
                CREATE TABLE announcement_children (
                    announcement TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
                    child TEXT NOT NULL,
                    delivery TEXT NOT NULL,
                    opened BIGINT,
                    reminded BIGINT,
                    PRIMARY KEY (announcement, child)
                )
                """,
                """
                CREATE TABLE announcement_signatures (
                    announcement TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
                    child TEXT NOT NULL,
                    signer TEXT NOT NULL,
                    attests TEXT NOT NULL,
                    typed_name TEXT NOT NULL,
                    way TEXT NOT NULL,
                    entered_by TEXT,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (announcement, child, signer)
                )
                """,
                """
                CREATE TABLE announcement_answers (
                    announcement TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
                    child TEXT NOT NULL,
                    question BIGINT NOT NULL,
                    answer TEXT NOT NULL,
                    answered_by TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (announcement, child, question)
                )
                """,
            ]
        )
    ]

    /// Makes it, or puts it in the place of what was kept of it.
    package static func save(
        _ announcement: Announcement,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws {
        let document = String(decoding: try JSONEncoder().encode(AnnouncementDocument(announcement)), as: UTF8.self)
        let (state, stateTime) = announcement.state.stored
        try connection.execute(
            """
            INSERT INTO announcements
                (id, author, audience, subject, text, document, deadline, urgent, state, state_at, changed)
            VALUES (\(announcement.id.text), \(announcement.author.text), \(Self.text(announcement.audiences)),
                \(announcement.subject), \(announcement.text.source), \(document), \(announcement.deadline),
                \(announcement.isUrgent ? 1 : 0), \(state), \(stateTime), \(time))
            ON CONFLICT (id) DO UPDATE SET
                audience = excluded.audience, subject = excluded.subject, text = excluded.text,
                document = excluded.document, deadline = excluded.deadline, urgent = excluded.urgent,
                state = excluded.state, state_at = excluded.state_at, changed = excluded.changed
            """
        )
    }

    /// - Returns: nil where there is none (any more).
    package static func find(
        _ id: AnnouncementID,
        in connection: any DatabaseConnection
    ) throws -> Announcement? {
        try connection.row("\(columns) WHERE id = \(id.text)").map(read)
    }

    /// An author's, the last changed first.
    /// - Parameter before: the last change of the last one on the page before; nil for the first page.
    package static func list(
        by author: PersonID,
        before: Date? = nil,
        limit: Int = 50,
        in connection: any DatabaseConnection
    ) throws -> [Announcement] {
        try connection.rows(
            """
            \(columns) WHERE author = \(author.text) AND changed < \(before ?? .distantFuture)
            ORDER BY changed DESC, id DESC LIMIT \(limit)
            """
        ).map(read)
    }

    /// Those whose time to go out has come, the oldest first.
    package static func due(at time: Date, in connection: any DatabaseConnection) throws -> [Announcement] {
        try connection.rows(
            "\(columns) WHERE state = 'scheduled' AND state_at <= \(time) ORDER BY state_at, id"
        ).map(read)
    }

    /// Throws a draft away; what went out stays.
    /// - Returns: whether there was such a draft.
    package static func discard(_ id: AnnouncementID, in connection: any DatabaseConnection) throws -> Bool {
        try connection.execute(
            "DELETE FROM announcements WHERE id = \(id.text) AND state IN ('draft', 'scheduled')"
        ) == 1
    }

    /// Forgets what went out before, with all that came of it (`privacy.retention`).
    @discardableResult
    package static func prune(before time: Date, in connection: any DatabaseConnection) throws -> Int {
        try connection.execute(
            "DELETE FROM announcements WHERE state IN ('sent', 'recalled') AND state_at < \(time)"
        )
    }

    private static func text(_ audiences: [Audience]) -> String { audiences.map(\.text).joined(separator: " ") }

    private static let columns: SQL = """
        SELECT id, author, audience, subject, text, document, deadline, urgent, state, state_at FROM announcements
        """

    private static func read(_ row: Row) throws -> Announcement {
        guard let document = try? JSONDecoder().decode(AnnouncementDocument.self, from: Data(try row.string(5).utf8)),
            let state = Announcement.State(stored: try row.string(8), try row.optionalDate(9))
        else { throw DatabaseError(.unexpectedValue, "an announcement can't be read") }
        return Announcement(
            id: AnnouncementID(try row.string(0)),
            author: PersonID(try row.string(1)),
            audiences: try row.string(2).split(separator: " ").compactMap { Audience(text: String($0)) },
            subject: try row.string(3),
            text: FormattedText(try row.string(4)),
            questions: document.asked,
            acknowledgement: document.acknowledgement,
            deadline: try row.optionalDate(6),
            isUrgent: try row.int(7) != 0,
            state: state
        )
    }
}

extension Announcement.State {
    var stored: (name: String, time: Date?) {
        switch self {
        case .draft: ("draft", nil)
        case .scheduled(let time): ("scheduled", time)
        case .held(let time): ("held", time)
        case .sent(let time): ("sent", time)
        case .recalled(let time): ("recalled", time)
        }
    }

    init?(stored name: String, _ time: Date?) {
        switch (name, time) {
        // On its way through the intake; killed there, it is a draft as before.
        case ("draft", _), ("submitted", _): self = .draft
        case ("scheduled", let time?): self = .scheduled(time)
        case ("held", let time?): self = .held(time)
        case ("sent", let time?): self = .sent(time)
        case ("recalled", let time?): self = .recalled(time)
        default: return nil
        }
    }
}
