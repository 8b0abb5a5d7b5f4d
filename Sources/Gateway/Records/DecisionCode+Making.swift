extension DecisionCode {
    /// Crockford's base 32: no I, L, O or U, so that a code read aloud or copied by hand comes back as it was.
    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// A new code: 40 bits by chance. At two million decisions a year a new one is taken with a chance of 2 in a million;
    /// the record's key then refuses it, and the author is asked to try again.
    package static func make() -> DecisionCode {
        var generator = SystemRandomNumberGenerator()
        return make(using: &generator)
    }

    static func make(using generator: inout some RandomNumberGenerator) -> DecisionCode {
        var bits: UInt64 = generator.next()
        var text = ""
        for place in 0..<8 {
            if place == 4 { text.append("-") }
            text.append(digits[Int(bits & 31)])
            bits >>= 5
        }
        return DecisionCode(text)
    }

    /// A code as people type it: in small letters, with or without the dash, O for 0, I or L for 1.
    /// - Returns: nil where it is none.
    package init?(typed text: String) {
        var clean = ""
        for character in text.uppercased() where character != "-" && character != " " {
            guard clean.count < 8 else { return nil }
            switch character {
            case "O": clean.append("0")
            case "I", "L": clean.append("1")
            case let digit where Self.digits.contains(digit): clean.append(digit)
            default: return nil
            }
        }
        guard clean.count == 8 else { return nil }
        self.init(clean.prefix(4) + "-" + clean.suffix(4))
    }
}
