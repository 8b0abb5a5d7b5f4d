internal import Database
internal import FoundationEssentials
internal import School

/// An announcement with what is kept beside it.
struct AnnouncementRecord: Sendable, Hashable {
    var announcement: Announcement
    /// By which it is verified; stored form, without hyphens.
    var code: String?
    /// Of its last sending.
    var decision: String?
    var corrected: Date?
    var reminded: Date?
    var cameByMail: Bool
    var changed: Date
    var children: Int
    var done: Int
    /// When it first went out.
    var sent: Date?
    /// What its author said when taking it back; nil for nothing.
    var recallReason: String?

    var id: AnnouncementID { announcement.id }
    var version: TextVersion { TextVersion(corrected: corrected) }

    init(_ row: Row) throws {
        announcement = try AnnouncementStore.read(row)
        code = try row.optionalString(10)
        decision = try row.optionalString(11)
        corrected = try row.optionalDate(12)
        reminded = try row.optionalDate(13)
        cameByMail = try row.bool(14)
        changed = try row.date(15)
        children = try row.int(16)
        done = try row.int(17)
        sent = try row.optionalDate(18)
        recallReason = try row.optionalString(20)
    }
}

extension AnnouncementStore {
    static func record(
        _ id: AnnouncementID,
        in connection: any DatabaseConnection
    ) throws -> AnnouncementRecord? {
        try connection.row("\(columns) WHERE id = \(id.text)").map { try AnnouncementRecord($0) }
    }

    /// What went out and holds still, as it is kept now. Whoever acts on what was read before asks once more in the
    /// transaction that acts.
    /// - Returns: nil where it was taken back, or is forgotten.
    static func sent(_ id: AnnouncementID, in connection: any DatabaseConnection) throws -> AnnouncementRecord? {
        guard let record = try record(id, in: connection), case .sent = record.announcement.state else { return nil }
        return record
    }

    /// The same, where the text that was read is the one that holds: no correction, no other deadline, no further readers.
    static func sent(
        asRead read: AnnouncementRecord,
        in connection: any DatabaseConnection
    ) throws -> AnnouncementRecord? {
        guard let record = try sent(read.id, in: connection), record.announcement == read.announcement,
            record.corrected == read.corrected
        else { return nil }
        return record
    }

    // MARK: - Ways through the intake

    /// Takes a draft to the intake: of several who send it at once, one does. One that was on its way for too long (the
    /// program ended there) is a draft again.
    static func submit(
        _ id: AnnouncementID,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE announcements SET state = 'submitted', state_at = \(time), changed = \(time) WHERE id = \(id.text)
                AND (state = 'draft' OR (state = 'submitted' AND state_at < \(time.addingTimeInterval(-submission))))
            """
        ) == 1
    }

    /// An author's draft, unless it is on its way through the intake at this moment.
    static func draft(
        _ id: AnnouncementID,
        of author: PersonID,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws -> Announcement? {
        let stuck = time.addingTimeInterval(-submission)
        return try connection.row(
            """
            \(columns) WHERE id = \(id.text) AND author = \(author.text)
                AND (state = 'draft' OR (state = 'submitted' AND state_at < \(stuck)))
            """
        ).map(read)
    }

    /// In seconds: longer than any intake takes.
    private static let submission: TimeInterval = 120

    /// What became of it there; nothing where it was filed meanwhile.
    static func settle(
        _ id: AnnouncementID,
        as state: Announcement.State,
        decision: String?,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws {
        let (name, stateTime) = state.stored
        try connection.execute(
            """
            UPDATE announcements SET state = \(name), state_at = \(stateTime), decision = \(decision), changed = \(time),
                sent = CASE WHEN \(name) = 'sent' THEN \(stateTime) ELSE sent END
            WHERE id = \(id.text) AND state IN ('submitted', 'scheduled', 'held')
            """
        )
    }

    /// The codes of all decisions by which copies of it went out.
    static func decisions(
        of id: AnnouncementID,
        in connection: any DatabaseConnection
    ) throws -> [String] {
        try connection.rows(
            "SELECT decision FROM announcement_decisions WHERE announcement = \(id.text) ORDER BY decision"
        ).map { try $0.string(0) }
    }

    static func note(
        decision: String,
        of id: AnnouncementID,
        in connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO announcement_decisions (announcement, decision) VALUES (\(id.text), \(decision))
            ON CONFLICT (announcement, decision) DO NOTHING
            """
        )
    }
}
