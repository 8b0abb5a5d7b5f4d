/// Classes of octets in the formal syntax, RFC 3501 §9.
extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

    /// `A`–`Z` become `a`–`z`.
    var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

    /// ATOM-CHAR: any CHAR but atom-specials.
    var isAtomCharacter: Bool {
        switch self {
        case 0...0x20, 0x7F...0xFF, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "%"),
            UInt8(ascii: "*"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "]"):
            false
        default: true
        }
    }

    /// ASTRING-CHAR = ATOM-CHAR / resp-specials
    var isAstringCharacter: Bool { isAtomCharacter || self == UInt8(ascii: "]") }

    /// list-char = ATOM-CHAR / list-wildcards / resp-specials
    var isListCharacter: Bool { isAstringCharacter || self == UInt8(ascii: "%") || self == UInt8(ascii: "*") }

    /// tag = 1*<any ASTRING-CHAR except "+">
    var isTagCharacter: Bool { isAstringCharacter && self != UInt8(ascii: "+") }
}

extension Collection<UInt8> {
    /// Whether two octet strings are equal when ASCII letters are compared without case.
    func equalsIgnoringCase(_ other: some Collection<UInt8>) -> Bool {
        count == other.count && zip(self, other).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
    }
}
