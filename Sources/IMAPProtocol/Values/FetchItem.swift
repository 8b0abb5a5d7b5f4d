/// One data item of FETCH, RFC 3501 §6.4.5.
package enum FetchItem: Sendable, Hashable {
    case flags
    case internalDate
    case size
    case envelope
    /// BODY, without extension data.
    case body
    case bodyStructure
    case uid
    /// RFC 7162 §3.1.5
    case modSeq
    case section(SectionSpecifier, partial: Partial?, peek: Bool)
    /// RFC822.HEADER: like BODY.PEEK[HEADER], under another name.
    case rfc822Header
    /// RFC822: like BODY[].
    case rfc822
    /// RFC822.TEXT: like BODY[TEXT].
    case rfc822Text

    /// `<4096.1024>`: from this octet, at most so many.
    package struct Partial: Sendable, Hashable {
        package let offset: UInt32
        package let count: UInt32

        package init(offset: UInt32, count: UInt32) {
            self.offset = offset
            self.count = count
        }
    }

    /// Whether reading it sets \Seen.
    package var setsSeen: Bool {
        switch self {
        case .section(_, _, let peek): !peek
        case .rfc822, .rfc822Text: true
        default: false
        }
    }

    /// Whether the message's octets are needed, not only what is kept about it.
    package var needsMessage: Bool {
        switch self {
        case .section, .rfc822, .rfc822Text, .rfc822Header: true
        default: false
        }
    }

    /// As a client sends it.
    package var text: String {
        switch self {
        case .flags: "FLAGS"
        case .internalDate: "INTERNALDATE"
        case .size: "RFC822.SIZE"
        case .envelope: "ENVELOPE"
        case .body: "BODY"
        case .bodyStructure: "BODYSTRUCTURE"
        case .uid: "UID"
        case .modSeq: "MODSEQ"
        case .section(let section, let partial, let peek):
            "BODY" + (peek ? ".PEEK" : "") + "[" + section.text + "]"
                + (partial.map { "<\($0.offset).\($0.count)>" } ?? "")
        case .rfc822Header: "RFC822.HEADER"
        case .rfc822: "RFC822"
        case .rfc822Text: "RFC822.TEXT"
        }
    }
}

extension GrammarCursor {
    /// "ALL" / "FULL" / "FAST" / fetch-att / "(" fetch-att *(SP fetch-att) ")"
    mutating func fetchItems() throws(GrammarError) -> [FetchItem] {
        if peek("(") {
            return try parenthesized { (cursor: inout GrammarCursor) throws(GrammarError) -> FetchItem in
                try cursor.fetchItem(try cursor.keyword("a FETCH item"))
            }
        }
        let word = try keyword("a FETCH item")
        switch word {
        case "FAST": return [.flags, .internalDate, .size]
        case "ALL": return [.flags, .internalDate, .size, .envelope]
        case "FULL": return [.flags, .internalDate, .size, .envelope, .body]
        default: return [try fetchItem(word)]
        }
    }

    private mutating func fetchItem(_ word: String) throws(GrammarError) -> FetchItem {
        switch word {
        case "FLAGS": .flags
        case "INTERNALDATE": .internalDate
        case "RFC822.SIZE": .size
        case "ENVELOPE": .envelope
        case "BODYSTRUCTURE": .bodyStructure
        case "UID": .uid
        case "MODSEQ": .modSeq
        case "RFC822": .rfc822
        case "RFC822.HEADER": .rfc822Header
        case "RFC822.TEXT": .rfc822Text
        case "BODY" where !peek("["): .body
        case "BODY": .section(try section(), partial: try partial(), peek: false)
        case "BODY.PEEK": .section(try section(), partial: try partial(), peek: true)
        default: throw .expected("a FETCH item of RFC 3501")
        }
    }

    /// ["<" number "." nz-number ">"]
    private mutating func partial() throws(GrammarError) -> FetchItem.Partial? {
        guard skip("<") else { return nil }
        let offset = try number()
        try expect(".")
        let count = try nonZeroNumber()
        try expect(">")
        return FetchItem.Partial(offset: offset, count: count)
    }
}
