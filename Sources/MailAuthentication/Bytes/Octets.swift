extension UInt8 {
    static let dot = UInt8(ascii: ".")
    static let colon = UInt8(ascii: ":")
    static let semicolon = UInt8(ascii: ";")
    static let equals = UInt8(ascii: "=")
    static let space = UInt8(ascii: " ")
    static let tab: UInt8 = 0x09
    static let carriageReturn: UInt8 = 0x0D
    static let lineFeed: UInt8 = 0x0A

    /// The lower-case letter of an ASCII letter, everything else as it is.
    var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    var isHexDigit: Bool { isDigit || (0x61...0x66).contains(self | 0x20) }
    /// Space or tab: WSP (RFC 5234).
    var isBlank: Bool { self == .space || self == .tab }
    /// WSP, CR or LF: what folding white space is made of.
    var isFolding: Bool { isBlank || self == .carriageReturn || self == .lineFeed }
}

extension Collection<UInt8> {
    /// The octets as text; octets that are no UTF-8 replaced.
    var text: String { String(decoding: self, as: UTF8.self) }

    /// The octets as text with ASCII letters in lower case.
    var lowercasedText: String { String(decoding: map(\.lowercased), as: UTF8.self) }
}

extension Collection<UInt8> where Self: BidirectionalCollection, SubSequence: BidirectionalCollection {
    /// Without folding white space at its ends.
    var trimmed: SubSequence {
        var rest = self[...]
        while let first = rest.first, first.isFolding { rest = rest.dropFirst() }
        while let last = rest.last, last.isFolding { rest = rest.dropLast() }
        return rest
    }
}
