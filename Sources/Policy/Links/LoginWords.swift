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
        let octets = shown(text)
        let pressure = plain.contains { contains(octets, $0) } ? pressing.count { contains(octets, $0) } : 0
        return (phrases.count { contains(octets, $0) }, pressure)
    }

    /// In small letters, without signs that have no width, set into words to hide them, and with one space for all that stands
    /// between words.
    private static func shown(_ text: String) -> [UInt8] {
        var octets: [UInt8] = []
        octets.reserveCapacity(text.utf8.count)
        var isSpace = true
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                let octet = UInt8(truncatingIfNeeded: scalar.value)
                let isNext = octet == 0x20 || (0x09...0x0D).contains(octet)
                if !isNext || !isSpace {
                    octets.append(isNext ? 0x20 : octet | ((0x41...0x5A).contains(octet) ? 0x20 : 0))
                }
                isSpace = isNext
                continue
            }
            let properties = scalar.properties
            if properties.generalCategory == .format { continue }
            let isNext = properties.isWhitespace
            if !isNext { octets += properties.lowercaseMapping.utf8 } else if !isSpace { octets.append(0x20) }
            isSpace = isNext
        }
        return octets
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
