extension RandomAccessCollection where Element == UInt8 {
    /// Without what is left out at both ends.
    func trimming(_ isLeftOut: (UInt8) -> Bool) -> SubSequence {
        var rest = self[startIndex..<endIndex].drop(while: isLeftOut)
        while let last = rest.last, isLeftOut(last) { rest = rest.dropLast() }
        return rest
    }
}

extension [UInt8] {
    /// Whether the octets stand somewhere in these.
    func holds(_ sequence: [UInt8]) -> Bool {
        guard let first = sequence.first else { return true }
        guard count >= sequence.count else { return false }
        return withUnsafeBufferPointer { text in
            sequence.withUnsafeBufferPointer { wanted in
                for start in 0...(text.count - wanted.count) where text[start] == first {
                    var length = 1
                    while length < wanted.count, text[start + length] == wanted[length] { length += 1 }
                    if length == wanted.count { return true }
                }
                return false
            }
        }
    }

    /// Words parted by blanks.
    var wordCount: Int {
        var words = 0
        var isInside = false
        for byte in self {
            if byte > 0x20, !isInside { words += 1 }
            isInside = byte > 0x20
        }
        return words
    }
}

extension UInt8 {
    /// A letter or digit; every octet beyond ASCII counts as one.
    var isPartOfWord: Bool {
        self >= 0x80 || (self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z"))
            || (self >= 0x30 && self <= 0x39)
    }
}
