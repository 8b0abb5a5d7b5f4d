internal import Glibc

/// Words about logging in, accounts and their end, as letters after passwords have them. Counted, never kept.
enum LoginWords {
    /// From `Config/lists/login-words.txt`.
    private static let phrases = StandardLists.entries(StandardLists.loginWords).map { Array($0.utf8) }
    /// From `Config/lists/pressure-words.txt`.
    private static let pressing = StandardLists.entries(StandardLists.pressureWords).map { Array($0.utf8) }

    /// Those that speak of a password or a login, and not of haste alone.
    private static let plain = phrases.filter { phrase in
        !pressing.contains { phrase.starts(with: $0) }
    }

    /// How many different ones begin a word in the text, and how many of those that press for haste about a login.
    static func count(in text: String) -> (login: Int, pressure: Int) {
        // Signs without a width, set into words to hide them, and line ends between words.
        var shown = String.UnicodeScalarView()
        var isSpace = true
        for scalar in text.lowercased().unicodeScalars where scalar.properties.generalCategory != .format {
            let isNext = scalar.properties.isWhitespace
            if !isNext || !isSpace { shown.append(isNext ? " " : scalar) }
            isSpace = isNext
        }
        let octets = Array(String(shown).utf8)
        let pressure = plain.contains { contains(octets, $0) } ? pressing.count { contains(octets, $0) } : 0
        return (phrases.count { contains(octets, $0) }, pressure)
    }

    private static func contains(_ octets: [UInt8], _ phrase: [UInt8]) -> Bool {
        guard let first = phrase.first else { return false }
        return octets.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return false }
            var position = 0
            while buffer.count - position >= phrase.count,
                let hit = memchr(base + position, Int32(first), buffer.count - position - phrase.count + 1)
            {
                let place = base.distance(to: UnsafeRawPointer(hit))
                if place == 0 || !isLetter(buffer[place - 1]), memcmp(hit, phrase, phrase.count) == 0 { return true }
                position = place + 1
            }
            return false
        }
    }

    private static func isLetter(_ octet: UInt8) -> Bool { (0x61...0x7A).contains(octet) || octet >= 0x80 }
}
