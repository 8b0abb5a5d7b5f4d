internal import School

/// Passwords that are tried first by whoever guesses: kept in `CommonPasswords.generated.swift`, and recognised with
/// the usual trimmings (`Passw0rt2024!` is "passwort").
package struct CommonPasswords: Sendable {
    private let words: Set<String>

    /// - Parameter words: one spelling each; folded here.
    package init(words: some Sequence<String>) {
        self.words = Set(words.map(PasswordFolding.letters).filter { !$0.isEmpty })
    }

    /// The list that comes with Schulpost.
    package static let shipped = CommonPasswords(
        words: list.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    )

    package var count: Int { words.count }

    /// Whether the password is a common one with digits, signs or letters-as-digits around it, or one repeated.
    package func contains(_ password: String) -> Bool {
        PasswordFolding.candidates(password).contains { words.contains($0) }
    }
}

/// Undoes what people do to a word to make it pass a password rule.
enum PasswordFolding {
    /// Lower case, accents and umlauts folded, letters for the digits and signs that look like them (leetspeak).
    static func letters(_ text: String) -> String {
        String(
            text.lowercased().flatMap { character -> String in
                if let letter = lookAlikes[character] { return String(letter) }
                let folded = LocalPart.fold(String(character))
                return folded.isEmpty ? String(character) : folded
            }
        )
    }

    /// The forms under which a password is looked up.
    static func candidates(_ password: String) -> Set<String> {
        let lowered = password.lowercased()
        let trimmed = trim(lowered)
        var forms: Set<String> = []
        for form in [lowered, trimmed, trim(trimmed.filter { $0.isLetter || $0.isNumber })] {
            for word in [form, form.filter { $0.isLetter || $0.isNumber }] where word.count >= 3 {
                forms.insert(letters(word))
                forms.insert(letters(trim(word)))
                if let unit = repeatedUnit(word) { forms.insert(letters(unit)) }
            }
        }
        return forms.filter { $0.count >= 3 }
    }

    /// Without digits and signs at both ends; unchanged where nothing else is left.
    private static func trim(_ text: String) -> String {
        let inner = text.drop { !$0.isLetter }
        guard let last = inner.lastIndex(where: \.isLetter) else { return text }
        return String(inner[...last])
    }

    /// `hallohallo` is `hallo`.
    private static func repeatedUnit(_ text: String) -> String? {
        let characters = Array(text)
        for length in stride(from: 1, through: characters.count / 2, by: 1) where characters.count % length == 0 {
            let isRepeated = characters.indices.allSatisfy { characters[$0] == characters[$0 % length] }
            if isRepeated {
                return length == 1 ? String(repeating: String(text.prefix(1)), count: 3) : String(text.prefix(length))
            }
        }
        return nil
    }

    private static let lookAlikes: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s", "!": "i", "€": "e",
        "|": "l",
    ]
}
