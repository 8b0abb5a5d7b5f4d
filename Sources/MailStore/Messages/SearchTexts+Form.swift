extension SearchTexts {
    /// The form in which texts are kept and compared: lower case, white space as one space, no controls (PostgreSQL
    /// takes no NUL in a text).
    package static func searchForm(_ text: String) -> String {
        var text = text
        var form: [UInt8] = []
        let isASCII = text.withUTF8 { bytes in
            form.reserveCapacity(bytes.count)
            for byte in bytes {
                guard byte < 0x80 else { return false }
                append(byte, to: &form)
            }
            return true
        }
        if !isASCII {
            form.removeAll(keepingCapacity: true)
            for scalar in text.unicodeScalars {
                if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
                    append(byte, to: &form)
                } else if scalar.properties.isWhitespace {
                    append(0x20, to: &form)
                } else {
                    form += scalar.properties.lowercaseMapping.utf8
                }
            }
        }
        return String(decoding: form, as: UTF8.self)
    }

    /// The text without NUL and other controls.
    static func withoutControls(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
        return String(kept)
    }

    private static func append(_ byte: UInt8, to form: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            form.append(byte | 0x20)
        case 0x00...0x20, 0x7F:
            if form.last != 0x20 { form.append(0x20) }
        default:
            form.append(byte)
        }
    }
}
