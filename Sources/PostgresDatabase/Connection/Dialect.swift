internal import Database

/// Where PostgreSQL's text differs from the portable one.
enum Dialect {
    /// The statement with `$1`, `$2` … for the bindings; whether it changes the schema. There, `BLOB` becomes `BYTEA`,
    /// and `TEXT` compares by its bytes, as in SQLite, whatever the server's language.
    static func text(of sql: SQL) -> (text: String, changesSchema: Bool) {
        guard sql.fragments.count > 1 else {
            let text = sql.fragments[0]
            return changesSchema(text) ? (schema(text), true) : (text, false)
        }
        var text = ""
        text.reserveCapacity(sql.fragments.reduce(sql.bindings.count * 5) { $0 + $1.utf8.count })
        for (index, fragment) in sql.fragments.enumerated() {
            if index > 0 {
                text.append("$")
                text.append(String(index))
            }
            text.append(fragment)
        }
        return (text, false)
    }

    private static func changesSchema(_ text: String) -> Bool {
        let start = text.drop(while: \.isWhitespace).prefix(8)
        return ["CREATE", "ALTER", "DROP"].contains { start.hasPrefix($0 + " ") }
    }

    /// Types in capitals, as migrations write them, outside of quoted texts.
    private static func schema(_ text: String) -> String {
        let isTable = text.drop(while: \.isWhitespace).hasPrefix("CREATE TABLE") || text.contains("ADD COLUMN")
        guard isTable else { return text }
        var result = ""
        var word = ""
        var isQuoted = false
        func endWord() {
            switch isQuoted ? "" : word {
            case "BLOB": result += "BYTEA"
            case "TEXT": result += #"TEXT COLLATE "C""#
            default: result += word
            }
            word = ""
        }
        for character in text {
            if character.isLetter || character.isNumber || character == "_" {
                word.append(character)
            } else {
                endWord()
                if character == "'" { isQuoted.toggle() }
                result.append(character)
            }
        }
        endWord()
        return result
    }
}
