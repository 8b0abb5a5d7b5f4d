import Testing

@testable import Policy

@Suite("Folded words")
struct FoldedWordTests {
    @Test("Letters taken in a run make the same word as letters taken one by one", arguments: 1...40)
    func runs(seed: Int) {
        var chance = ChanceTexts(seed: UInt64(seed))
        for _ in 0..<200 {
            let (first, second) = (
                chance.text(of: ChanceTexts.wordPieces, most: 30), chance.text(of: ChanceTexts.wordPieces, most: 30)
            )
            let (single, run) = (FoldedWord(first), FoldedWord())
            // A digit between two runs, as in `k3tte`.
            single.append(UInt8(ascii: "5"))
            for letter in second { single.append(letter) }
            _ = first.withUnsafeBufferPointer { run.append(lettersOf: $0, from: 0) }
            run.append(UInt8(ascii: "5"))
            _ = second.withUnsafeBufferPointer { run.append(lettersOf: $0, from: 0) }
            #expect(single.bytes == run.bytes)
            #expect(single.hash == run.hash && single.hash == WordHash.of(run.bytes))
        }
    }

    @Test("A word is known as what a look through all words knows it as", arguments: 1...40)
    func entries(seed: Int) throws {
        var chance = ChanceTexts(seed: UInt64(seed))
        let words = (0..<40).map { _ in FoldedWord(chance.text(of: ChanceTexts.wordPieces, most: 10)).bytes }
        let texts = Set(words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }).sorted()
        let beginnings = texts.filter { $0.utf8.count >= 3 }.prefix(8).map { $0 + "*" }
        let pattern = "2 " + (texts + beginnings).joined(separator: "|")
        let syntax = try #require(PhraseSyntax(["[a] x / y", pattern]))
        let book = PhraseBook(syntax.patterns).tables
        for _ in 0..<400 {
            let word = FoldedWord(chance.text(of: ChanceTexts.wordPieces, most: 10))
            #expect(word.entry(in: book) == Self.simple(word, book))
        }
    }

    /// The word itself, else the longest beginning, else any word that it is a slip of.
    private static func simple(_ word: FoldedWord, _ book: PhraseBook.Tables) -> Int? {
        guard word.count > 0 else { return nil }
        if let entry = book.words.first(word.hash) { return entry }
        for length in stride(from: word.count, through: PhraseBook.shortestBeginning, by: -1) {
            if let entry = book.beginnings.first(word.hashes[length]) { return entry }
        }
        guard word.count >= PhraseBook.shortestSlip else { return nil }
        let slips = book.spellings.indices.filter { place in
            book.spellings[place].count >= PhraseBook.shortestSlip && word.isSlip(of: book.spellings[place])
        }
        guard let entry = word.entry(in: book) else { return slips.first }
        return slips.contains(entry) ? entry : slips.first
    }
}
