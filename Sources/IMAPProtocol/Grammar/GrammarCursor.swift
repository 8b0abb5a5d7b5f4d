/// Reads a complete command from left to right. Each method takes what its name says or throws.
package struct GrammarCursor: Sendable {
    let bytes: [UInt8]
    var position = 0
    let limits: IMAPLimits
    /// How deep the reader is in nested search keys.
    var nesting = 0
    /// Search keys read so far.
    var searchKeys = 0

    package init(_ frame: CommandFrame, limits: IMAPLimits = .standard) {
        bytes = frame.bytes
        self.limits = limits
    }

    package var isAtEnd: Bool { position >= bytes.count }

    var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    func peek(_ character: Unicode.Scalar) -> Bool { peek == UInt8(ascii: character) }

    /// Takes the character if it is next.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard peek(character) else { return false }
        position += 1
        return true
    }

    mutating func expect(_ character: Unicode.Scalar) throws(GrammarError) {
        guard skip(character) else { throw .expected("'\(character)'") }
    }

    mutating func space() throws(GrammarError) {
        guard skip(" ") else { throw .expected("a space") }
    }

    package func end() throws(GrammarError) {
        guard isAtEnd else { throw .expected("the end of the command") }
    }

    /// Takes octets of a class, perhaps none.
    mutating func take(while isMember: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.count, isMember(bytes[position]) { position += 1 }
        return bytes[start..<position]
    }

    /// Takes the word if it is next, whatever its case, and ends there.
    mutating func skipWord(_ word: String) -> Bool {
        let end = position + word.utf8.count
        guard end <= bytes.count, bytes[position..<end].equalsIgnoringCase(word.utf8) else { return false }
        if end < bytes.count, bytes[end].isASCIILetter || bytes[end].isDigit { return false }
        position = end
        return true
    }

    /// atom = 1*ATOM-CHAR, in upper case: for names that IMAP knows.
    mutating func keyword(_ what: String) throws(GrammarError) -> String {
        let atom = take { $0.isAtomCharacter && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "<") }
        guard !atom.isEmpty, atom.count <= 64 else { throw .expected(what) }
        return String(decoding: atom, as: UTF8.self).uppercased()
    }

    /// number = 1*DIGIT, 0 ≤ n < 4,294,967,296
    mutating func number() throws(GrammarError) -> UInt32 {
        guard let value = UInt32(exactly: try number64()) else { throw .expected("a 32-bit number") }
        return value
    }

    /// number64, RFC 9051 §9; mod-sequence-value, RFC 7162 §7: below 2^63.
    mutating func number64() throws(GrammarError) -> Int64 {
        let digits = take { $0.isDigit }
        guard !digits.isEmpty, let value = Int64(String(decoding: digits, as: UTF8.self)) else {
            throw .expected("a number")
        }
        return value
    }

    /// nz-number
    mutating func nonZeroNumber() throws(GrammarError) -> UInt32 {
        let value = try number()
        guard value > 0 else { throw .expected("a number above 0") }
        return value
    }

    /// "(" item *(SP item) ")", at least one.
    mutating func parenthesized<Item>(
        orEmpty mayBeEmpty: Bool = false,
        _ item: (inout GrammarCursor) throws(GrammarError) -> Item
    ) throws(GrammarError) -> [Item] {
        try expect("(")
        if mayBeEmpty, skip(")") { return [] }
        var items = [try item(&self)]
        while skip(" ") {
            guard items.count < limits.listItems else { throw GrammarError(.tooMuch, "Too many items in a list") }
            items.append(try item(&self))
        }
        try expect(")")
        return items
    }
}
