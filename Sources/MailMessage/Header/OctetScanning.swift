extension Collection where Element == UInt8 {
    /// Whether the octets are this ASCII text, letters compared without case.
    func equalsIgnoringCase(_ text: String) -> Bool {
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
}

extension UInt8 {
    /// The lower-case letter of an upper-case ASCII letter, everything else as it is.
    var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
    /// Space or tab: WSP (RFC 5234).
    var isBlank: Bool { self == 0x20 || self == 0x09 }
}
