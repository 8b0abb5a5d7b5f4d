internal import Crypto

/// What a guardian types to make an account: 15 letters by chance (75 bits) and one that finds slips, in groups of four.
/// Letters that are read as others are not among them (Crockford's base 32).
package struct OneTimeCode: Sendable, Hashable, CustomStringConvertible {
    /// Without hyphens.
    private let letters: String

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let length = 16

    package static func make() -> OneTimeCode {
        var generator = SystemRandomNumberGenerator()
        let values = (0..<length - 1).map { _ in Int.random(in: 0..<32, using: &generator) }
        return OneTimeCode(values: values + [check(values)])
    }

    private init(values: [Int]) { letters = String(values.map { Self.alphabet[$0 % 32] }) }

    /// Reads what was typed: any case, with or without hyphens and spaces, `O` for 0, `I` and `L` for 1.
    /// - Returns: nil for what can be no code.
    package init?(_ typed: String) {
        guard typed.utf8.count <= 100 else { return nil }
        var values: [Int] = []
        for character in typed.uppercased() where character != "-" && !character.isWhitespace {
            let letter: Character =
                switch character {
                case "O": "0"
                case "I", "L": "1"
                default: character
                }
            guard let value = Self.alphabet.firstIndex(of: letter) else { return nil }
            values.append(value)
        }
        guard values.count == Self.length, Self.check(Array(values.dropLast())) == values.last else { return nil }
        self.init(values: values)
    }

    /// `K7QM-3XWT-9RHC-2PD5`
    package var description: String {
        var text = ""
        for (index, letter) in letters.enumerated() {
            if index > 0, index % 4 == 0 { text.append("-") }
            text.append(letter)
        }
        return text
    }

    /// What the database knows of it.
    var hash: [UInt8] { Array(SHA256.hash(data: Array("schulpost invitation\n\(letters)".utf8))) }

    /// Odd weights: one wrong letter always shows, two exchanged ones mostly.
    private static func check(_ values: [Int]) -> Int {
        values.enumerated().reduce(0) { $0 + $1.element * (2 * $1.offset + 1) } % 32
    }
}

/// The secret part of a link in a mail: 160 bits by chance, 32 letters and digits. Good once.
package struct LinkSecret: Sendable, Hashable {
    package let text: String

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

    package static func make() -> LinkSecret {
        var generator = SystemRandomNumberGenerator()
        return LinkSecret(text: String((0..<32).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] }))
    }

    private init(text: String) { self.text = text }

    /// - Returns: nil for what can be none.
    package init?(_ text: String) {
        guard text.utf8.count == 32, text.allSatisfy({ Self.alphabet.contains($0) }) else { return nil }
        self.text = text
    }

    /// What the database knows of it.
    var hash: [UInt8] { Array(SHA256.hash(data: Array("schulpost link\n\(text)".utf8))) }
}
