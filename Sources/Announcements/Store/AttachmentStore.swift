internal import Database
internal import MessageBodies
internal import School

/// The files of announcements; their octets stand in the house's store of bodies.
enum AttachmentStore {
    struct Kept: Sendable, Hashable {
        var attachment: AnnouncementAttachment
        var body: BodyID
    }

    /// In the order in which they were attached.
    static func list(_ id: AnnouncementID, in connection: any DatabaseConnection) throws -> [Kept] {
        try connection.rows("\(columns) WHERE announcement = \(id.text) ORDER BY place, id").map(read)
    }

    static func find(
        _ attachment: String,
        of id: AnnouncementID,
        in connection: any DatabaseConnection
    ) throws -> Kept? {
        try connection.row("\(columns) WHERE announcement = \(id.text) AND id = \(attachment)").map(read)
    }

    /// Keeps a file whose body was stored in the same transaction; this row retains it.
    static func insert(
        _ kept: Kept,
        of id: AnnouncementID,
        _ bodies: MessageBodies,
        in connection: any DatabaseConnection
    ) throws {
        try bodies.retain(kept.body, in: connection)
        try connection.execute(
            """
            INSERT INTO announcement_attachments (id, announcement, place, file_name, type, size, body)
            VALUES (\(kept.attachment.id), \(id.text),
                (SELECT COALESCE(MAX(place), 0) + 1 FROM announcement_attachments WHERE announcement = \(id.text)),
                \(kept.attachment.fileName), \(kept.attachment.type), \(kept.attachment.size), \(kept.body))
            """
        )
    }

    /// - Parameter attachment: nil for all of the announcement's.
    @discardableResult
    static func delete(
        _ attachment: String?,
        of id: AnnouncementID,
        _ bodies: MessageBodies,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        let only: SQL = attachment.map { " AND id = \($0)" } ?? ""
        let gone = try connection.rows(
            "DELETE FROM announcement_attachments WHERE announcement = \(id.text)\(only) RETURNING body"
        ).map { try $0.bodyID(0) }
        if !gone.isEmpty { try bodies.release(gone, in: connection) }
        return !gone.isEmpty
    }

    private static let columns: SQL = "SELECT id, file_name, type, size, body FROM announcement_attachments"

    private static func read(_ row: Row) throws -> Kept {
        Kept(
            attachment: AnnouncementAttachment(
                id: try row.string(0),
                fileName: try row.string(1),
                type: try row.string(2),
                size: try row.int(3)
            ),
            body: try row.bodyID(4)
        )
    }
}
