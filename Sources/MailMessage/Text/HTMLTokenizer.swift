/// Splits HTML into text and tags, each octet once; never fails (HTML Standard §13.2.5, much simplified).
struct HTMLTokenizer {
    enum Token {
        case text(Range<Int>)
        case tag(Tag)
        case end
    }

    struct Tag {
        /// In lower case.
        var name: String
        var isClosing: Bool
        var isSelfClosing: Bool
        /// Where names and values of attributes stand, references not decoded.
        var attributes: [(name: Range<Int>, value: Range<Int>)]
    }

    /// The value of the tag's first attribute of the name (in lower case), references decoded.
    func value(of name: String, in tag: Tag) -> String? {
        rawValue(of: name, in: tag).map {
            String(decoding: HTMLEntities.decode($0.prefix(Self.longestValue)), as: UTF8.self)
        }
    }

    /// The same as it stands in the document.
    func rawValue(of name: String, in tag: Tag) -> ArraySlice<UInt8>? {
        for attribute in tag.attributes where attribute.name.count == name.utf8.count {
            if bytes[attribute.name].equalsIgnoringCase(name) { return bytes[attribute.value] }
        }
        return nil
    }

    /// Attributes of a tag that are kept, and octets of a value.
    private static let mostAttributes = 64
    private static let longestValue = 8192

    let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Token {
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<") else {
                let end = bytes.firstIndex(of: UInt8(ascii: "<"), from: position, to: bytes.count) ?? bytes.count
                defer { position = end }
                return .text(position..<end)
            }
            let after = position + 1 < bytes.count ? bytes[position + 1] : 0
            switch after {
            case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"): return .tag(readTag())
            case UInt8(ascii: "!"), UInt8(ascii: "?"): skipMarkup()
            default:
                defer { position += 1 }
                return .text(position..<position + 1)
            }
        }
        return .end
    }

    /// Skips to the closing tag of an element whose content is no markup (script, style …), or to the end.
    mutating func skipRawText(of name: String) {
        let wanted = Array(name.utf8)
        while let open = bytes.firstIndex(of: UInt8(ascii: "<"), from: position, to: bytes.count) {
            position = open + 1
            let nameEnd = open + 2 + wanted.count
            guard nameEnd <= bytes.count, bytes[open + 1] == UInt8(ascii: "/"),
                bytes[(open + 2)..<nameEnd].map(\.asciiLowercased) == wanted
            else { continue }
            position = open
            return
        }
        position = bytes.count
    }

    /// Comments, declarations, processing instructions.
    private mutating func skipMarkup() {
        let isComment = bytes[position...].starts(with: Array("<!--".utf8))
        guard isComment else {
            position = (bytes.firstIndex(of: UInt8(ascii: ">"), from: position, to: bytes.count) ?? bytes.count - 1) + 1
            return
        }
        // `<!-->` and `<!--->` are whole comments.
        var search = position + 2
        while let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: search, to: bytes.count) {
            search = end + 1
            if end >= 2, bytes[end - 1] == UInt8(ascii: "-"), bytes[end - 2] == UInt8(ascii: "-") {
                position = end + 1
                return
            }
        }
        position = bytes.count
    }

    private mutating func readTag() -> Tag {
        position += 1
        var tag = Tag(name: "", isClosing: false, isSelfClosing: false, attributes: [])
        if position < bytes.count, bytes[position] == UInt8(ascii: "/") {
            tag.isClosing = true
            position += 1
        }
        let start = position
        while position < bytes.count, !isSpaceOrEnd(bytes[position]) { position += 1 }
        tag.name = bytes[start..<min(position, start + 32)].lowercasedText()
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: ">"):
                position += 1
                return tag
            case UInt8(ascii: "/"):
                tag.isSelfClosing = true
                position += 1
            case 0...0x20: position += 1
            default:
                tag.isSelfClosing = false
                readAttribute(into: &tag)
            }
        }
        return tag
    }

    private mutating func readAttribute(into tag: inout Tag) {
        let start = position
        // An `=` first is part of the name.
        position += 1
        while position < bytes.count, !isSpaceOrEnd(bytes[position]), bytes[position] != UInt8(ascii: "=") {
            position += 1
        }
        let name = start..<position
        var look = position
        while look < bytes.count, bytes[look] <= 0x20 { look += 1 }
        var value = position..<position
        if look < bytes.count, bytes[look] == UInt8(ascii: "=") {
            position = look + 1
            value = readValue()
        } else {
            position = look
        }
        if tag.attributes.count < Self.mostAttributes { tag.attributes.append((name, value)) }
    }

    private mutating func readValue() -> Range<Int> {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
        guard position < bytes.count else { return position..<position }
        let quote = bytes[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            position += 1
            let start = position
            position = bytes.firstIndex(of: quote, from: start, to: bytes.count) ?? bytes.count
            defer { position = min(position + 1, bytes.count) }
            return start..<position
        }
        let start = position
        while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") { position += 1 }
        return start..<position
    }

    private func isSpaceOrEnd(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}
