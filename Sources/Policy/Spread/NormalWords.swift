internal import NameFolding

/// A text's words brought to one form, so that the same letter written down twice has the same words: no case, no marks and
/// umlauts (`ä`, `ae` and `a` are one), letters of other scripts that look like Latin ones, no doubled letters (`sooo`), no
/// punctuation, emoji or invisible characters.
struct NormalWords {
    /// The words' hashes, in order.
    private(set) var hashes: [UInt64] = []

    /// Words that are read: a longer text is known by its beginning.
    static let most = 4096

    private var hash = NormalWords.basis
    private var last: UInt8 = 0
    private var isInWord = false
    private var known: [Unicode.Scalar: Folded] = [:]

    private enum Folded {
        case letters([UInt8])
        case nothing
        case separator
    }

    /// FNV-1a, 64 bits: the same in every release and on every machine.
    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    /// Adds a line; a word ends with it.
    mutating func add(_ line: ArraySlice<UInt8>) {
        line.withUnsafeBufferPointer { add($0) }
        finish()
    }

    private mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
        let letters = Self.letters
        var index = 0
        while index < line.count, hashes.count < Self.most {
            let byte = line[index]
            let letter = letters[Int(byte)]
            index += 1
            switch letter {
            case Self.separator: finish()
            case Self.digit: putDigit(byte)
            case Self.nothing: continue
            case Self.beyond: index = addBeyond(byte, line, at: index)
            default: put(letter)
            }
        }
    }

    /// A character beyond ASCII whose first octet is `lead`.
    private mutating func addBeyond(_ lead: UInt8, _ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        if lead == 0xC3, index < line.count {
            add(latin: line[index])
            return index + 1
        }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        let end = min(index - 1 + length, line.count)
        if let scalar = String(decoding: line[index - 1..<end], as: UTF8.self).unicodeScalars.first { add(scalar) }
        return end
    }

    private static let separator: UInt8 = 0
    private static let digit: UInt8 = 1
    private static let nothing: UInt8 = 2
    private static let beyond: UInt8 = 3

    /// The letter in lower case that each octet is, or what else it is.
    private static let letters: [UInt8] = (0...255).map { value in
        let byte = UInt8(value)
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return digit
        case UInt8(ascii: "'"), UInt8(ascii: "`"): return nothing
        default: return byte < 0x80 ? separator : beyond
        }
    }

    /// U+00C0 to U+00FF, by the second octet.
    private mutating func add(latin byte: UInt8) {
        // Capitals stand 32 before the small letters; × and ÷ are signs.
        let small = byte < 0xA0 && byte != 0x97 && byte != 0x9F ? byte + 0x20 : byte
        switch small {
        case 0x9F: put(UInt8(ascii: "s"))
        case 0xA0...0xA6: put(UInt8(ascii: "a"))
        case 0xA7: put(UInt8(ascii: "c"))
        case 0xA8...0xAB: put(UInt8(ascii: "e"))
        case 0xAC...0xAF: put(UInt8(ascii: "i"))
        case 0xB0: put(UInt8(ascii: "d"))
        case 0xB1: put(UInt8(ascii: "n"))
        case 0xB2...0xB6, 0xB8: put(UInt8(ascii: "o"))
        case 0xB9...0xBC: put(UInt8(ascii: "u"))
        case 0xBD, 0xBF: put(UInt8(ascii: "y"))
        case 0xBE: put(UInt8(ascii: "t"))
        default: finish()
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        let folded = known[scalar] ?? fold(scalar)
        switch folded {
        case .nothing: return
        case .separator: finish()
        case .letters(let letters): for letter in letters { put(letter) }
        }
    }

    private mutating func fold(_ scalar: Unicode.Scalar) -> Folded {
        let folded: Folded
        if let word = Folding.words(of: String(scalar)).first {
            folded = .letters(Array(word.utf8))
        } else {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: folded = .nothing
            default: folded = scalar.properties.isDefaultIgnorableCodePoint ? .nothing : .separator
            }
        }
        known[scalar] = folded
        return folded
    }

    @inline(__always)
    private mutating func put(_ letter: UInt8) {
        guard letter != last else { return }
        // ae, oe, ue
        let isUmlaut =
            letter == UInt8(ascii: "e")
            && (last == UInt8(ascii: "a") || last == UInt8(ascii: "o") || last == UInt8(ascii: "u"))
        last = letter
        isInWord = true
        if !isUmlaut { hash = (hash ^ UInt64(letter)) &* Self.prime }
    }

    /// 100 is not 10.
    private mutating func putDigit(_ digit: UInt8) {
        last = 0
        isInWord = true
        hash = (hash ^ UInt64(digit)) &* Self.prime
    }

    @inline(__always)
    private mutating func finish() {
        if isInWord { hashes.append(hash) }
        hash = Self.basis
        last = 0
        isInWord = false
    }
}
