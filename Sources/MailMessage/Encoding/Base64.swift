/// base64 (RFC 2045 §6.8).
enum Base64 {
    private static let skip: UInt8 = 0xFE
    private static let junk: UInt8 = 0xFF
    private static let pad: UInt8 = 0xFD
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static let values: [UInt8] = {
        var table = [UInt8](repeating: junk, count: 256)
        for (value, byte) in alphabet.enumerated() { table[Int(byte)] = UInt8(value) }
        for byte in [0x20, 0x09, 0x0D, 0x0A] { table[byte] = skip }
        table[0x3D] = pad
        return table
    }()

    /// Decodes up to the padding; octets outside the alphabet are left out (RFC 2045 §6.8), with a defect where they are no
    /// white space. What follows the padding, such as the footer of a mailing list, is no content, and a defect.
    static func decode(_ text: ArraySlice<UInt8>, limit: Int = .max) -> DecodedOctets {
        var result = DecodedOctets(octets: [])
        result.octets.reserveCapacity(min(text.count / 4 * 3 + 3, max(0, limit)))
        var group: UInt32 = 0
        var digits = 0
        var index = text.startIndex
        let table = values
        while index < text.endIndex, result.octets.count < limit {
            let value = table[Int(text[index])]
            index += 1
            if value < 64 {
                group = group << 6 | UInt32(value)
                digits += 1
                guard digits == 4 else { continue }
                result.octets.append(UInt8(truncatingIfNeeded: group >> 16))
                result.octets.append(UInt8(truncatingIfNeeded: group >> 8))
                result.octets.append(UInt8(truncatingIfNeeded: group))
                digits = 0
                group = 0
            } else if value == pad, digits >= 2 {
                let needed = 4 - digits
                flush(&group, &digits, into: &result)
                if !isEnd(text[index...], padding: needed - 1) { result.defect = .badBase64 }
                break
            } else if value != skip {
                result.defect = .badBase64
            }
        }
        if digits > 0 {
            result.defect = .badBase64
            flush(&group, &digits, into: &result)
        }
        if result.octets.count > limit { result.octets.removeLast(result.octets.count - max(0, limit)) }
        return result
    }

    /// Whether nothing but so many `=` and white space follows.
    private static func isEnd(_ rest: ArraySlice<UInt8>, padding: Int) -> Bool {
        var padding = padding
        for byte in rest {
            if byte == 0x3D, padding > 0 {
                padding -= 1
            } else if values[Int(byte)] != skip {
                return false
            }
        }
        return padding == 0
    }

    /// The one or two octets of two or three digits.
    private static func flush(_ group: inout UInt32, _ digits: inout Int, into result: inout DecodedOctets) {
        switch digits {
        case 2: result.octets.append(UInt8(truncatingIfNeeded: group >> 4))
        case 3:
            result.octets.append(UInt8(truncatingIfNeeded: group >> 10))
            result.octets.append(UInt8(truncatingIfNeeded: group >> 2))
        default: result.defect = .badBase64
        }
        group = 0
        digits = 0
    }

    /// Encodes.
    /// - Parameter lineLength: characters of a line, ended by CRLF each; nil for one line without an end.
    static func encode(_ octets: some Collection<UInt8>, lineLength: Int? = nil) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(octets.count / 3 * 4 + octets.count / 28 + 8)
        var group: UInt32 = 0
        var held = 0
        var column = 0
        func put(_ count: Int) {
            for place in 0..<4 {
                let digit = Int(group >> UInt32(18 - 6 * place) & 63)
                result.append(place < count ? alphabet[digit] : 0x3D)
            }
            column += 4
            if let lineLength, column >= lineLength {
                result += [0x0D, 0x0A]
                column = 0
            }
        }
        for byte in octets {
            group = group << 8 | UInt32(byte)
            held += 1
            if held == 3 {
                put(4)
                group = 0
                held = 0
            }
        }
        if held > 0 {
            group <<= held == 1 ? 16 : 8
            put(held + 1)
        }
        if lineLength != nil, column > 0 { result += [0x0D, 0x0A] }
        return result
    }
}
