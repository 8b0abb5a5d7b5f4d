/// A word while it is read: folded as names are (`Folding`), doubled letters written once, so that most slips of the pen
/// and most disguises leave it what it is.
///
/// A word is read into the same place as the one before it: a text of any length takes no memory.
final class FoldedWord {
    /// Octets; the rest of a longer word is left out.
    static let longest = 40

    /// `longest` octets, of which `count` are the word.
    let letters: UnsafeMutablePointer<UInt8>
    /// The number of each beginning; one more than letters.
    let hashes: UnsafeMutablePointer<UInt64>
    private(set) var count = 0
    private let folds = FoldedWord.folds
    private let powers = WordHash.powers
    private let lowercase = FoldedWord.lowercase

    init() {
        letters = .allocate(capacity: Self.longest)
        letters.initialize(repeating: 0, count: Self.longest)
        hashes = .allocate(capacity: Self.longest + 1)
        hashes.initialize(repeating: 0, count: Self.longest + 1)
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

    /// Adds letters until something else comes: what `append` does, without looking up the last one each time.
    /// - Returns: where it stopped.
    @inline(__always)
    func append(lettersOf bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let octets = bytes.baseAddress else { return start }
        // For all that the compiler knows, what is written could be where these stand: it would ask for them at each letter.
        let (letters, hashes, folds, lowercase) = (letters, hashes, folds, lowercase)
        var index = start
        var length = count
        var last = length > 0 ? letters[length - 1] : 0
        var hash = hashes[length]
        while index < bytes.count {
            var letter = lowercase[Int(octets[index])]
            if letter == 0 { break }
            index &+= 1
            // One look for all that seldom happens: branches that can't be foretold cost more than the rest.
            let fold = folds[Int(last) << 5 | Int(letter & 31)]
            if fold != .none {
                if fold == .dropped { continue }
                length &-= 1
                hash = hashes[length]
                last = length > 0 ? letters[length - 1] : 0
                if last == UInt8(ascii: "m") { continue }
                letter = UInt8(ascii: "m")
            }
            guard length < Self.longest else { continue }
            letters[length] = letter
            last = letter
            hash = WordHash.longer(hash, letter)
            length &+= 1
            hashes[length] = hash
        }
        count = length
        return index
    }

    private enum Fold: UInt8 { case none, dropped, joined }

    /// What becomes of a letter behind each octet: by that, and the last five bits of the letter.
    ///
    /// Written when it is first asked for, never freed. No array: each word would ask for it and count a reference.
    private nonisolated(unsafe) static let folds: UnsafePointer<Fold> = {
        let folds = UnsafeMutablePointer<Fold>.allocate(capacity: 256 << 5)
        for place in 0..<256 << 5 {
            (folds + place).initialize(to: fold(UInt8(place >> 5), UInt8(place & 31) | 0x60))
        }
        return UnsafePointer(folds)
    }()

    /// `FoldedText.lowercase`, kept in the same way.
    private nonisolated(unsafe) static let lowercase: UnsafePointer<UInt8> = {
        let lowercase = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for octet in 0..<256 { (lowercase + octet).initialize(to: FoldedText.lowercase[octet]) }
        return UnsafePointer(lowercase)
    }()

    private static func fold(_ last: UInt8, _ letter: UInt8) -> Fold {
        switch (last, letter) {
        case (letter, _): .dropped
        case (UInt8(ascii: "a"), UInt8(ascii: "e")), (UInt8(ascii: "o"), UInt8(ascii: "e")),
            (UInt8(ascii: "u"), UInt8(ascii: "e")):
            .dropped
        case (UInt8(ascii: "r"), UInt8(ascii: "n")): .joined
        default: .none
        }
    }

    @inline(__always)
    private func push(_ letter: UInt8) {
        guard count < Self.longest else { return }
        letters[count] = letter
        hashes[count + 1] = WordHash.longer(hashes[count], letter)
        count += 1
    }

    /// The number of what begins with the letter at `place`.
    @inline(__always)
    func hash(from place: Int) -> UInt64 { hashes[count] &- hashes[place] &* powers[count - place] }

    /// The number of the word without one of its letters.
    @inline(__always)
    func hash(without place: Int) -> UInt64 { hashes[place] &* powers[count - 1 - place] &+ hash(from: place + 1) }
}
