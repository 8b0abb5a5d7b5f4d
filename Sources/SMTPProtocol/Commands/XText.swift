/// xtext (RFC 3461 §4): printable ASCII in which `+HH` stands for an octet.
package enum XText {
    /// - Returns: nil where the text is no xtext, or stands for anything but printable ASCII: what is decoded ends up in
    ///   header fields of notifications, so it must not bring line ends.
    package static func decode(_ text: ArraySlice<UInt8>) -> String? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count)
        var iterator = text.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "+"):
                guard let high = iterator.next().flatMap(hexDigit), let low = iterator.next().flatMap(hexDigit)
                else { return nil }
                decoded.append(high << 4 | low)
            case 0x21...0x7E where byte != UInt8(ascii: "="):
                decoded.append(byte)
            default:
                return nil
            }
        }
        guard decoded.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// hexchar has upper-case digits only (RFC 3461 §4).
    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
