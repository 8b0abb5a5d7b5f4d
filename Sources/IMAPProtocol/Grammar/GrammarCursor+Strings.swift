extension GrammarCursor {
    /// astring = 1*ASTRING-CHAR / string
    mutating func astring() throws(GrammarError) -> [UInt8] {
        if let text = try stringIfPresent() { return text }
        let atom = take { $0.isAstringCharacter }
        guard !atom.isEmpty else { throw .expected("a string") }
        return Array(atom)
    }

    /// string = quoted / literal
    mutating func string() throws(GrammarError) -> [UInt8] {
        guard let text = try stringIfPresent() else { throw .expected("a quoted string or literal") }
        return text
    }

    /// nstring = string / nil
    mutating func nstring() throws(GrammarError) -> [UInt8]? {
        if skipWord("NIL") { return nil }
        return try string()
    }

    /// list-mailbox = 1*list-char / string
    mutating func listMailbox() throws(GrammarError) -> [UInt8] {
        if let text = try stringIfPresent() { return text }
        let atom = take { $0.isListCharacter }
        guard !atom.isEmpty else { throw .expected("a mailbox pattern") }
        return Array(atom)
    }

    /// An astring that must be UTF-8.
    mutating func text(_ what: String) throws(GrammarError) -> String {
        guard let text = String(validating: try astring(), as: UTF8.self) else { throw .expected(what + " in UTF-8") }
        return text
    }

    private mutating func stringIfPresent() throws(GrammarError) -> [UInt8]? {
        switch peek {
        case UInt8(ascii: "\""): try quoted()
        case UInt8(ascii: "{"): Array(try literal())
        default: nil
        }
    }

    /// quoted = DQUOTE *QUOTED-CHAR DQUOTE. Octets above 127 are taken: clients that know UTF-8 send them.
    private mutating func quoted() throws(GrammarError) -> [UInt8] {
        try expect("\"")
        var text: [UInt8] = []
        while let octet = peek {
            position += 1
            switch octet {
            case UInt8(ascii: "\""):
                return text
            case UInt8(ascii: "\\"):
                guard let next = peek, next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\") else {
                    throw .expected("a quoted-special after a backslash")
                }
                position += 1
                text.append(next)
            case 0, 0x0A, 0x0D:
                throw .expected("no NUL, CR or LF in a quoted string")
            default:
                text.append(octet)
            }
        }
        throw .expected("a closing quote")
    }

    /// literal = "{" number ["+"] "}" CRLF *CHAR8. The octets are a slice of the frame: nothing is copied.
    mutating func literal() throws(GrammarError) -> ArraySlice<UInt8> {
        try expect("{")
        let size = Int(try number64())
        _ = skip("+")
        try expect("}")
        guard position + 2 <= bytes.count, bytes[position] == 0x0D, bytes[position + 1] == 0x0A else {
            throw .expected("a line end after a literal's size")
        }
        let start = position + 2
        guard size <= bytes.count - start else { throw .expected("the literal's octets") }
        position = start + size
        return bytes[start..<position]
    }
}
