/// Names as they stand in local parts: ASCII letters, digits, dots and hyphens, in lower case.
package enum LocalPart {
    /// The longest local part of a person, octets: `eltern.` and a subaddress still fit into the 64 of RFC 5321
    /// §4.5.3.1.1.
    package static let longest = 48

    /// Folds any text: `Jürgen Groß` → `juergen-gross`, `Łukasz` → `lukasz`, `10 B` → `10-b`. Letters of scripts that
    /// have no folding here are left out, so the result may be empty.
    package static func fold(_ text: String) -> String {
        var folded = ""
        for character in text {
            if let spelling = spellings[character] {
                folded += spelling
                continue
            }
            for scalar in character.unicodeScalars {
                folded += fold(scalar)
            }
        }
        return tidied(folded)
    }

    /// `vorname.nachname`, cut to `longest`; nil where nothing of the name can be folded.
    package static func proposal(givenName: String, familyName: String) -> String? {
        let parts = [givenName, familyName].map { fold($0).replacing(".", with: "-") }.filter { !$0.isEmpty }
        guard !parts.isEmpty else { return nil }
        let joined = parts.joined(separator: ".")
        let cut = String(joined.prefix(longest - numberingRoom))
        return tidied(cut)
    }

    /// Whether `text` can be a person's local part: folded already, and not too long.
    package static func isValid(_ text: String) -> Bool {
        (1...longest).contains(text.utf8.count) && fold(text) == text
    }

    /// Octets kept free in proposals for the number that tells namesakes apart.
    private static let numberingRoom = 6

    private static func fold(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "a"..."z", "0"..."9", ".": return String(Character(scalar))
        case "A"..."Z": return String(Character(scalar)).lowercased()
        case "'", "\u{2019}", "\u{2BC}", "`", "\u{B4}": return ""
        default: break
        }
        if scalar.properties.generalCategory == .nonspacingMark || scalar.properties.isJoinControl { return "" }
        if let spelling = spellings[Character(scalar)] { return spelling }
        if scalar.isASCII || !scalar.properties.isAlphabetic { return "-" }
        return latinBase(scalar) ?? ""
    }

    /// `ž`, named LATIN SMALL LETTER Z WITH CARON, is a `z`.
    private static func latinBase(_ scalar: Unicode.Scalar) -> String? {
        guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return nil }
        let words = name.split(separator: " ")
        guard words.count > 3, words[2] == "LETTER" else { return nil }
        return words[3].utf8.count <= 2 ? words[3].lowercased() : nil
    }

    /// Without separators at the ends or side by side.
    private static func tidied(_ text: String) -> String {
        var result = ""
        for character in text {
            guard character == "." || character == "-" else {
                result.append(character)
                continue
            }
            guard let last = result.last else { continue }
            if last == "-", character == "." { result.removeLast() }
            if last == "." || (last == "-" && character == "-") { continue }
            result.append(character)
        }
        while let last = result.last, last == "." || last == "-" { result.removeLast() }
        return result
    }

    /// Letters that are spelt with more than, or another than, their base letter.
    private static let spellings: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ö": "oe", "Ü": "ue", "ß": "ss", "ẞ": "ss",
        "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "oe", "Ø": "oe", "å": "aa", "Å": "aa",
        "ı": "i", "İ": "i", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ə": "e", "Ə": "e", "ŋ": "ng", "Ŋ": "ng",
    ].merging(cyrillic) { first, _ in first }

    /// Ukrainian by the national transliteration of 2010, Russian letters as close to it as can be.
    private static let cyrillic: [Character: String] = {
        let lower: [Character: String] = [
            "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z",
            "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
            "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
            "щ": "shch", "ь": "", "ю": "iu", "я": "ia", "ё": "e", "ы": "y", "э": "e", "ъ": "",
        ]
        var both = lower
        for (letter, spelling) in lower {
            if let upper = letter.uppercased().first { both[upper] = spelling }
        }
        return both
    }()
}
