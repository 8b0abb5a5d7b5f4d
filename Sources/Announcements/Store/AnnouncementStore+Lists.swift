internal import Database
internal import FoundationEssentials
internal import School

extension AnnouncementStore {
    /// Where a page of a list begins: after an announcement, the last changed first.
    struct Place: Sendable, Hashable {
        var time: Date
        var id: String

        init(_ time: Date, _ id: AnnouncementID) {
            self.time = time
            self.id = id.text
        }

        init?(_ text: String) {
            let parts = text.split(separator: ".", maxSplits: 1)
            guard parts.count == 2, let milliseconds = Int64(parts[0]) else { return nil }
            time = Date(milliseconds: milliseconds)
            id = String(parts[1])
        }

        var text: String { "\(time.milliseconds).\(id)" }
    }

    /// An author's, the last changed first.
    static func list(
        by author: PersonID,
        matching words: [String],
        after place: Place?,
        limit: Int,
        in connection: any DatabaseConnection
    ) throws -> [AnnouncementRecord] {
        try list("author = \(author.text)", words, place, limit, connection)
    }

    /// Of others, to these audiences, as far as they went out; the last changed first.
    static func list(
        to audiences: [Audience],
        but author: PersonID,
        matching words: [String],
        after place: Place?,
        limit: Int,
        in connection: any DatabaseConnection
    ) throws -> [AnnouncementRecord] {
        guard !audiences.isEmpty else { return [] }
        return try list(
            """
            id IN (SELECT announcement FROM announcement_audiences WHERE audience IN \(audiences.map(\.text)))
                AND author <> \(author.text) AND state IN ('sent', 'recalled')
            """,
            words,
            place,
            limit,
            connection
        )
    }

    /// Of others, as far as they went out and somebody has them on paper; the last changed first.
    static func listOnPaper(
        but author: PersonID,
        matching words: [String],
        after place: Place?,
        limit: Int,
        in connection: any DatabaseConnection
    ) throws -> [AnnouncementRecord] {
        try list(
            """
            id IN (SELECT announcement FROM announcement_children WHERE delivery IN ('paper', 'bounced'))
                AND author <> \(author.text) AND state = 'sent'
            """,
            words,
            place,
            limit,
            connection
        )
    }

    private static func list(
        _ condition: SQL,
        _ words: [String],
        _ place: Place?,
        _ limit: Int,
        _ connection: any DatabaseConnection
    ) throws -> [AnnouncementRecord] {
        var query: SQL = "\(columns) WHERE \(condition)"
        if let place {
            query =
                query
                + " AND (changed < \(place.time) OR (changed = \(place.time) AND id < \(place.id)))"
        }
        for word in words { query = query + " AND " + AnnouncementSearch.condition(word) }
        return try connection.rows(query + " ORDER BY changed DESC, id DESC LIMIT \(limit)").map {
            try AnnouncementRecord($0)
        }
    }

    /// At most so many words are searched.
    static let mostWords = 6

    static func words(of search: String) -> [String] {
        search.lowercased().prefix(200).split(whereSeparator: \.isWhitespace).prefix(mostWords).map { String($0) }
    }

    /// What went out about one of these children, the last sent first.
    /// - Parameter asking: only what asks for something still, at that time.
    static func notices(
        about children: [PersonID],
        asking: Date? = nil,
        after place: Place?,
        limit: Int,
        in connection: any DatabaseConnection
    ) throws -> [AnnouncementRecord] {
        guard !children.isEmpty else { return [] }
        // The ids are put in order alone: texts needn't be carried along.
        var query: SQL = """
            SELECT id FROM announcements WHERE state IN ('sent', 'recalled') AND sent IS NOT NULL AND id IN
                (SELECT announcement FROM announcement_children WHERE child IN \(children.map(\.text)))
            """
        if let asking {
            query = query + " AND asks = 1 AND state = 'sent' AND (deadline IS NULL OR deadline >= \(asking))"
        }
        if let place {
            query =
                query
                + " AND (sent < \(place.time) OR (sent = \(place.time) AND id < \(place.id)))"
        }
        query = query + " ORDER BY sent DESC, id DESC LIMIT \(limit)"
        return try connection.rows("\(columns) WHERE id IN (\(query)) ORDER BY sent DESC, id DESC").map {
            try AnnouncementRecord($0)
        }
    }

    /// What asks and whose deadline lies between.
    static func asking(
        from start: Date,
        to end: Date,
        in connection: any DatabaseConnection
    ) throws -> [AnnouncementRecord] {
        try connection.rows(
            """
            \(columns) WHERE deadline > \(start) AND deadline <= \(end) AND state = 'sent' AND asks = 1
            ORDER BY deadline, id
            """
        ).map { try AnnouncementRecord($0) }
    }
}
