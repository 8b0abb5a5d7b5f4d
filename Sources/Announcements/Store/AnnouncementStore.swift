package import Database
package import FoundationEssentials
internal import School

/// Keeps announcements with what came of them. Methods that take a connection join the caller's transaction.
package enum AnnouncementStore {
    package static let migrations: [Migration] = [
        Migration("announcements.1", announcementTables + responseTables),
        // entered: when what stands on paper was entered. Openings: by the copy whose link, or whose guardian, it was.
        Migration(
            "announcements.4-entries",
            [
                "ALTER TABLE announcement_signatures ADD COLUMN entered BIGINT",
                "ALTER TABLE announcement_answers ADD COLUMN entered_by TEXT",
                "ALTER TABLE announcements ADD COLUMN recall_reason TEXT",
                """
                CREATE TABLE announcement_openings (
                    announcement TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
                    copy TEXT NOT NULL,
                    at BIGINT NOT NULL,
                    PRIMARY KEY (announcement, copy)
                )
                """,
            ]
        ),
        Migration("announcements.5-set-aside", asideTables),
        Migration("announcements.6-earlier-answers", earlierTables),
        // For the office's list: of all children, few have it on paper.
        Migration(
            "announcements.7-on-paper",
            [
                """
                CREATE INDEX announcement_children_on_paper ON announcement_children (announcement)
                WHERE delivery IN ('paper', 'bounced')
                """
            ]
        ),
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
                (id, author, audience, subject, text, document, deadline, urgent, asks, state, state_at, search, changed)
            VALUES (\(announcement.id.text), \(announcement.author.text), \(text(announcement.audiences)),
                \(announcement.subject), \(announcement.text.source), \(document), \(announcement.deadline),
                \(announcement.isUrgent ? 1 : 0), \(announcement.asks ? 1 : 0), \(state), \(stateTime),
                \(AnnouncementSearch.text(of: announcement)), \(time))
            ON CONFLICT (id) DO UPDATE SET
                audience = excluded.audience, subject = excluded.subject, text = excluded.text,
                document = excluded.document, deadline = excluded.deadline, urgent = excluded.urgent,
                asks = excluded.asks, state = excluded.state, state_at = excluded.state_at,
                search = excluded.search, changed = excluded.changed
            """
        )
        try connection.execute("DELETE FROM announcement_audiences WHERE announcement = \(announcement.id.text)")
        guard !announcement.audiences.isEmpty else { return }
        let rows: [[SQLValue]] = announcement.audiences.map { [.text(announcement.id.text), .text($0.text)] }
        try connection.execute(
            """
            INSERT INTO announcement_audiences (announcement, audience) VALUES \(rows: rows)
            ON CONFLICT (announcement, audience) DO NOTHING
            """
        )
    }

    /// Puts its text, and since when everyone is asked once more, in the place of the old; whatever else is kept of it stays.
    static func correct(
        _ announcement: Announcement,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws {
        let document = String(decoding: try JSONEncoder().encode(AnnouncementDocument(announcement)), as: UTF8.self)
        try connection.execute(
            """
            UPDATE announcements SET subject = \(announcement.subject), text = \(announcement.text.source),
                document = \(document), search = \(AnnouncementSearch.text(of: announcement)), corrected = \(time), changed = \(time)
            WHERE id = \(announcement.id.text)
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

    /// Throws a draft away; what went out stays.
    /// - Returns: whether there was such a draft.
    package static func discard(_ id: AnnouncementID, in connection: any DatabaseConnection) throws -> Bool {
        try connection.execute(
            "DELETE FROM announcements WHERE id = \(id.text) AND state IN ('draft', 'scheduled', 'held')"
        ) > 0
    }

    private static func text(_ audiences: [Audience]) -> String { audiences.map(\.text).joined(separator: " ") }

    static let columns: SQL = """
        SELECT id, author, audience, subject, text, document, deadline, urgent, state, state_at, code, decision, corrected,
            reminded, by_mail, changed, children, done, sent, asks, recall_reason FROM announcements
        """

    static func read(_ row: Row) throws -> Announcement {
        // A long list of what asks nothing needn't read it.
        guard let document = try row.bool(19) ? AnnouncementDocument(stored: row.string(5)) : .empty,
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
            asksAgainSince: document.asksAgainSince.map { Date(timeIntervalSince1970: $0) },
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
