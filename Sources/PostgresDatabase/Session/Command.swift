internal import Database

/// A statement in PostgreSQL's words with its values.
struct Command {
    let text: String
    let bindings: [SQLValue]
    /// Whether it is prepared and kept; statements about transactions are not.
    let isKept: Bool
    /// Whether it changes the schema, and may take any time.
    let changesSchema: Bool

    init(_ sql: SQL) {
        (text, changesSchema) = Dialect.text(of: sql)
        bindings = sql.bindings
        isKept = !changesSchema && text.utf8.count <= StatementCache.longestText
    }

    /// A statement about the transaction itself.
    init(plain text: String) {
        self.text = text
        bindings = []
        isKept = false
        changesSchema = false
    }
}
