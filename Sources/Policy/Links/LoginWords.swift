/// Words about logging in, accounts and their end, as letters after passwords have them. Counted, never kept.
///
/// They are looked for as the words of the other lists are (`PhraseScan`): whatever is folded there, parted by blanks or
/// written with digits, is found here, too.
enum LoginWords {
    /// From `Config/lists/login-words.txt`.
    private static let phrases = StandardLists.entries(StandardLists.loginWords)
    /// From `Config/lists/pressure-words.txt`.
    private static let pressing = StandardLists.entries(StandardLists.pressureWords)

    /// Those that speak of a password or a login, and not of haste alone.
    private static let plain = Set(phrases.filter { phrase in !pressing.contains { phrase.hasPrefix($0) } })
    private static let logins = Set(phrases)
    private static let hurries = Set(pressing)

    /// Each phrase is a sign of its own.
    private static let book = PhraseBook(
        logins.union(hurries).sorted().map { PhraseSyntax.Pattern(sign: $0, points: 1, words: words(of: $0)) }
    )

    /// Each begins a word: its last word is a beginning, where it is long enough for one.
    private static func words(of phrase: String) -> [PhraseSyntax.Pattern.Word] {
        let words = phrase.split { $0 == " " || $0 == "-" }.map(String.init)
        return words.enumerated().map { place, word in
            let isLast = place == words.count - 1
            let isBeginning = isLast && word.count > PhraseBook.shortestBeginning && Int(word) == nil
            return PhraseSyntax.Pattern.Word(choices: [isBeginning ? word + "*" : word], gap: 0)
        }
    }

    /// How many different ones begin a word in the text, and how many of those that press for haste about a login.
    static func count(in text: String) -> (login: Int, pressure: Int) {
        var scan = PhraseScan(book)
        var text = text
        text.withUTF8 { scan.read($0) }
        let found = scan.take().map(\.name)
        guard !found.isEmpty else { return (0, 0) }
        let pressure = found.contains(where: plain.contains) ? found.count(where: hurries.contains) : 0
        return (found.count(where: logins.contains), pressure)
    }
}
