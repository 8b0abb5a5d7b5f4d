/// Folds header fields (RFC 5322 §2.1.1, §2.2.3).
enum HeaderFolding {
    /// The length that lines should keep to.
    static let preferred = 78

    /// `name: value` in lines of at most 78 octets where white space allows it, with its CRLF. CR, LF and NUL in the value
    /// become spaces, so that no value can begin another field.
    static func fold(_ name: String, _ value: String) -> [UInt8] {
        var result =
            Array(name.utf8.filter { (33...126).contains($0) && $0 != UInt8(ascii: ":") }) + [UInt8(ascii: ":")]
        var column = result.count
        let clean = value.utf8.map { $0 == .carriageReturn || $0 == .lineFeed || $0 == 0 ? UInt8.space : $0 }
        var isFirst = true
        var blanks: [UInt8] = [.space]
        for word in clean.split(separator: .space, omittingEmptySubsequences: false) {
            if word.isEmpty {
                // Runs of spaces stay together before the next word; a line of nothing but space must not arise.
                if !isFirst { blanks.append(.space) }
                continue
            }
            if !isFirst, column + blanks.count + word.count > preferred {
                result += [.carriageReturn, .lineFeed]
                column = 0
            }
            result += blanks
            result += word
            column += blanks.count + word.count
            blanks = [.space]
            isFirst = false
        }
        return result + [.carriageReturn, .lineFeed]
    }

    /// A field whose value is text: beyond ASCII in encoded words; so too with words too long for any line (998 octets).
    static func text(_ name: String, _ value: String) -> [UInt8] {
        let hasGiant = value.utf8.split(separator: .space).contains { $0.count > 900 }
        let clean = String(decoding: value.utf8.map { $0 < 0x20 || $0 == 0x7F ? UInt8.space : $0 }, as: UTF8.self)
        let reserved = min(name.utf8.count, preferred) + 2
        return fold(
            name,
            hasGiant
                ? EncodedWord.encode(clean, isPhrase: false, reserved: reserved)
                : EncodedWord.encode(clean, reserved: reserved)
        )
    }

    /// A field of addresses, folded between them and in their names.
    static func addresses(_ name: String, _ list: [NamedAddress]) -> [UInt8] {
        fold(name, list.map(\.description).joined(separator: ", "))
    }
}
