/// A word while it is read: folded as names are (`Folding`), doubled letters written once, so that most slips of the pen
/// and most disguises leave it what it is.
///
/// A word is read into the same place as the one before it: a text of any length takes no memory.
final class FoldedWord {
    /// Octets; the rest of a longer word is left out.
    static let longest = 40

    /// `longest` octets, of which `count` are the word.
    let letters: UnsafeMutableBufferPointer<UInt8>
    /// The number of each beginning; one more than letters.
    let hashes: UnsafeMutableBufferPointer<UInt64>
    private(set) var count = 0

    init() {
        letters = .allocate(capacity: Self.longest)
        letters.initialize(repeating: 0)
        hashes = .allocate(capacity: Self.longest + 1)
        hashes.initialize(repeating: 0)
    }

    deinit {
        letters.deallocate()
        hashes.deallocate()
    }

    convenience init(_ letters: some Sequence<UInt8>) {
        self.init()
        for letter in letters { append(letter) }
    }

    var hash: UInt64 { hashes[count] }
    var bytes: [UInt8] { (0..<count).map { letters[$0] } }

    func clear() { count = 0 }

    /// Adds a letter from a to z, a digit, or an octet of another script.
    @inline(__always)
    func append(_ letter: UInt8) {
        guard count > 0 else { return push(letter) }
        let last = letters[count - 1]
        if letter == last { return }
        if letter == UInt8(ascii: "e") {
            // Umlauts written as two letters; their dots were dropped elsewhere.
            if last == UInt8(ascii: "a") || last == UInt8(ascii: "o") || last == UInt8(ascii: "u") { return }
        } else if letter == UInt8(ascii: "n"), last == UInt8(ascii: "r") {
            count -= 1
            let before = count > 0 ? letters[count - 1] : 0
            return before == UInt8(ascii: "m") ? () : push(UInt8(ascii: "m"))
        }
        push(letter)
    }

    @inline(__always)
    private func push(_ letter: UInt8) {
        guard count < Self.longest else { return }
        letters[count] = letter
        hashes[count + 1] = WordHash.longer(hashes[count], letter)
        count += 1
    }

    /// The number of the word without one of its letters.
    @inline(__always)
    func hash(without place: Int) -> UInt64 {
        let power = WordHash.powers[count - 1 - place]
        return hashes[place] &* power &+ (hashes[count] &- hashes[place + 1] &* power)
    }
}
