internal import Database
internal import Gateway
internal import NameFolding

/// Looking for announcements by words, however they are spelled (`oeztuerk` finds Öztürk), or by the code in the letter.
enum AnnouncementSearch {
    /// Characters of subject and text in which words are searched.
    private static let longest = 8_000

    /// What is kept for searching: each word folded, as names are.
    static func text(of announcement: Announcement) -> String {
        String((announcement.subject + "\n" + announcement.text.source).prefix(longest))
            .split(whereSeparator: \.isWhitespace).flatMap { Folding.words(of: $0) }.joined(separator: " ")
    }

    /// What holds of an announcement in which a word stands. Those of older releases are kept as they were written, in
    /// small letters.
    static func condition(_ word: String) -> SQL {
        var condition: SQL = "search LIKE \(pattern(word)) ESCAPE '!'"
        let folded = Folding.words(of: word).joined(separator: " ")
        if !folded.isEmpty { condition = condition + " OR search LIKE \(pattern(folded)) ESCAPE '!'" }
        if let code = VerificationCode(word) { condition = condition + " OR code = \(code.letters)" }
        return "(" + condition + ")"
    }

    private static func pattern(_ word: String) -> String {
        var pattern = "%"
        for character in word {
            if character == "%" || character == "_" || character == "!" { pattern += "!" }
            pattern.append(character)
        }
        return pattern + "%"
    }
}
