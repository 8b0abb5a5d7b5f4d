extension EncodedWord {
    /// The longest encoded word (RFC 2047 §2).
    private static let longest = 75

    /// The text as encoded words of at most 75 characters each, split between characters, joined by single spaces; text of
    /// printable ASCII that can't be taken for an encoded word stays as it is.
    /// - Parameter reserved: characters on the line before the first word, which is shorter by as many.
    package static func encode(_ text: String, reserved: Int = 0) -> String {
        let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 } && !text.contains("=?")
        return isPlain ? text : encode(text, isPhrase: false, reserved: reserved)
    }

    /// - Parameter isPhrase: whether the words stand in a phrase, where Q allows fewer characters (RFC 2047 §5 rule 3).
    static func encode(_ text: String, isPhrase: Bool, reserved: Int = 0) -> String {
        var plain: [UInt8] = []
        for byte in text.utf8 { plain.append(byte) }
        let escaped = plain.reduce(0) { $0 + (isQPlain($1, isPhrase: isPhrase) ? 0 : 1) }
        let usesQ = escaped * 3 <= plain.count
        let roomOfAll = longest - "=?utf-8?q??=".utf8.count
        var room = max(16, roomOfAll - reserved)
        var words: [String] = []
        var current: [UInt8] = []
        var length = 0
        func finish() {
            guard !current.isEmpty else { return }
            words.append(usesQ ? q(current, isPhrase: isPhrase) : b(current))
            current = []
            length = 0
            room = roomOfAll
        }
        for scalar in text.unicodeScalars {
            let octets = Array(String(scalar).utf8)
            let added = usesQ ? octets.reduce(0) { $0 + (isQPlain($1, isPhrase: isPhrase) ? 1 : 3) } : octets.count
            let fits = usesQ ? length + added <= room : (length + added + 2) / 3 * 4 <= room
            if !fits { finish() }
            current += octets
            length += added
        }
        finish()
        return words.joined(separator: " ")
    }

    private static func isQPlain(_ byte: UInt8, isPhrase: Bool) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20: true
        case UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"): true
        case UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "_"): false
        case 0x21...0x7E: !isPhrase
        default: false
        }
    }

    private static func q(_ octets: [UInt8], isPhrase: Bool) -> String {
        let hexadecimal = Array("0123456789ABCDEF".utf8)
        var result = Array("=?utf-8?q?".utf8)
        for byte in octets {
            if byte == .space {
                result.append(UInt8(ascii: "_"))
            } else if isQPlain(byte, isPhrase: isPhrase) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "="), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self) + "?="
    }

    private static func b(_ octets: [UInt8]) -> String {
        "=?utf-8?b?" + String(decoding: Base64.encode(octets), as: UTF8.self) + "?="
    }
}
