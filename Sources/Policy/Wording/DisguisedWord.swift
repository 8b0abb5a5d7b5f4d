internal import NameFolding

/// Words in which signs and digits stand for letters: `Pa$$wort`, `4ccount`, `h*rensohn`, `a11e`. What digits within a word are
/// when nobody means to hide anything, and letters of other scripts, `FoldedText` knows.
enum DisguisedWord {
    /// Octets of one that is looked at.
    static let longest = 24
    /// Octets below which there is nothing to hide: `5a`, `10b`.
    static let shortest = 4

    /// Whether an octet that parts words may be a letter's disguise.
    @inline(__always)
    static func mayHide(_ octet: UInt8) -> Bool {
        octet == UInt8(ascii: "$") || octet == UInt8(ascii: "@") || octet == UInt8(ascii: "*")
            || octet == UInt8(ascii: "|")
    }

    /// From blank to blank, and no further than a word may be long.
    static func range(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Range<Int> {
        var start = index
        while start > 0, index - start <= longest, bytes[start - 1] > 0x20 { start -= 1 }
        var end = index + 1
        while end < bytes.count, end - start <= longest, bytes[end] > 0x20 { end += 1 }
        return start..<end
    }

    /// How a `1` is taken: as an i, as an l. None where nothing is hidden.
    static func readings(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> [Folding.Reading] {
        guard range.count >= shortest, range.count <= longest else { return [] }
        var hides = bytes[range.lowerBound] >= 0x30 && bytes[range.lowerBound] <= 0x39
        var hasOne = false
        var letters = 0
        for place in range {
            let octet = bytes[place]
            if octet == UInt8(ascii: "1") { hasOne = true }
            if octet | 0x20 >= UInt8(ascii: "a"), octet | 0x20 <= UInt8(ascii: "z") { letters += 1 }
            if mayHide(octet) || octet == UInt8(ascii: "!") && place + 1 < range.upperBound { hides = true }
        }
        guard letters >= 2 else { return [] }
        return (hides ? [.spoken] : []) + (hasOne ? [.seen] : [])
    }

    /// - Returns: false where it is something else than a word: an address, a place in the net.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        in range: Range<Int>,
        _ reading: Folding.Reading,
        into word: FoldedWord
    ) -> Bool {
        word.clear()
        var hasAt = false
        for place in range {
            let (kind, letter) = FoldedText.kinds[Int(bytes[place])]
            switch kind {
            case .letter: word.append(letter)
            case .digit: word.append(Folding.letter(for: letter, reading))
            case .nothing: continue
            // Half a character says nothing; whole ones are seldom beside such signs.
            case .beyond: return false
            case .separator, .stop:
                switch bytes[place] {
                case UInt8(ascii: "@"):
                    hasAt = true
                    word.append(UInt8(ascii: "a"))
                case UInt8(ascii: "$"): word.append(UInt8(ascii: "s"))
                case UInt8(ascii: "|"): word.append(UInt8(ascii: "l"))
                case UInt8(ascii: "!") where place + 1 < range.upperBound: word.append(UInt8(ascii: "i"))
                case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"):
                    if hasAt || place + 1 < range.upperBound { return false }
                default: continue
                }
            }
        }
        return word.count >= PhraseBook.shortestBeginning
    }
}
