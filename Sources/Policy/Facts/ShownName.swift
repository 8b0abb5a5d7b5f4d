internal import NameFolding

/// A name that programs show for a sender, folded once for all rules. Never recorded.
package struct ShownName: Sendable, Hashable, ExpressibleByStringLiteral {
    package let text: String
    /// It is an address's local part, since no name is given.
    package let isAddress: Bool
    /// Its words: as spoken, and as seen where that differs.
    let readings: [[String]]

    package init(_ text: String, isAddress: Bool = false) {
        self.text = text
        self.isAddress = isAddress
        let spoken = Folding.words(of: text, .spoken)
        let seen = Folding.words(of: text, .seen)
        readings = spoken == seen ? [spoken] : [spoken, seen]
    }

    package init(stringLiteral text: String) { self.init(text) }

    package static func == (left: Self, right: Self) -> Bool {
        left.text == right.text && left.isAddress == right.isAddress
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
