internal import Database

/// Where SQLite's text differs from the portable one.
enum Dialect {
    /// The statement with `?` for each binding, tables made in the form that serves SQLite best.
    static func text(of sql: SQL) -> String {
        guard sql.fragments.count > 1 else {
            let text = sql.fragments[0]
            return text.utf8.starts(with: "CREATE TABLE".utf8) ? table(text) : text
        }
        var text = ""
        text.reserveCapacity(sql.fragments.reduce(sql.bindings.count) { $0 + $1.utf8.count })
        for (index, fragment) in sql.fragments.enumerated() {
            if index > 0 { text.append("?") }
            text.append(fragment)
        }
        return text
    }

    /// - `id BIGINT PRIMARY KEY` becomes the table's own row number: one tree instead of two.
    /// - A table that ends in `/* clustered */` (small rows, found by ranges of the primary key) is kept in the key's
    ///   order. To other engines that is a comment.
    private static func table(_ text: String) -> String {
        let mark = "/* clustered */"
        guard let end = range(of: mark, in: text) else {
            return replacing("BIGINT PRIMARY KEY", with: "INTEGER PRIMARY KEY", in: text)
        }
        return String(text[..<end.lowerBound]) + "WITHOUT ROWID" + text[end.upperBound...]
    }

    private static func replacing(_ old: String, with new: String, in text: String) -> String {
        guard let found = range(of: old, in: text) else { return text }
        return String(text[..<found.lowerBound]) + new + text[found.upperBound...]
    }

    private static func range(of part: String, in text: String) -> Range<String.Index>? {
        text.firstRange(of: part)
    }
}
