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
