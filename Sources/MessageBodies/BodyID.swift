package import Database

/// The name of a stored body: the SHA-256 of its bytes, 64 hexadecimal digits. Kept in columns of type `TEXT`.
package struct BodyID: Sendable, Hashable, SQLBindable, CustomStringConvertible {
    package let text: String

    /// - Returns: nil where `text` is not 64 digits `0`–`9`, `a`–`f`.
    package init?(_ text: String) {
        guard text.utf8.count == 64,
            text.utf8.allSatisfy({
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            })
        else { return nil }
        self.text = text
    }

    init(digest: some Sequence<UInt8>) {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        self.text = String(decoding: text, as: UTF8.self)
    }

    package var description: String { text }
    package var sqlValue: SQLValue { .text(text) }
}

extension Row {
    /// - Throws: `DatabaseError.Code.unexpectedValue` where the column is not a body's name.
    package func bodyID(_ column: Int) throws(DatabaseError) -> BodyID {
        guard let id = BodyID(try string(column)) else {
            throw DatabaseError(.unexpectedValue, "column \(column) does not name a body")
        }
        return id
    }
}
