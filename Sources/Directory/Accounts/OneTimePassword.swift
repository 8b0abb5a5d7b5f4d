/// A password to be handed out once: speakable, about 51 bits, and fit for `account.password`.
enum OneTimePassword {
    /// `Rivuko-Tamelo-4837`.
    static func make(using generator: inout some RandomNumberGenerator) -> String {
        func word() -> String {
            var word = ""
            for _ in 0..<3 {
                word.append(consonants.randomElement(using: &generator) ?? "m")
                word.append(vowels.randomElement(using: &generator) ?? "a")
            }
            return word.prefix(1).uppercased() + word.dropFirst()
        }
        let number = Int.random(in: 1000...9999, using: &generator)
        return word() + "-" + word() + "-" + String(number)
    }

    /// Without those that are heard or read as another.
    private static let consonants: [Character] = Array("bdfghkmnprstvwz")
    private static let vowels: [Character] = Array("aeiou")
}
