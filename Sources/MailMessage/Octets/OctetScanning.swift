internal import Glibc

extension Collection where Element == UInt8 {
    /// Whether the octets are this ASCII text, letters compared without case.
    func equalsIgnoringCase(_ text: some StringProtocol) -> Bool {
        let other = text.utf8
        guard count == other.count else { return false }
        return zip(self, other).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
    }

    /// Without CR and LF, and without white space at the ends (RFC 5322 §2.2.3).
    func unfolded() -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(count)
        for byte in self where byte != 0x0D && byte != 0x0A {
            if result.isEmpty, byte.isBlank { continue }
            result.append(byte)
        }
        while result.last?.isBlank == true { result.removeLast() }
        return result
    }

    /// The text in lower case (ASCII letters only), octets that are no UTF-8 replaced.
    func lowercasedText() -> String { String(decoding: map(\.asciiLowercased), as: UTF8.self) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the octet stands next, from `start` on.
    func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        guard start >= 0, start < count, let base = baseAddress,
            let hit = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
    }
}

extension [UInt8] {
    /// Where the octet stands next, from `start` on and before `end`.
    func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
        withUnsafeBufferPointer { buffer -> Int? in
            guard start >= 0, start < end, end <= buffer.count, let base = buffer.baseAddress,
                let hit = memchr(base + start, Int32(byte), end - start)
            else { return nil }
            return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
        }
    }

    /// How often the octet stands in the whole.
    func occurrences(of byte: UInt8) -> Int {
        withUnsafeBufferPointer { buffer in
            var count = 0
            for octet in buffer { count &+= octet == byte ? 1 : 0 }
            return count
        }
    }

    /// Whether an octet above 127 stands in the range.
    func hasEightBit(in range: Range<Int>) -> Bool {
        withUnsafeBufferPointer { buffer in
            var seen: UInt8 = 0
            for octet in buffer[range] { seen |= octet }
            return seen >= 0x80
        }
    }
}

extension [UInt8] {
    /// Whether the octets stand somewhere in these; for short texts.
    func containsSequence(_ sequence: [UInt8]) -> Bool {
        guard let first = sequence.first else { return true }
        var position = 0
        while let found = firstIndex(of: first, from: position, to: count) {
            if self[found...].starts(with: sequence) { return true }
            position = found + 1
        }
        return false
    }
}

extension UInt8 {
    /// The lower-case letter of an upper-case ASCII letter, everything else as it is.
    var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
    /// Space or tab: WSP (RFC 5234).
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    /// 0–9, A–F, a–f as a number.
    var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }

    static let space = UInt8(ascii: " ")
    static let carriageReturn: UInt8 = 0x0D
    static let lineFeed: UInt8 = 0x0A
}
