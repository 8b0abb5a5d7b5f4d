/// By this anyone can ask the school whether an announcement is real: `K7QM-3XWT-9RHC`.
///
/// Eleven random letters (55 bits, so that nobody finds one by trying) and a check letter, in Crockford's base 32, which
/// has no I, L, O and U. A table (`Verifications`) knows what it stands for; the code itself says nothing.
package struct VerificationCode: Sendable, Hashable, CustomStringConvertible {
    /// Letters in all.
    package static let length = 12
    /// Random bits.
    package static let randomBits = 5 * (length - 1)
    /// Characters that are looked at when somebody types one, or pastes a link.
    package static let longestInput = 300

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// The letters without hyphens, as they are stored.
    package let letters: String

    /// Reads what somebody typed: letters of either case, O for 0, I and L for 1, any spaces and hyphens; or the whole
    /// link of a letter.
    /// - Returns: nil where it can't be a code. The check letter catches every wrong letter, and every two that changed places.
    package init?(_ typed: some StringProtocol) {
        guard typed.unicodeScalars.count <= Self.longestInput else { return nil }
        let path = typed.split(whereSeparator: \.isWhitespace).joined()
        var values: [Int] = []
        for scalar in path.split(separator: "/").last.map({ $0.unicodeScalars.map(\.self) }) ?? [] {
            if scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{AD}" || scalar == "." { continue }
            guard values.count < Self.length, let value = Self.value(of: scalar) else { return nil }
            values.append(value)
        }
        guard values.count == Self.length, Self.sum(values) == 0 else { return nil }
        letters = String(values.map { Self.alphabet[$0] })
    }

    private init(values: [Int]) {
        letters = String(values.map { Self.alphabet[$0] })
    }

    /// A new one.
    package static func make() -> VerificationCode {
        var generator = SystemRandomNumberGenerator()
        return make(using: &generator)
    }

    /// A new one, from `generator`.
    package static func make(using generator: inout some RandomNumberGenerator) -> VerificationCode {
        let values = (0..<(length - 1)).map { _ in Int.random(in: 0..<alphabet.count, using: &generator) }
        // The check letter's weight is 1: it is the sum of the others.
        return VerificationCode(values: values + [sum(values + [0])])
    }

    /// In three groups of four, as it is printed.
    package var description: String {
        var result = ""
        for (index, letter) in letters.enumerated() {
            if index > 0, index % 4 == 0 { result += "-" }
            result.append(letter)
        }
        return result
    }

    /// The sum of all letters, each times a power of its own of x in GF(32) = GF(2)[x]/(x⁵+x²+1): 0 for a code. The powers
    /// are different, so that one wrong letter or two exchanged ones never leave it 0.
    private static func sum(_ values: [Int]) -> Int {
        values.reduce(0) { sum, value in
            var shifted = sum << 1
            if shifted & 0b10_0000 != 0 { shifted ^= 0b10_0101 }
            return shifted ^ value
        }
    }

    private static func value(of scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "O", "o": return 0
        case "I", "i", "L", "l": return 1
        default:
            guard scalar.isASCII else { return nil }
            let letter = Character(scalar.properties.uppercaseMapping)
            return alphabet.firstIndex(of: letter)
        }
    }
}
