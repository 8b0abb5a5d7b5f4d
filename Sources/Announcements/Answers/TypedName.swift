internal import NameFolding
internal import School

/// A name typed in the place of a signature, compared with those that the school knows: case, umlauts, accents and marks don't
/// matter, nor whether a given name is written out. The family name has to be there.
struct TypedName: Sendable {
    private let words: [String]

    init(_ text: String) { words = Self.words(of: text) }

    /// - Parameter others: people of the same family, who would rather be meant by their whole name.
    func isName(of person: Person, among others: [Person]) -> Bool {
        guard isFamilyName(of: person) else { return false }
        if isGivenName(of: person) { return true }
        return !others.contains { isFamilyName(of: $0) && isGivenName(of: $0) }
    }

    /// All of it, in one word or several; "von" and "de" may be left out.
    private func isFamilyName(of person: Person) -> Bool {
        let name = Self.words(of: person.familyName)
        let weighty = name.filter { $0.count > Self.longestParticle }
        let wanted = weighty.isEmpty ? name : weighty
        guard !wanted.isEmpty else { return isGivenName(of: person) }
        return wanted.allSatisfy(words.contains) || words.contains(name.joined())
    }

    private func isGivenName(of person: Person) -> Bool {
        !Set(Self.words(of: person.givenName)).isDisjoint(with: words)
    }

    /// In small letters first: of some scripts only capitals look like Latin ones.
    private static func words(of text: String) -> [String] { Folding.words(of: text.lowercased()) }

    /// Letters of "von", "van", "de", "el".
    private static let longestParticle = 3
}
