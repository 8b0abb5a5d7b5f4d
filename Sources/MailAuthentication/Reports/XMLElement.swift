/// An XML element with what reports need of it: its name without prefix, its text and its children.
struct XMLElement {
    var name: String
    /// All character data directly within, without white space at its ends.
    var text = ""
    var children: [XMLElement] = []

    init(name: String) { self.name = name }

    subscript(name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The text of a child; nil where there is none or it is empty.
    func value(_ name: String) -> String? {
        guard let text = self[name]?.text, !text.isEmpty else { return nil }
        return text
    }
}

/// Reads XML from the top, one child of the root after the other: as much of XML 1.0 as reports use.
///
/// Strict where it matters: no document type, so no entities of one's own; tags must match; depth, name length, and what one
/// child may hold are bounded. Attributes are read over. Octets that are no UTF-8 are replaced.
struct XMLReader {
    /// Why reading ended early.
    enum Failure: Error, Hashable {
        case malformed(offset: Int)
        case tooDeep
        case tooBig
    }

    private let octets: [UInt8]
    private var position = 0
    /// The root's name, once it has been opened.
    private(set) var root = ""
    private var isRootEmpty = false

    /// Elements within elements below the root; RFC 7489 Appendix C needs 5.
    static let mostDepth = 16
    /// Elements of one child of the root.
    static let mostElements = 2_000
    /// Octets of character data of one child of the root.
    static let mostText = 256 * 1024
    private static let longestName = 256
    /// Octets of a start tag with its attributes, and of what stands before the root.
    private static let longestTag = 8 * 1024
    private static let longestPrologue = 64 * 1024

    /// - Parameter root: the name of the element to read; what stands before it, such as the schema that some put there
    ///   without ever closing it, doesn't matter.
    init(_ octets: [UInt8], root wanted: String) throws(Failure) {
        self.octets = octets
        while position < min(octets.count, Self.longestPrologue) {
            let start = position
            guard octets[start] == 0x3C else {
                position += 1
                continue
            }
            // A declaration or a comment may end right before the root.
            if try skipComment() { continue }
            guard let (name, isEmpty) = try? readStartTag() else {
                position = start + 1
                continue
            }
            if name == wanted {
                root = name
                isRootEmpty = isEmpty
                return
            }
        }
        throw .malformed(offset: 0)
    }

    /// The next child of the root, whole; nil at the root's end.
    mutating func nextChild() throws(Failure) -> XMLElement? {
        if isRootEmpty { return nil }
        while true {
            // Character data between the children means nothing.
            while position < octets.count, octets[position] != 0x3C { position += 1 }
            if try skipComment() { continue }
            if let end = try readEndTag() {
                guard end == root else { throw .malformed(offset: position) }
                isRootEmpty = true
                return nil
            }
            guard let (name, isEmpty) = try readStartTag() else { throw .malformed(offset: position) }
            return try isEmpty ? XMLElement(name: name) : readContent(of: name)
        }
    }

    private mutating func readContent(of name: String) throws(Failure) -> XMLElement {
        var open: [(element: XMLElement, text: [UInt8])] = [(XMLElement(name: name), [])]
        var elements = 1
        var textCount = 0
        while let top = open.indices.last {
            if position < octets.count, octets[position] != 0x3C {
                let text = try readText()
                textCount += text.count
                guard textCount <= Self.mostText else { throw .tooBig }
                open[top].text += text
                continue
            }
            if try skipComment() { continue }
            if let section = try readCharacterSection() {
                textCount += section.count
                guard textCount <= Self.mostText else { throw .tooBig }
                open[top].text += section
                continue
            }
            if let end = try readEndTag() {
                guard let closed = open.popLast(), closed.element.name == end else {
                    throw .malformed(offset: position)
                }
                var element = closed.element
                element.text = closed.text.trimmed.text
                guard let parent = open.indices.last else { return element }
                open[parent].element.children.append(element)
                continue
            }
            guard let (name, isEmpty) = try readStartTag() else { throw .malformed(offset: position) }
            elements += 1
            guard elements <= Self.mostElements else { throw .tooBig }
            if isEmpty {
                open[top].element.children.append(XMLElement(name: name))
            } else {
                guard open.count < Self.mostDepth else { throw .tooDeep }
                open.append((XMLElement(name: name), []))
            }
        }
        throw .malformed(offset: position)
    }

    // MARK: Pieces

    private func isAhead(_ text: String) -> Bool { octets[position...].starts(with: text.utf8) }

    /// A comment or a processing instruction.
    private mutating func skipComment() throws(Failure) -> Bool {
        if isAhead("<!--") {
            position += 4
            try skip(past: "-->")
            return true
        }
        if isAhead("<?") {
            try skip(past: "?>")
            return true
        }
        return false
    }

    private mutating func readCharacterSection() throws(Failure) -> ArraySlice<UInt8>? {
        guard isAhead("<![CDATA[") else { return nil }
        let start = position + 9
        position = start
        try skip(past: "]]>")
        return octets[start..<(position - 3)]
    }

    private mutating func skip(past end: String) throws(Failure) {
        let start = position
        while position < octets.count {
            if isAhead(end) {
                position += end.utf8.count
                return
            }
            position += 1
        }
        throw .malformed(offset: start)
    }

    /// `<name attributes>` or `<name attributes/>`; the prefix of the name is left out.
    private mutating func readStartTag() throws(Failure) -> (name: String, isEmpty: Bool)? {
        guard position + 1 < octets.count, octets[position] == 0x3C, Self.isNameStart(octets[position + 1]) else {
            return nil
        }
        position += 1
        let name = try readName()
        var quote: UInt8?
        let end = min(octets.count, position + Self.longestTag)
        while position < end {
            let byte = octets[position]
            position += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return (name, octets[position - 2] == UInt8(ascii: "/"))
            } else if byte == 0x3C {
                break
            }
        }
        throw .malformed(offset: position)
    }

    private mutating func readEndTag() throws(Failure) -> String? {
        guard isAhead("</") else { return nil }
        position += 2
        let name = try readName()
        while position < octets.count, octets[position].isFolding { position += 1 }
        guard position < octets.count, octets[position] == UInt8(ascii: ">") else { throw .malformed(offset: position) }
        position += 1
        return name
    }

    private mutating func readName() throws(Failure) -> String {
        let start = position
        while position < octets.count, Self.isName(octets[position]) { position += 1 }
        guard position > start, position - start <= Self.longestName else { throw .malformed(offset: start) }
        let name = octets[start..<position]
        guard let colon = name.lastIndex(of: .colon) else { return name.text }
        return name[(colon + 1)...].text
    }

    /// Character data up to the next tag, the five predefined entities and numbers resolved.
    private mutating func readText() throws(Failure) -> [UInt8] {
        var result: [UInt8] = []
        while position < octets.count, octets[position] != 0x3C {
            let byte = octets[position]
            position += 1
            guard byte == UInt8(ascii: "&") else {
                result.append(byte)
                continue
            }
            guard let end = octets[position...].prefix(12).firstIndex(of: .semicolon) else {
                throw .malformed(offset: position)
            }
            guard let scalar = Self.entity(octets[position..<end].text) else { throw .malformed(offset: position) }
            result += Array(String(Character(scalar)).utf8)
            position = end + 1
        }
        return result
    }

    private static func entity(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        default:
            if name.hasPrefix("#x") {
                UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
            } else if name.hasPrefix("#") {
                UInt32(name.dropFirst()).flatMap { Unicode.Scalar($0) }
            } else {
                nil
            }
        }
    }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        byte.isLetter || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func isName(_ byte: UInt8) -> Bool {
        isNameStart(byte) || byte.isDigit || byte == UInt8(ascii: "-") || byte == .dot || byte == .colon
    }
}
