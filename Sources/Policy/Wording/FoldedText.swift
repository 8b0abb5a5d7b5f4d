internal import NameFolding

/// How octets of UTF-8 become letters of folded words.
enum FoldedText {
    enum Kind: UInt8 {
        case letter
        case digit
        /// Ends a word.
        case separator
        /// Ends a sentence where white space follows.
        case stop
        /// Written within words, means nothing: apostrophes.
        case nothing
        /// Part of a character beyond ASCII.
        case beyond
    }

    /// What each octet is, and the letter in lower case.
    static let kinds: [(kind: Kind, letter: UInt8)] = (0...255).map { value in
        let byte = UInt8(value)
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return (.letter, byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): return (.letter, byte | 0x20)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return (.digit, byte)
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return (.stop, 0)
        case UInt8(ascii: "'"), UInt8(ascii: "`"): return (.nothing, 0)
        default: return (byte < 0x80 ? .separator : .beyond, 0)
        }
    }

    /// The letter from a to z that each octet is; 0 for all others.
    static let lowercase: [UInt8] = kinds.map { $0.kind == .letter ? $0.letter : 0 }

    /// The letter that a digit stands for among letters: `k3tte`.
    static func letter(for digit: UInt8) -> UInt8 { Folding.letter(for: digit, .spoken) }

    /// A character of two octets: its letters; empty for what means nothing, nil for what parts words.
    static func folded(_ lead: UInt8, _ trail: UInt8) -> [UInt8]? {
        let place = (Int(lead) & 0x1F) << 6 | Int(trail) & 0x3F
        return place < twoOctets.count ? twoOctets[place] : nil
    }

    static func folded(_ scalar: Unicode.Scalar) -> [UInt8]? {
        scalar.value < 0x800 ? twoOctets[Int(scalar.value)] : foldedAlone(scalar)
    }

    private static func foldedAlone(_ scalar: Unicode.Scalar) -> [UInt8]? {
        var letters: [UInt8] = []
        switch Folding.append(scalar, to: &letters, .spoken) {
        case .separator: return nil
        case .letter, .nothing: return letters
        }
    }

    private static let twoOctets: [[UInt8]?] = (0..<0x800).map { value in
        Unicode.Scalar(UInt32(value)).flatMap(foldedAsCapital)
    }

    /// Some letters look like ours as capitals alone (`Т`, `В`): they are the same in both cases, or a word at the beginning of a
    /// sentence would be another.
    private static func foldedAsCapital(_ scalar: Unicode.Scalar) -> [UInt8]? {
        let letters = foldedAlone(scalar)
        guard let first = letters?.first, first >= 0x80 else { return letters }
        let capitals = scalar.properties.uppercaseMapping.unicodeScalars
        guard capitals.count == 1, let capital = capitals.first, let seen = foldedAlone(capital),
            let first = seen.first,
            first < 0x80
        else { return letters }
        return seen
    }

    /// A single word of a pattern.
    static func letters(of word: String) -> [UInt8] {
        let folded = FoldedWord()
        for scalar in word.unicodeScalars {
            if scalar.isASCII {
                let (kind, letter) = kinds[Int(scalar.value)]
                if kind == .letter { folded.append(letter) }
                if kind == .digit { folded.append(folded.count > 0 ? self.letter(for: letter) : letter) }
            } else {
                for letter in self.folded(scalar) ?? [] { folded.append(letter) }
            }
        }
        return folded.bytes
    }
}
