internal import NameFolding

/// Reads a text word by word and finds the patterns of a book in it. Time grows with the length of the text alone.
struct PhraseScan {
    /// Words that are looked at; the rest is left out.
    static let mostWords = 12_000
    /// What an end of a sentence is worth in words: patterns seldom reach over one.
    private static let sentence: Int32 = 3

    private let book: PhraseBook
    private let tables: PhraseBook.Tables
    /// Those of the tables.
    private let steps: PlainTable<PhraseBook.Step>
    private let places: PlainTable<Int32>
    private let reached: ReachedSlots
    private var position: Int32 = 0
    private let word = FoldedWord()
    /// Words read.
    private(set) var count = 0

    private var isNumber = false
    private var number = 0
    /// Letters that stand alone, one after the other: a word written with blanks.
    private let spaced = FoldedWord()
    /// The same unfolded; 0 where more than one blank stands.
    private var spacedLetters: [UInt8] = []

    /// A word in disguise, once more as it looks.
    private lazy var disguised = FoldedWord()
    /// The end of the last one, so that none is looked at twice.
    private var disguiseEnd = 0

    /// The patterns found since the last `take`.
    private var touched: [Int] = []
    /// Addresses seen since the last `take`.
    private(set) var addresses = 0

    /// Words kept since the last `takeWords`, while they are wanted.
    private var kept = 0
    var keepsWords = false
    /// Words that are kept: a longer text is known by its beginning.
    static let mostKept = 4096

    init(_ book: PhraseBook) {
        self.book = book
        tables = book.tables
        steps = tables.steps
        places = tables.places
        reached = ReachedSlots(book.slots, patterns: tables.endings.count)
    }

    /// The signs found since the last time, in the order of the book; what is read next has nothing to do with it.
    mutating func take() -> [TextSign] {
        finishWord()
        finishSpaced()
        position += 1000
        addresses = 0
        guard !touched.isEmpty else { return [] }
        var points: [Int: (most: Int, least: Int, total: Int)] = [:]
        for pattern in touched {
            let ending = tables.endings[pattern]
            let times = min(Int(reached.found[pattern]), TextSign.mostTotal)
            reached.found[pattern] = 0
            var sign = points[ending.sign] ?? (0, 0, 0)
            sign.most = max(sign.most, ending.points)
            sign.least = min(sign.least, ending.points)
            sign.total = max(-TextSign.mostTotal, min(TextSign.mostTotal, sign.total + times * ending.points))
            points[ending.sign] = sign
        }
        touched.removeAll(keepingCapacity: true)
        return points.sorted { $0.key < $1.key }.map { sign, sum in
            TextSign(book.signs[sign], points: sum.most > 0 ? sum.most : sum.least, total: sum.total)
        }
    }

    /// An empty line, or the end of a part.
    mutating func endSentence() {
        finishWord()
        position += Self.sentence
    }

    /// Reads a line, or a part of one.
    mutating func read(_ bytes: some Collection<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { read($0) }
        if done == nil { Array(bytes).withUnsafeBufferPointer { read($0) } }
        finishWord()
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        let kinds = FoldedText.kinds
        var index = 0
        disguiseEnd = 0
        while index < bytes.count, count < Self.mostWords {
            let byte = bytes[index]
            let (kind, letter) = kinds[Int(byte)]
            index += 1
            switch kind {
            case .letter:
                if isNumber {
                    finishWord()
                    lookAgain(bytes, at: index - 1)
                }
                index = word.append(lettersOf: bytes, from: index - 1)
                // Nearly every word ends with a blank: it needn't be looked up what that is.
                if index < bytes.count, bytes[index] == 0x20 {
                    index += 1
                    finishWord()
                }
            case .digit:
                if byte == UInt8(ascii: "1"), word.count > 0 { lookAgain(bytes, at: index - 1) }
                readDigit(letter)
            case .nothing: continue
            case .separator:
                finishWord()
                if byte == UInt8(ascii: "@") { noteAddress(bytes, at: index) }
                if DisguisedWord.mayHide(byte) { lookAgain(bytes, at: index - 1) }
                if byte == 0x20, spaced.count > 0, index > 1, bytes[index - 2] == 0x20 { spacedLetters.append(0) }
            case .stop:
                finishWord()
                if byte == UInt8(ascii: "!") { lookAgain(bytes, at: index - 1) }
                if index == bytes.count || bytes[index] <= 0x20 { position += Self.sentence }
            case .beyond: index = readBeyond(byte, bytes, at: index)
            }
        }
    }

    private mutating func readDigit(_ digit: UInt8) {
        if word.count > 0 {
            word.append(FoldedText.letter(for: digit))
        } else {
            isNumber = true
            number = min(number * 10 + Int(digit - UInt8(ascii: "0")), 1_000_000)
        }
    }

    /// A character beyond ASCII whose first octet is `lead`.
    private mutating func readBeyond(_ lead: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        if lead >= 0xC2, lead < 0xE0, index < bytes.count, bytes[index] & 0xC0 == 0x80 {
            take(FoldedText.folded(lead, bytes[index]))
            return index + 1
        }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 1
        let end = min(bytes.count, index + length - 1)
        guard let scalar = Self.scalar(bytes[(index - 1)..<end]) else {
            finishWord()
            return index
        }
        take(FoldedText.folded(scalar))
        if scalar == "\u{2026}" { position += Self.sentence }
        return end
    }

    /// The character that octets begin with; nil where they are none.
    private static func scalar(_ octets: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
        var parser = Unicode.UTF8.ForwardParser()
        var octets = octets.makeIterator()
        guard case .valid(let encoded) = parser.parseScalar(from: &octets) else { return nil }
        return Unicode.UTF8.decode(encoded)
    }

    private mutating func take(_ letters: [UInt8]?) {
        guard let letters else { return finishWord() }
        if isNumber, !letters.isEmpty { finishWord() }
        for letter in letters { word.append(letter) }
    }

    private mutating func noteAddress(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        guard index >= 2, index < bytes.count, bytes[index - 2] > 0x2C, bytes[index] > 0x2C else { return }
        addresses += 1
    }

    // MARK: - Words

    private mutating func finishWord() {
        if isNumber {
            isNumber = false
            finishSpaced()
            let entry = book.numbers[number] ?? (number >= 3 ? book.severalNumber : book.anyNumber)
            if keepsWords { keep(UInt64(number) | 1 << 63) }
            number = 0
            count += 1
            position += 1
            if let entry { step(entry) }
            return
        }
        guard word.count > 0 else { return }
        if keepsWords { keep(word.hash) }
        count += 1
        if word.count == 1, word.letters[0] < 0x80 {
            keepSpaced(word.letters[0])
        } else {
            finishSpaced()
            position += 1
        }
        if let entry = word.entry(in: tables) { step(entry) }
        word.clear()
    }

    @inline(__always)
    private mutating func keep(_ number: UInt64) {
        guard kept < Self.mostKept else { return }
        reached.words[kept] = number
        kept &+= 1
    }

    /// The numbers of the words read since the last `takeWords`, while they are wanted.
    var words: [UInt64] { Array(reached.words[..<kept]) }

    /// The same, and begins anew.
    mutating func takeWords() -> [UInt64] {
        defer { kept = 0 }
        return words
    }

    // What seldom happens stands apart, so that reading ordinary words has the processor for itself.

    @inline(never)
    private mutating func keepSpaced(_ letter: UInt8) {
        if spacedLetters.isEmpty { position += 1 }
        spaced.append(letter)
        spacedLetters.append(letter)
    }

    @inline(__always)
    private mutating func finishSpaced() {
        if spaced.count > 0 { readSpaced() }
    }

    @inline(never)
    private mutating func readSpaced() {
        if spaced.count >= 4, !spacedLetters.contains(0), let entry = spaced.entry(in: tables) {
            step(entry)
        } else if spacedLetters.count >= Self.fewestSpaced {
            let letters = spacedLetters
            for part in letters.split(separator: 0) { stepThrough(part) }
        }
        spaced.clear()
        spacedLetters.removeAll(keepingCapacity: true)
    }

    /// Letters that stand alone in which more than one word is looked for.
    private static let fewestSpaced = 6
    /// Letters of a word that is looked for among them.
    private static let longestSpaced = 16

    /// `s c h i c k d a s`: where one word ends nobody says, so that the longest that is known is taken from each letter on.
    private mutating func stepThrough(_ letters: ArraySlice<UInt8>) {
        var start = letters.startIndex
        while start < letters.endIndex {
            disguised.clear()
            var found: (entry: Int, end: Int)?
            for place in start..<min(letters.endIndex, start + Self.longestSpaced) {
                let before = disguised.count
                disguised.append(letters[place])
                guard disguised.count > max(before, 1) else { continue }
                if let entry = tables.words.first(disguised.hash) { found = (entry, place + 1) }
                if disguised.count >= PhraseBook.shortestBeginning, let entry = tables.beginnings.first(disguised.hash)
                {
                    found = (entry, place + 1)
                }
            }
            if let found {
                position += 1
                step(found.entry)
            }
            start = found?.end ?? start + 1
        }
    }

    /// Looks at a word with an octet in it that may stand for a letter, if that is all it does there.
    @inline(never)
    private mutating func lookAgain(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        guard index >= disguiseEnd else { return }
        let range = DisguisedWord.range(in: bytes, at: index)
        disguiseEnd = range.upperBound
        for reading in DisguisedWord.readings(of: bytes, in: range) {
            guard DisguisedWord.read(bytes, in: range, reading, into: disguised) else { continue }
            // What is an l here was read as an i there: a slip of the pen would be the same word twice.
            let known = reading == .seen ? tables.words.first(disguised.hash) : disguised.entry(in: tables)
            guard let entry = known else { continue }
            position += 1
            step(entry)
        }
    }

    private mutating func step(_ entry: Int) {
        let position = position
        let positions = reached.positions
        var place = Int(places[entry])
        let end = Int(places[entry + 1])
        while place < end {
            let step = steps[place]
            place &+= 1
            // Less than nothing, and what was never reached, is further away than any gap.
            let between = UInt32(bitPattern: position &- 1 &- positions[Int(step.before)])
            guard between <= step.gap else { continue }
            positions[Int(step.slot)] = position
            if step.ends >= 0 { note(Int(step.ends)) }
        }
    }

    /// Notes the patterns that a word has brought to their end.
    private mutating func note(_ first: Int) {
        var ending = first
        while ending >= 0 {
            if reached.found[ending] == 0 { touched.append(ending) }
            reached.found[ending] &+= 1
            ending = Int(tables.endings[ending].next)
        }
    }
}

/// Where in a text each slot of a book was last reached, and how often each pattern was found.
///
/// No arrays: each word would ask whether they are shared.
private final class ReachedSlots {
    /// As many as the book has slots.
    let positions: UnsafeMutableBufferPointer<Int32>
    /// As many as the book has patterns: how often each was found since the last `take`.
    let found: UnsafeMutableBufferPointer<Int32>
    /// Room for the numbers of words that are kept.
    let words: UnsafeMutableBufferPointer<UInt64>
    private static let never = Int32.min / 2

    init(_ slots: Int, patterns: Int) {
        positions = .allocate(capacity: slots)
        positions.initialize(repeating: Self.never)
        found = .allocate(capacity: patterns)
        found.initialize(repeating: 0)
        words = .allocate(capacity: PhraseScan.mostKept)
    }

    deinit {
        positions.deallocate()
        found.deallocate()
        words.deallocate()
    }
}
