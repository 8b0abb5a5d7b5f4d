/// What the words of a message are like: which signs they carry, never the words.
package struct TextFacts: Sendable, Hashable {
    /// Each sign once, in the order of their names; none in most messages.
    package var signs: [TextSign]
    /// Whether its header says that a program sent it to many: List-Unsubscribe, Precedence, Auto-Submitted.
    package var isAutomatic: Bool
    /// Whether there is more text than was read.
    package var isCut: Bool

    package init(signs: [TextSign] = [], isAutomatic: Bool = false, isCut: Bool = false) {
        self.signs = signs.sorted { $0.name < $1.name }
        self.isAutomatic = isAutomatic
        self.isCut = isCut
    }

    /// Those of one family, `chain`, `signup`, `audience`, `words` or `fraud`.
    func signs(of family: TextSign.Family) -> [TextSign] {
        signs.isEmpty ? [] : signs.filter { $0.name.hasPrefix(family.rawValue + ".") }
    }

    /// Adds a sign that something else than a list of words has found.
    package mutating func add(_ sign: TextSign) {
        guard !signs.contains(where: { $0.name == sign.name }) else { return }
        signs.append(sign)
        signs.sort { $0.name < $1.name }
    }
}

/// One sign, by its name in the lists.
package struct TextSign: Sendable, Hashable {
    /// What a list of patterns is for.
    package enum Family: String, Sendable, Hashable, CaseIterable {
        case chain
        case signup
        case audience
        case words
        case fraud
    }

    /// Family, kind and a detail: `chain.pass-on.number`.
    package var name: String
    /// Of the weightiest pattern that was found.
    package var points: Int
    /// Of all that were found, each as often as it was; at most `TextSign.mostTotal`.
    package var total: Int

    package init(_ name: String, points: Int, total: Int? = nil) {
        self.name = name
        self.points = points
        self.total = total ?? points
    }

    package static let mostTotal = 999

    /// What it is a sign of: the second part of its name, `pass-on` of `chain.pass-on.number`.
    ///
    /// Looked for among octets: every rule of texts asks, and characters cost twenty times as much.
    var kind: Substring {
        let octets = name.utf8
        guard let dot = octets.firstIndex(of: UInt8(ascii: ".")) else { return "" }
        let rest = name[octets.index(after: dot)...]
        return rest.utf8.firstIndex(of: UInt8(ascii: ".")).map { rest[..<$0] } ?? rest
    }
}
