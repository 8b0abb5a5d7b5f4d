/// What somebody types to find a name: each of its words stands somewhere in the name, however either is spelled.
///
/// `oeztuerk` finds Öztürk, `yilmaz` Yılmaz; a part of a name is enough.
package struct NameSearch: Sendable {
    private let plain: String
    private let words: [String]

    /// - Parameter text: as typed; white space around it counts for nothing.
    package init(_ text: some StringProtocol) {
        let typed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        plain = typed.lowercased()
        words = Folding.words(of: typed)
    }

    /// Whether nothing is searched for: then everything is found.
    package var isEmpty: Bool { plain.isEmpty }

    package func finds(_ name: some StringProtocol) -> Bool {
        if plain.isEmpty || name.lowercased().contains(plain) { return true }
        guard !words.isEmpty else { return false }
        let parts = Folding.words(of: name)
        return words.allSatisfy { word in parts.contains { $0.contains(word) } }
    }
}
