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
    package static let longestInput = CrockfordLetters.longestInput

    /// The letters without hyphens, as they are stored.
    package let letters: String

    /// Reads what somebody typed: letters of either case, O for 0, I and L for 1, any spaces and hyphens; or the whole
    /// link of a letter.
    /// - Returns: nil where it can't be a code. The check letter catches every wrong letter, and every two that changed places.
    package init?(_ typed: some StringProtocol) {
        guard let letters = CrockfordLetters.checked(typed, length: Self.length) else { return nil }
        self.letters = letters
    }

    private init(random values: [Int]) { letters = CrockfordLetters.text(checking: values) }

    /// A new one.
    package static func make() -> VerificationCode {
        var generator = SystemRandomNumberGenerator()
        return make(using: &generator)
    }

    /// A new one, from `generator`.
    package static func make(using generator: inout some RandomNumberGenerator) -> VerificationCode {
        let values = (0..<(length - 1)).map { _ in
            Int.random(in: 0..<CrockfordLetters.alphabet.count, using: &generator)
        }
        return VerificationCode(random: values)
    }

    /// In three groups of four, as it is printed.
    package var description: String { CrockfordLetters.grouped(letters) }
}
