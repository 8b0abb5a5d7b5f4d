/// A character set by its label, as mail names it and misspells it (RFC 2046 §4.1.2, IANA's registry, WHATWG's labels).
///
/// Only what is listed here reaches iconv: its rarer converters have had holes, and nobody writes to a school in them.
package struct Charset: Sendable, Hashable {
    enum Method: Sendable, Hashable {
        case utf8
        case ascii
        /// windows-1252, and iso-8859-1 with it: mail that says the one often means the other.
        case windows1252
        /// By iconv's name.
        case iconv(String)
        /// UTF-16 or UTF-32 by its byte order mark, big-endian without one (RFC 2781 §4.3).
        case unicode(bits: Int)
    }

    let method: Method

    /// - Returns: nil for a label nobody knows.
    package init?(label: some StringProtocol) {
        // Of nearly all mail; no name is made for it.
        if label.utf8.count == 5, label.utf8.lazy.map(\.asciiLowercased).elementsEqual("utf-8".utf8) {
            method = .utf8
            return
        }
        let name = Self.normalized(label)
        if let method = CharsetLabels.methods[name] {
            self.method = method
        } else if let pattern = CharsetLabels.pattern(name) {
            method = pattern
        } else {
            return nil
        }
    }

    /// The label with nothing but letters and digits, in lower case: `"CP-1252"` and `cp1252` are one.
    private static func normalized(_ label: some StringProtocol) -> String {
        guard label.utf8.count <= 64 else { return "" }
        var octets: [UInt8] = []
        for byte in label.utf8 {
            if byte == UInt8(ascii: "*") { break }  // `charset*language` (RFC 2231 §5)
            switch byte {
            case 0x30...0x39, 0x61...0x7A: octets.append(byte)
            case 0x41...0x5A: octets.append(byte | 0x20)
            default: continue
            }
        }
        if octets.first == UInt8(ascii: "x"), octets.count > 3, !octets.starts(with: "xsjis".utf8) {
            octets.removeFirst()
        }
        if octets.starts(with: "cs".utf8), octets.count > 4 { octets.removeFirst(2) }
        return String(decoding: octets, as: UTF8.self)
    }

    /// The text of octets in this charset; what isn't of it becomes U+FFFD.
    package func decode(_ octets: ArraySlice<UInt8>) -> DecodedText {
        switch method {
        case .utf8: Self.decodeUTF8(octets)
        case .ascii: Self.decodeASCII(octets)
        case .windows1252: DecodedText(text: Windows1252.decode(octets))
        case .iconv(let name): IconvDecoder.decode(octets, from: name)
        case .unicode(let bits): Self.decodeUnicode(octets, bits: bits)
        }
    }

    /// The text of octets in the charset of the label. Of an unknown one it is read as UTF-8 if it is that, else as
    /// windows-1252.
    package static func decode(_ octets: some Collection<UInt8>, label: some StringProtocol) -> DecodedText {
        let slice = ArraySlice(octets)
        if let charset = Charset(label: label) { return charset.decode(slice) }
        return DecodedText(text: EncodedWord.plain(slice), defect: .unknownCharset)
    }

    private static func decodeUTF8(_ octets: ArraySlice<UInt8>) -> DecodedText {
        let text = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? octets.dropFirst(3) : octets
        if let valid = String(validating: text, as: UTF8.self) { return DecodedText(text: valid) }
        return DecodedText(text: String(decoding: text, as: UTF8.self), defect: .badText)
    }

    /// ASCII, and what people send for ASCII: UTF-8 or windows-1252.
    private static func decodeASCII(_ octets: ArraySlice<UInt8>) -> DecodedText {
        let isPlain = octets.withUnsafeBufferPointer { buffer in
            var seen: UInt8 = 0
            for byte in buffer { seen |= byte }
            return seen < 0x80
        }
        if isPlain { return DecodedText(text: String(decoding: octets, as: UTF8.self)) }
        let text = String(validating: octets, as: UTF8.self) ?? Windows1252.decode(octets)
        return DecodedText(text: text, defect: .badText)
    }

    private static func decodeUnicode(_ octets: ArraySlice<UInt8>, bits: Int) -> DecodedText {
        let first = Array(octets.prefix(4))
        if bits == 32 {
            if first == [0xFF, 0xFE, 0, 0] { return IconvDecoder.decode(octets.dropFirst(4), from: "UTF-32LE") }
            let isMarked = first == [0, 0, 0xFE, 0xFF]
            return IconvDecoder.decode(octets.dropFirst(isMarked ? 4 : 0), from: "UTF-32BE")
        }
        if first.starts(with: [0xFF, 0xFE]) { return IconvDecoder.decode(octets.dropFirst(2), from: "UTF-16LE") }
        let isMarked = first.starts(with: [0xFE, 0xFF])
        return IconvDecoder.decode(octets.dropFirst(isMarked ? 2 : 0), from: "UTF-16BE")
    }
}

/// Text made of octets.
package struct DecodedText: Sendable, Hashable {
    package var text: String
    /// What was wrong with the octets or the charset, if anything.
    package var defect: Defect.Kind?
}
