/// Writes the strings and lists of IMAP answers (RFC 3501 §4, §9).
struct IMAPForm {
    private(set) var octets: [UInt8] = []

    /// Longer strings than this become literals; some clients have short lines.
    private static let longestQuoted = 1000

    mutating func raw(_ text: String) { octets += Array(text.utf8) }
    mutating func raw(_ bytes: [UInt8]) { octets += bytes }
    mutating func space() { octets.append(.space) }
    mutating func open() { octets.append(UInt8(ascii: "(")) }
    mutating func close() { octets.append(UInt8(ascii: ")")) }
    mutating func null() { raw("NIL") }
    mutating func number(_ value: Int) { raw(String(value)) }

    /// nstring: NIL, a quoted string, or a literal for what a quoted string can't hold. NUL, which no IMAP string can hold,
    /// becomes `?`.
    mutating func string(_ value: [UInt8]?) {
        guard let value else { return null() }
        let isQuotable =
            value.count <= Self.longestQuoted
            && value.allSatisfy { $0 < 0x80 && $0 != .carriageReturn && $0 != .lineFeed && $0 != 0 }
        guard isQuotable else {
            raw("{" + String(value.count) + "}\r\n")
            octets += value.map { $0 == 0 ? UInt8(ascii: "?") : $0 }
            return
        }
        octets.append(UInt8(ascii: "\""))
        for byte in value {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { octets.append(UInt8(ascii: "\\")) }
            octets.append(byte)
        }
        octets.append(UInt8(ascii: "\""))
    }

    mutating func string(_ text: String) { string(Array(text.utf8)) }
}
