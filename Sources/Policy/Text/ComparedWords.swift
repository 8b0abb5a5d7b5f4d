/// The words of a text one after the other, as numbers by which two forms of one letter are compared: no case, no marks, no
/// addresses of pages, which the one shows and the other hides behind words.
private struct ComparedWords: IteratorProtocol {
    private let octets: UnsafeBufferPointer<UInt8>
    private var place = 0

    init(_ octets: UnsafeBufferPointer<UInt8>) { self.octets = octets }

    mutating func next() -> UInt64? {
        while place < octets.count {
            while place < octets.count, Self.parts(octets[place]) { place += 1 }
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            var letters = 0
            var isAddress = false
            while place < octets.count, !Self.parts(octets[place]) {
                let octet = octets[place]
                place += 1
                let letter = FoldedText.kinds[Int(octet)]
                switch letter.kind {
                case .letter: hash = (hash ^ UInt64(letter.letter)) &* 0x100_0000_01b3
                case .digit: hash = (hash ^ UInt64(octet)) &* 0x100_0000_01b3
                case .beyond:
                    // A space that doesn't break (U+00A0) is one.
                    if octet == 0xC2, place < octets.count, octets[place] == 0xA0 {
                        place += 1
                        if letters > 0 { return hash }
                        continue
                    }
                    hash = (hash ^ UInt64(octet)) &* 0x100_0000_01b3
                case .separator, .stop, .nothing:
                    if octet == UInt8(ascii: ":"), place + 1 < octets.count, octets[place] == UInt8(ascii: "/"),
                        octets[place + 1] == UInt8(ascii: "/")
                    {
                        isAddress = true
                    }
                    continue
                }
                letters += 1
            }
            if letters > 0, !isAddress { return hash }
        }
        return nil
    }

    private static func parts(_ octet: UInt8) -> Bool {
        octet <= 0x20 || octet == UInt8(ascii: "<") || octet == UInt8(ascii: ">")
    }
}

extension String {
    /// Words that a text may have more than another and still be the same letter: a caption, a line below it.
    private static let spareWords = 2
    /// And for each so many words one more.
    private static let wordsForSpare = 16

    /// Whether it has all the words of another text in their order, and few besides. Grows with their length alone.
    func hasNearlyOnlyWords(of other: String) -> Bool {
        var (this, other) = (self, other)
        return this.withUTF8 { this in
            other.withUTF8 { other in
                var words = ComparedWords(this)
                var wanted = ComparedWords(other)
                var spare = Self.spareWords
                var count = 0
                while let word = wanted.next() {
                    while true {
                        guard let own = words.next() else { return false }
                        if own == word { break }
                        spare -= 1
                        // What comes later pays for it: a letter begins with what only one of the two shows.
                        if spare < -Self.wordsForSpare { return false }
                    }
                    count += 1
                    if count % Self.wordsForSpare == 0 { spare += 1 }
                }
                while spare >= 0, words.next() != nil { spare -= 1 }
                return spare >= 0
            }
        }
    }
}
