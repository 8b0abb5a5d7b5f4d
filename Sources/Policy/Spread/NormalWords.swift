/// A text's words brought to one form, so that the same letter written down twice has the same words: no case, no marks and
/// umlauts (`ä`, `ae` and `a` are one), letters of other scripts that look like Latin ones, no doubled letters (`sooo`), no
/// punctuation, emoji or invisible characters. The words are those in which patterns are looked for (`PhraseScan`).
struct NormalWords {
    private var scan = PhraseScan(Self.noPatterns)
    private static let noPatterns = PhraseBook([])

    init() { scan.keepsWords = true }

    /// The words' numbers, in order; of a longer text `PhraseScan.mostKept`.
    var hashes: [UInt64] { scan.words }

    /// Adds a line; a word ends with it.
    mutating func add(_ line: ArraySlice<UInt8>) { scan.read(line) }
}
