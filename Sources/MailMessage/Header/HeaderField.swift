/// One header field where it stands in the message (RFC 5322 §2.2).
package struct HeaderField: Sendable {
    /// The octets of the whole message.
    let bytes: [UInt8]
    /// The whole field with its continuation lines and its line end.
    package let range: Range<Int>
    /// The name, without white space before the colon.
    package let nameRange: Range<Int>
    /// Everything between the colon and the field's last line end, foldings included.
    package let rawValueRange: Range<Int>

    init(bytes: [UInt8], range: Range<Int>, nameRange: Range<Int>, rawValueRange: Range<Int>) {
        self.bytes = bytes
        self.range = range
        self.nameRange = nameRange
        self.rawValueRange = rawValueRange
    }

    /// The name as written.
    package var name: String { String(decoding: bytes[nameRange], as: UTF8.self) }

    /// Whether the field has this name, letters compared without case.
    package func isNamed(_ name: String) -> Bool {
        let other = name.utf8
        guard nameRange.count == other.count else { return false }
        var position = nameRange.lowerBound
        for byte in other {
            if byte.asciiLowercased != bytes[position].asciiLowercased { return false }
            position += 1
        }
        return true
    }

    /// Whether it speaks of the content (RFC 2045 §3): `Content-…`.
    package var isAboutContent: Bool { bytes[nameRange].prefix(8).equalsIgnoringCase("content-") }

    /// A quick look: whether the name begins with C and is as long as one of the content fields'.
    var mayBeContentField: Bool { nameRange.count >= 12 && bytes[nameRange.lowerBound].asciiLowercased == 0x63 }

    /// The octets of the value, unfolded, without white space at its ends.
    package var valueBytes: [UInt8] { bytes[rawValueRange].unfolded() }

    /// The value, unfolded, not decoded (encoded words stand as they are); octets that are no UTF-8 are replaced.
    package var value: String { String(decoding: valueBytes, as: UTF8.self) }
}
