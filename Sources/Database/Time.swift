package import FoundationEssentials

/// An instant is kept as whole milliseconds since 1970-01-01 UTC.
extension Date: SQLBindable {
    package var sqlValue: SQLValue { .integer(milliseconds) }

    /// Milliseconds since 1970 UTC; dates beyond what 64 bits hold are pinned to the nearest that they do.
    package var milliseconds: Int64 {
        let exact = (timeIntervalSince1970 * 1000).rounded()
        guard exact.isFinite else { return 0 }
        return Int64(min(max(exact, -9e15), 9e15))
    }

    package init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}

extension Row {
    /// An instant, kept as milliseconds.
    package func date(_ column: Int) throws(DatabaseError) -> Date {
        Date(milliseconds: try int64(column))
    }

    /// An instant, or nil where the column is NULL.
    package func optionalDate(_ column: Int) throws(DatabaseError) -> Date? {
        try optionalInt64(column).map { Date(milliseconds: $0) }
    }
}
