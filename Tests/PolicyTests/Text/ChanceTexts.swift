/// Octets and words by chance, the same for the same seed: of pieces that matter to who reads lines and words.
struct ChanceTexts {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % limit
    }

    mutating func text(of pieces: [String], most: Int) -> [UInt8] {
        (0..<below(most)).flatMap { _ in Array(pieces[below(pieces.count)].utf8) }
    }

    static let linePieces = [
        "*", "**", " ", "  ", "\t", "\u{A0}", ":", "Von", "An:", "Am 3. Mai schrieb", "Ä", "ö", "a", "B", "Sent from ",
        "--", "__",
        ">", "(", "<", "gesendet", "Viele Grüße", "12", "é", "–", "\r", "x", "Betreff: ",
    ]

    static let wordPieces = ["a", "e", "o", "u", "r", "n", "m", "s", "t", "i", "l", "b", "k", "rn", "ae", "ss"]
}
