/// Brings different spellings of one name to one form, by what a hurried reader takes them for.
///
/// Umlauts both ways (`Müller`, `Mueller`, `Muller`), case, marks, letters of other scripts that look like Latin ones,
/// invisible characters, `rn` for `m`. The form is for comparing only: it is never shown.
package enum Folding {
    /// How ambiguous characters are taken.
    package enum Reading: Sendable, Hashable, CaseIterable {
        /// Letters are what they are: `I` is an i.
        case spoken
        /// Letters and digits are what they resemble: `I` and `1` are an l, `0` is an o, `@` an a.
        case seen
    }

    /// Scalars of a text that are looked at; the rest is left out.
    package static let longestText = 256
    /// Words that are looked at.
    package static let mostWords = 24

    /// The words of a text, folded; parted by whatever is neither letter nor digit. Apostrophes part nothing.
    package static func words(of text: some StringProtocol, _ reading: Reading = .spoken) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func finish() {
            if !word.isEmpty { words.append(String(decoding: collapsed(word), as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars.prefix(longestText) {
            switch append(scalar, to: &word, reading) {
            case .separator: finish()
            case .letter, .nothing: continue
            }
            if words.count == mostWords { return words }
        }
        finish()
        return words
    }

    /// A label of a domain name by its looks, hyphens kept: `i`, `j`, `1` and `l` are one, so are `0` and `o`, `cl` and `d`.
    /// - Parameter label: in Unicode, not in punycode.
    package static func label(_ label: some StringProtocol) -> [UInt8] {
        var octets: [UInt8] = []
        for scalar in label.unicodeScalars.prefix(longestText) {
            if scalar == "-" {
                octets.append(UInt8(ascii: "-"))
            } else {
                _ = append(scalar, to: &octets, .spoken)
            }
        }
        return replaced(collapsed(octets.map(slender)), UInt8(ascii: "c"), UInt8(ascii: "l"), UInt8(ascii: "d"))
    }

    /// What a character is to words.
    package enum Kind: Sendable, Hashable { case letter, separator, nothing }

    /// Folds one character, for who reads long texts: what it stands for is appended, `rn` and `ae` stay as they are.
    package static func append(_ scalar: Unicode.Scalar, to word: inout [UInt8], _ reading: Reading) -> Kind {
        if scalar.isASCII { return append(UInt8(truncatingIfNeeded: scalar.value), to: &word, reading) }
        let isInvisible = scalar.properties.isDefaultIgnorableCodePoint
        if isInvisible || scalar == "\u{2019}" || scalar == "\u{2BC}" || scalar == "\u{B4}" { return .nothing }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return .nothing
        default: break
        }
        let lower = reading == .spoken ? lowercase(scalar) : scalar
        if let ascii = LookAlikes.ascii(lower) ?? LookAlikes.ascii(scalar) {
            word.append(contentsOf: ascii.utf8)
            return .letter
        }
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return .separator }
        word.append(contentsOf: String(lowercase(scalar)).utf8)
        return .letter
    }

    private static func append(_ byte: UInt8, to word: inout [UInt8], _ reading: Reading) -> Kind {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): word.append(byte)
        case UInt8(ascii: "I") where reading == .seen: word.append(UInt8(ascii: "l"))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(reading == .seen ? letter(for: byte, reading) : byte)
        case UInt8(ascii: "|") where reading == .seen: word.append(UInt8(ascii: "l"))
        case UInt8(ascii: "@") where reading == .seen: word.append(UInt8(ascii: "a"))
        case UInt8(ascii: "$") where reading == .seen: word.append(UInt8(ascii: "s"))
        case UInt8(ascii: "'"), UInt8(ascii: "`"): return .nothing
        default: return .separator
        }
        return .letter
    }

    /// The letter that a digit stands for among letters: `k3tte`. A `1` is read as an i (`1diot`), and looks like an l.
    package static func letter(for digit: UInt8, _ reading: Reading) -> UInt8 {
        switch digit {
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"): reading == .seen ? UInt8(ascii: "l") : UInt8(ascii: "i")
        case UInt8(ascii: "3"): UInt8(ascii: "e")
        case UInt8(ascii: "4"): UInt8(ascii: "a")
        case UInt8(ascii: "5"): UInt8(ascii: "s")
        case UInt8(ascii: "7"): UInt8(ascii: "t")
        case UInt8(ascii: "8"): UInt8(ascii: "b")
        default: digit
        }
    }

    /// What is thin in a domain name becomes an l.
    private static func slender(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "1"): UInt8(ascii: "l")
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        default: byte
        }
    }

    private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? scalar : scalar
    }

    /// `rn` is an m, `vv` a w; `ae`, `oe`, `ue` are umlauts, whose dots were dropped.
    private static func collapsed(_ word: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(word.count)
        for byte in word {
            switch (result.last, byte) {
            case (UInt8(ascii: "r"), UInt8(ascii: "n")): result[result.count - 1] = UInt8(ascii: "m")
            case (UInt8(ascii: "v"), UInt8(ascii: "v")): result[result.count - 1] = UInt8(ascii: "w")
            case (UInt8(ascii: "a"), UInt8(ascii: "e")), (UInt8(ascii: "o"), UInt8(ascii: "e")),
                (UInt8(ascii: "u"), UInt8(ascii: "e")):
                continue
            default: result.append(byte)
            }
        }
        return result
    }

    private static func replaced(_ word: [UInt8], _ first: UInt8, _ second: UInt8, _ by: UInt8) -> [UInt8] {
        var result: [UInt8] = []
        for byte in word {
            if byte == second, result.last == first { result[result.count - 1] = by } else { result.append(byte) }
        }
        return result
    }
}
