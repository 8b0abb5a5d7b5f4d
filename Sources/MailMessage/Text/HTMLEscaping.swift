/// Text as HTML shows it, in elements and between the quotation marks of attributes.
package enum HTMLEscaping {
    /// By octets, never by characters: a `"` with a combining accent behind it is one `Character`, and still ends an attribute.
    package static func escaped(_ text: some StringProtocol) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "\""): result += "&quot;".utf8
            case UInt8(ascii: "'"): result += "&#39;".utf8
            case UInt8(ascii: "`"): result += "&#96;".utf8
            // Controls mean nothing in HTML (and NUL is an error).
            case 0..<9, 0x0B, 0x0E..<0x20, 0x7F: result += "\u{FFFD}".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
