/// Patterns made ready: all of them are looked for at once, in time that grows with the text and not with its pitfalls.
///
/// Patterns that begin alike share what they begin with. Each word of a pattern has a slot, which holds where in the text
/// the pattern was last found up to that word. A word of the text that stands for a slot moves it on if the slot before it
/// was reached not too far back.
final class PhraseBook: Sendable {
    /// What a word of the text does.
    struct Step: Sendable {
        let slot: Int32
        /// The slot of the word before; any where the pattern begins.
        let before: Int32
        /// Other words that may stand between; as many as there are where the pattern begins.
        let gap: UInt32
        /// The first of the patterns that end here; below 0 where there is none.
        let ends: Int32
    }

    struct Ending: Sendable {
        let sign: Int
        let points: Int
        /// The next pattern of the same words; below 0 behind the last.
        var next: Int32 = -1
    }

    let signs: [String]
    let slots: Int
    let tables: Tables
    /// Any number, and a number from three.
    let anyNumber: Int?
    let severalNumber: Int?
    /// Numbers that a pattern names.
    let numbers: [Int: Int]

    /// What each word of a text is looked up in; a class, since a structure of so many tables is dear to hand on.
    final class Tables: Sendable {
        let endings: [Ending]
        /// Those of all words, one word behind the other; of each in falling order of slots: a word must not be taken for
        /// two words of one pattern.
        let steps: PlainTable<Step>
        /// Where those of each word stand: from its place to the next one.
        let places: PlainTable<Int32>
        let words: WordTable
        let beginnings: WordTable
        /// Letters of the longest of them; 0 where there is none.
        let longestBeginning: Int
        /// Words from six letters, by their numbers without one letter.
        let slips: WordTable
        /// Says of most words that they are neither.
        let edges: WordEdges
        /// The letters of each word known, for looking whether a slip is one.
        let spellings: [[UInt8]]

        fileprivate init(_ vocabulary: [PhraseCompiler.Entry], _ endings: [PhraseBook.Ending]) {
            self.endings = endings
            steps = PlainTable(vocabulary.flatMap(\.steps))
            places = PlainTable(repeating: 0, count: vocabulary.count + 1)
            for (word, entry) in vocabulary.enumerated() { places[word + 1] = places[word] + Int32(entry.steps.count) }
            spellings = vocabulary.map { $0.isBeginning || !PhraseBook.mayBeSlipped($0.letters) ? [] : $0.letters }
            let numbered = vocabulary.enumerated().filter { !$0.element.isNumber }
            let whole = numbered.filter { !$0.element.isBeginning }
            let begun = numbered.filter(\.element.isBeginning)
            words = WordTable(whole.map { (WordHash.of($0.element.letters), $0.offset) })
            beginnings = WordTable(begun.map { (WordHash.of($0.element.letters), $0.offset) })
            let long = whole.filter { PhraseBook.mayBeSlipped($0.element.letters) }
            slips = WordTable(
                long.flatMap { place, entry in
                    let word = FoldedWord(entry.letters)
                    return [(word.hash, place)] + (0..<word.count).map { (word.hash(without: $0), place) }
                }
            )
            longestBeginning = begun.map(\.element.letters.count).max() ?? 0
            edges = WordEdges(
                beginnings: begun.map(\.element.letters),
                slips: long.map(\.element.letters)
            )
        }

        deinit {
            steps.deallocate()
            places.deallocate()
            for table in [words, beginnings, slips] { table.deallocate() }
            edges.deallocate()
        }
    }

    /// The shortest beginning that a pattern may name.
    static let shortestBeginning = 3
    /// The shortest word in which a slip of the pen is overlooked.
    static let shortestSlip = 6

    /// Whether slips of a word are overlooked: in other scripts a letter is several octets, and one of them no slip.
    static func mayBeSlipped(_ letters: [UInt8]) -> Bool {
        letters.count >= shortestSlip && letters.allSatisfy { $0 < 0x80 }
    }

    init(_ patterns: [PhraseSyntax.Pattern]) {
        var compiler = PhraseCompiler()
        for pattern in patterns { compiler.add(pattern) }
        signs = compiler.signs
        slots = compiler.slots
        let vocabulary = compiler.vocabulary()
        tables = Tables(vocabulary, compiler.endings)
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
