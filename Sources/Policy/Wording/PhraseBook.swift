/// Patterns made ready: all of them are looked for at once, in time that grows with the text and not with its pitfalls.
///
/// Each word of a pattern has a slot, which holds where in the text the pattern was last found up to that word. A word of
/// the text that stands for a slot moves it on if the slot before it was reached not too far back.
final class PhraseBook: Sendable {
    /// What a word of the text does.
    struct Step: Sendable {
        let slot: Int32
        /// Other words that may stand between; below 0 where the pattern begins.
        let gap: Int32
        /// The pattern that ends here; below 0 where it goes on.
        let ends: Int32
    }

    struct Ending: Sendable {
        let sign: Int
        let points: Int
    }

    let signs: [String]
    let endings: [Ending]
    let slots: Int
    /// Of each word known, in falling order of slots: a word must not be taken for two words of one pattern.
    let steps: [[Step]]
    let words: WordTable
    let beginnings: WordTable
    /// Words from six letters, by their numbers without one letter.
    let slips: WordTable
    /// The letters of each word known, for looking whether a slip is one.
    let spellings: [[UInt8]]
    /// Any number, and a number from three.
    let anyNumber: Int?
    let severalNumber: Int?
    /// Numbers that a pattern names.
    let numbers: [Int: Int]

    /// The shortest beginning that a pattern may name.
    static let shortestBeginning = 3
    /// The shortest word in which a slip of the pen is overlooked.
    static let shortestSlip = 6

    init(_ patterns: [PhraseSyntax.Pattern]) {
        var compiler = PhraseCompiler()
        for pattern in patterns { compiler.add(pattern) }
        signs = compiler.signs
        endings = compiler.endings
        slots = compiler.slots
        let vocabulary = compiler.vocabulary()
        steps = vocabulary.map(\.steps)
        spellings = vocabulary.map { $0.isBeginning ? [] : $0.letters }
        let numbered = vocabulary.enumerated().filter { !$0.element.isNumber }
        words = WordTable(
            numbered.filter { !$0.element.isBeginning }.map { (WordHash.of($0.element.letters), $0.offset) }
        )
        beginnings = WordTable(
            numbered.filter(\.element.isBeginning).map { (WordHash.of($0.element.letters), $0.offset) }
        )
        slips = WordTable(
            numbered.filter { !$0.element.isBeginning && $0.element.letters.count >= Self.shortestSlip }
                .flatMap { place, entry in
                    let word = FoldedWord(entry.letters)
                    return [(word.hash, place)] + (0..<word.count).map { (word.hash(without: $0), place) }
                }
        )
        anyNumber = vocabulary.firstIndex { $0.isNumber && $0.letters == [UInt8(ascii: "#")] }
        severalNumber = vocabulary.firstIndex { $0.isNumber && $0.letters == Array("##".utf8) } ?? anyNumber
        numbers = Dictionary(
            vocabulary.enumerated().compactMap { place, entry in
                entry.isNumber ? Int(String(decoding: entry.letters, as: UTF8.self)).map { ($0, place) } : nil
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

/// Gathers the words of patterns with their steps.
private struct PhraseCompiler {
    struct Entry {
        var letters: [UInt8]
        var isBeginning = false
        var isNumber = false
        var steps: [PhraseBook.Step] = []
    }

    private(set) var signs: [String] = []
    private(set) var endings: [PhraseBook.Ending] = []
    private(set) var slots = 0
    private var entries: [Entry] = []
    private var places: [String: Int] = [:]
    private var folded: [String: Int] = [:]
    private var signPlaces: [String: Int] = [:]

    mutating func add(_ pattern: PhraseSyntax.Pattern) {
        let sign = signPlaces[pattern.sign] ?? signs.count
        if sign == signs.count {
            signs.append(pattern.sign)
            signPlaces[pattern.sign] = sign
        }
        for words in Self.variants(pattern.words) {
            endings.append(PhraseBook.Ending(sign: sign, points: pattern.points))
            for (place, word) in words.enumerated() {
                let isLast = place == words.count - 1
                let step = PhraseBook.Step(
                    slot: Int32(slots),
                    gap: place == 0 ? -1 : Int32(word.gap),
                    ends: isLast ? Int32(endings.count - 1) : -1
                )
                for entry in Set(word.choices.map { entry(for: $0) }) where entry >= 0 {
                    entries[entry].steps.append(step)
                }
                slots += 1
            }
        }
    }

    /// The pattern with and without each word that may be missing; a gap is kept by the word behind.
    private static func variants(_ words: [PhraseSyntax.Pattern.Word]) -> [[PhraseSyntax.Pattern.Word]] {
        guard let place = words.firstIndex(where: \.isOptional) else { return [words] }
        var with = words
        with[place].isOptional = false
        var without = words
        let left = without.remove(at: place)
        if place < without.count { without[place].gap = max(without[place].gap, left.gap) }
        return variants(with) + variants(without)
    }

    private mutating func entry(for choice: String) -> Int {
        if let place = places[choice] { return place }
        var entry: Entry
        if choice == "#" || choice == "##" || Int(choice) != nil {
            entry = Entry(letters: Array(choice.utf8), isNumber: true)
        } else {
            let isBeginning = choice.hasSuffix("*")
            entry = Entry(letters: FoldedText.letters(of: isBeginning ? String(choice.dropLast()) : choice))
            entry.isBeginning = isBeginning
            guard entry.letters.count >= (isBeginning ? PhraseBook.shortestBeginning : 1) else { return -1 }
        }
        // Several spellings may fold to one word.
        let key = String(decoding: entry.letters, as: UTF8.self) + (entry.isBeginning ? "*" : entry.isNumber ? "#" : "")
        let place = folded[key] ?? entries.count
        if place == entries.count {
            entries.append(entry)
            folded[key] = place
        }
        places[choice] = place
        return place
    }

    /// Each word with what its beginnings do as well, so that the longest one found says all.
    func vocabulary() -> [Entry] {
        let beginnings = Dictionary(
            entries.filter(\.isBeginning).map { ($0.letters, $0.steps) },
            uniquingKeysWith: { first, _ in first }
        )
        func steps(_ choice: String) -> [PhraseBook.Step] {
            entries.first { $0.isNumber && $0.letters == Array(choice.utf8) }?.steps ?? []
        }
        return entries.map { entry in
            var entry = entry
            if entry.isNumber {
                let number = Int(String(decoding: entry.letters, as: UTF8.self))
                if entry.letters == Array("##".utf8) || number != nil { entry.steps += steps("#") }
                if let number, number >= 3 { entry.steps += steps("##") }
            } else {
                let most = entry.isBeginning ? entry.letters.count - 1 : entry.letters.count
                for length in stride(from: PhraseBook.shortestBeginning, through: most, by: 1) {
                    entry.steps += beginnings[Array(entry.letters.prefix(length))] ?? []
                }
            }
            var seen: Set<Int32> = []
            entry.steps = entry.steps.sorted { $0.slot > $1.slot }.filter { seen.insert($0.slot).inserted }
            return entry
        }
    }
}
