internal import Database
internal import FoundationEssentials

extension AnnouncementStore {
    /// Notes that those missing are reminded now.
    /// - Returns: false where somebody did meanwhile.
    static func noteReminder(
        of record: AnnouncementRecord,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE announcements SET reminded = \(time) WHERE id = \(record.id.text)
                AND COALESCE(reminded, 0) = \(record.reminded?.milliseconds ?? 0)
            """
        ) == 1
    }

    /// Sent since, and pupils who sign it were not asked yet.
    static func unasked(since start: Date, in connection: any DatabaseConnection) throws -> [AnnouncementRecord] {
        try connection.rows(
            """
            \(columns) WHERE state = 'sent' AND state_at >= \(start) AND asks = 1 AND NOT EXISTS
                (SELECT 1 FROM announcement_reminders AS r WHERE r.announcement = announcements.id AND r.days = \(asking))
            ORDER BY state_at, id
            """
        ).map { try AnnouncementRecord($0) }.filter(\.announcement.mayAskPupils)
    }

    /// Whether pupils who sign it were asked.
    static func isAsked(_ id: AnnouncementID, in connection: any DatabaseConnection) throws -> Bool {
        try connection.row(
            "SELECT 1 FROM announcement_reminders WHERE announcement = \(id.text) AND days = \(asking)"
        ) != nil
    }

    /// Takes the asking of pupils.
    /// - Returns: false where it was taken already, by whichever node.
    static func claimAsking(
        of id: AnnouncementID,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        try claimReminder(of: id, Date(milliseconds: 0), asking, at: time, in: connection)
    }

    /// In the place of days before a deadline: the first asking, which is no reminder.
    private static let asking = -1

    /// Nobody was missing: as it was before.
    static func forgetReminder(of record: AnnouncementRecord, in connection: any DatabaseConnection) throws {
        try connection.execute("UPDATE announcements SET reminded = \(record.reminded) WHERE id = \(record.id.text)")
    }

    /// Takes a reminder that is due.
    /// - Returns: false where it was taken already, by whichever node.
    static func claimReminder(
        of id: AnnouncementID,
        _ deadline: Date,
        _ days: Int,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO announcement_reminders (announcement, deadline, days, at)
            VALUES (\(id.text), \(deadline), \(days), \(time)) ON CONFLICT (announcement, deadline, days) DO NOTHING
            """
        ) == 1
    }
}
