/// What opens one family's copy of an announcement: `https://post.lindenschule.example/n/4kq0…`.
///
/// 160 bits that only the school's key can make; the database knows their hash alone. Whoever has the link is taken for one of
/// the copy's guardians, so it stands in no notice and no log.
package struct PersonalLink: Sendable, Hashable {
    /// Letters: 160 bits in Crockford's base 32.
    package static let length = 32

    /// Lower case.
    package let text: String

    /// Reads the end of a link, or the whole of it; either case.
    /// - Returns: nil where it can't be one.
    package init?(_ typed: some StringProtocol) {
        guard let values = CrockfordLetters.values(of: typed, longest: Self.length), values.count == Self.length else {
            return nil
        }
        text = CrockfordLetters.text(values).lowercased()
    }

    /// - Parameter bytes: 20 octets.
    init(bytes: some Sequence<UInt8>) {
        text = CrockfordLetters.text(Array(CrockfordLetters.values(of: bytes).prefix(Self.length))).lowercased()
    }
}

/// The same for paper, short enough to be typed: `7KQ2-M3XW-T9RH-C4DB`. 75 bits and a check letter.
package struct ShortCode: Sendable, Hashable, CustomStringConvertible {
    /// Letters in all.
    package static let length = 16

    /// Without hyphens, upper case.
    package let letters: String

    /// Reads what somebody typed or pasted: either case, O for 0, I and L for 1, any spaces and hyphens.
    /// - Returns: nil where it can't be one. Every wrong letter is caught, and every two that changed places.
    package init?(_ typed: some StringProtocol) {
        guard let letters = CrockfordLetters.checked(typed, length: Self.length) else { return nil }
        self.letters = letters
    }

    /// - Parameter bytes: at least 10 octets.
    init(bytes: some Sequence<UInt8>) {
        letters = CrockfordLetters.text(checking: Array(CrockfordLetters.values(of: bytes).prefix(Self.length - 1)))
    }

    /// In four groups of four, as it is printed.
    package var description: String { CrockfordLetters.grouped(letters) }
}
