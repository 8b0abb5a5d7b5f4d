internal import Database
internal import Gateway
internal import MailMessage
internal import MessageBodies
internal import School

/// The files of announcements; their octets stand in the house's store of bodies.
enum AttachmentStore {
    struct Kept: Sendable, Hashable {
        var attachment: AnnouncementAttachment
        var body: BodyID
        /// Where it stands in the body of a mail, with the part's header; nil for the whole body.
        var part: Range<Int>?
    }

    /// The file; nil where its body is gone.
    static func bytes(of kept: Kept, _ bodies: MessageBodies) async throws -> [UInt8]? {
        guard let part = kept.part else { return try await bodies.bytes(kept.body) }
        guard part.count <= largestPart else { return nil }
        return try await bodies.bytes(kept.body, range: part).map(FiledAnnouncement.File.content)
    }

    /// The files as they go along with a mail; without those whose bodies are gone.
    static func carried(_ files: [Kept], _ bodies: MessageBodies) async throws -> [MessageBuilder.Attachment] {
        var carried: [MessageBuilder.Attachment] = []
        for kept in files {
            guard let bytes = try await bytes(of: kept, bodies) else { continue }
            carried.append(kept.attachment.carrying(bytes))
        }
        return carried
    }

    /// Octets of a mail's part: more than any school takes.
    private static let largestPart = 200_000_000

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
            INSERT INTO announcement_attachments (id, announcement, place, file_name, type, size, body, part_start, part_end)
            VALUES (\(kept.attachment.id), \(id.text),
                (SELECT COALESCE(MAX(place), 0) + 1 FROM announcement_attachments WHERE announcement = \(id.text)),
                \(kept.attachment.fileName), \(kept.attachment.type), \(kept.attachment.size), \(kept.body),
                \(kept.part?.lowerBound), \(kept.part?.upperBound))
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

    private static let columns: SQL = """
        SELECT id, file_name, type, size, body, part_start, part_end FROM announcement_attachments
        """

    private static func read(_ row: Row) throws -> Kept {
        var part: Range<Int>?
        if let start = try row.optionalInt64(5), let end = try row.optionalInt64(6), start >= 0, start <= end {
            part = Int(start)..<Int(end)
        }
        return Kept(
            attachment: AnnouncementAttachment(
                id: try row.string(0),
                fileName: try row.string(1),
                type: try row.string(2),
                size: try row.int(3)
            ),
            body: try row.bodyID(4),
            part: part
        )
    }
}

extension AnnouncementAttachment {
    /// The file as a part of a mail.
    func carrying(_ bytes: [UInt8]) -> MessageBuilder.Attachment {
        let parts = type.split(separator: "/").map { String($0) }
        return MessageBuilder.Attachment(
            fileName: fileName,
            type: parts.count == 2 ? ContentType(parts[0], parts[1]) : ContentType("application", "octet-stream"),
            bytes: bytes
        )
    }
}
