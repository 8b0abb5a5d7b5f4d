/// windows-1252 as WHATWG reads it: the five octets without a character are C1 controls.
enum Windows1252 {
    private static let upper: [Unicode.Scalar] = {
        let codes: [UInt32] = [
            0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
            0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
            0x0153, 0x9D, 0x017E, 0x0178,
        ]
        return codes.map { Unicode.Scalar($0) ?? "\u{FFFD}" }
    }()

    static func decode(_ octets: ArraySlice<UInt8>) -> String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(octets.count + octets.count / 8)
        for byte in octets {
            if byte < 0x80 {
                utf8.append(byte)
            } else if byte < 0xA0 {
                utf8.append(contentsOf: UTF8.encode(upper[Int(byte - 0x80)]) ?? UTF8.encodedReplacementCharacter)
            } else {
                utf8.append(0xC0 | byte >> 6)
                utf8.append(0x80 | byte & 0x3F)
            }
        }
        return String(decoding: utf8, as: UTF8.self)
    }
}
