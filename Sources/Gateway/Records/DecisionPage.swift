package import Database
package import FoundationEssentials
package import Policy

/// Some of the decisions of a time, oldest first, as the database has them: read by pages, so that a year of them neither
/// fills the memory nor holds a transaction open.
package struct DecisionPage: Sendable {
    package struct Row: Sendable, Hashable {
        package let time: Date
        package let code: String
        package let disposition: String
        package let wasReleased: Bool
        package let compactForm: [UInt8]
    }

    package let rows: [Row]

    /// - Parameters:
    ///   - last: the last row of the page before; nil for the first page.
    ///   - limit: how many rows at most; fewer are the last page.
    package static func read(
        from start: Date,
        until end: Date,
        after last: Row? = nil,
        limit: Int,
        in connection: any DatabaseConnection
    ) throws -> DecisionPage {
        let time = last?.time ?? start
        let rows = try connection.rows(
            """
            SELECT d.at, d.code, d.disposition, d.facts, r.code FROM decisions d
            LEFT JOIN released_decisions r ON r.code = d.code
            WHERE d.at >= \(time) AND d.at < \(end) AND (d.at > \(time) OR d.code > \(last?.code ?? ""))
            ORDER BY d.at, d.code LIMIT \(limit)
            """
        )
        return DecisionPage(
            rows: try rows.map { row in
                Row(
                    time: try row.date(0),
                    code: try row.string(1),
                    disposition: try row.string(2),
                    wasReleased: try row.optionalString(4) != nil,
                    compactForm: try row.bytes(3)
                )
            }
        )
    }
}

extension Backtest {
    /// Judges a page.
    package mutating func add(_ page: DecisionPage) {
        for row in page.rows {
            add(
                code: row.code,
                disposition: row.disposition,
                wasReleased: row.wasReleased,
                compactForm: row.compactForm
            )
        }
    }
}
