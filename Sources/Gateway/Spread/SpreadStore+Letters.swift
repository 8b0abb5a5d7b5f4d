internal import Database
internal import FoundationEssentials
internal import Policy

extension SpreadStore {
    /// The codes of all copies of the letter that a copy belongs to; nil where the text isn't remembered.
    static func codes(
        ofLetterWith code: DecisionCode,
        in connection: any DatabaseConnection
    ) throws -> [String]? {
        let letter = try connection.row(
            """
            SELECT letter FROM spread_copies WHERE code = \(code.text)
            UNION SELECT id FROM spread_letters WHERE tripped_by = \(code.text)
            """
        )?.int64(0)
        guard let letter else { return nil }
        var codes: Set<String> = [code.text]
        try connection.forEachRow("SELECT code FROM spread_copies WHERE letter = \(letter)") {
            codes.insert(try $0.string(0))
        }
        return codes.sorted()
    }

    static func tripped(limit: Int, in connection: any DatabaseConnection) throws -> [SpreadingLetter] {
        try connection.rows(
            """
            SELECT l.tripped_by, l.tripped_at, COUNT(c.code), CAST(COALESCE(SUM(c.is_held), 0) AS BIGINT),
                COUNT(DISTINCT c.author), CAST(COALESCE(MAX(c.generation), 0) AS BIGINT), l.last_at
            FROM spread_letters l LEFT JOIN spread_copies c ON c.letter = l.id
            WHERE l.tripped_at IS NOT NULL
            GROUP BY l.id, l.tripped_by, l.tripped_at, l.last_at
            ORDER BY l.tripped_at DESC, l.id DESC LIMIT \(limit)
            """
        ).map { row in
            SpreadingLetter(
                code: try row.string(0),
                trippedAt: try row.date(1),
                copies: try row.int(2),
                heldCopies: try row.int(3),
                authors: try row.int(4),
                generations: try row.int(5),
                lastAt: try row.date(6)
            )
        }
    }
}
