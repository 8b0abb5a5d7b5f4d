/// Splits a zone file into logical lines and these into fields (RFC 1035 §5.1).
struct ZoneScanner {
    private let text: [UInt8]
    private var position = 0
    private var number = 1

    init(_ text: [UInt8]) { self.text = text }

    /// The next line that has fields; nil at the end.
    mutating func nextLine() throws(ZoneFileError) -> ZoneLine? {
        while position < text.count {
            let start = number
            let beginsWithSpace = text[position].isBlank
            let fields = try readFields()
            if !fields.isEmpty { return ZoneLine(number: start, beginsWithSpace: beginsWithSpace, fields: fields) }
        }
        return nil
    }

    private mutating func readFields() throws(ZoneFileError) -> [ZoneLine.Field] {
        var fields: [ZoneLine.Field] = []
        var depth = 0
        while position < text.count {
            let byte = text[position]
            switch byte {
            case .lineFeed:
                position += 1
                number += 1
                if depth == 0 { return fields }
            case .space, .tab, .carriageReturn:
                position += 1
            case UInt8(ascii: ";"):
                while position < text.count, text[position] != .lineFeed { position += 1 }
            case UInt8(ascii: "("):
                depth += 1
                position += 1
            case UInt8(ascii: ")"):
                guard depth > 0 else { throw ZoneFileError(line: number, reason: "a \")\" without its \"(\"") }
                depth -= 1
                position += 1
            case UInt8(ascii: "\""):
                fields.append(try readQuoted())
            default:
                fields.append(try readWord())
            }
        }
        guard depth == 0 else { throw ZoneFileError(line: number, reason: "a \"(\" without its \")\"") }
        return fields
    }

    private mutating func readQuoted() throws(ZoneFileError) -> ZoneLine.Field {
        position += 1
        var octets: [UInt8] = []
        while position < text.count {
            let byte = text[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return ZoneLine.Field(octets: octets, isQuoted: true, raw: octets)
            }
            if byte == .lineFeed { number += 1 }
            octets.append(byte == UInt8(ascii: "\\") ? try readEscape() : byte)
            position += 1
        }
        throw ZoneFileError(line: number, reason: "a quoted text has no end")
    }

    private mutating func readWord() throws(ZoneFileError) -> ZoneLine.Field {
        let start = position
        var octets: [UInt8] = []
        while position < text.count {
            let byte = text[position]
            if byte.isFolding || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") {
                break
            }
            octets.append(byte == UInt8(ascii: "\\") ? try readEscape() : byte)
            position += 1
        }
        return ZoneLine.Field(octets: octets, isQuoted: false, raw: Array(text[start..<position]))
    }

    /// `\X` or `\DDD`; leaves the position on its last octet.
    private mutating func readEscape() throws(ZoneFileError) -> UInt8 {
        guard position + 1 < text.count else { throw ZoneFileError(line: number, reason: "nothing after \"\\\"") }
        position += 1
        guard text[position].isDigit else { return text[position] }
        guard position + 2 < text.count, let value = UInt8(text[position..<position + 3].text) else {
            throw ZoneFileError(line: number, reason: "an octet is written \\000 to \\255")
        }
        position += 2
        return value
    }
}
