extension FoldedWord {
    /// What a book of patterns knows the word as: itself, the longest beginning that it has, or a word that it is a slip of.
    func entry(in book: PhraseBook.Tables) -> Int? {
        guard count >= WordEdges.shortest else { return book.words.first(hash) }
        // All that speaks for a word is gathered before anything is decided: what one word is tells nothing of the next, and
        // each decision that the processor guesses wrong costs more than all these looks.
        let mayBeWord = book.words.mayHold(hash)
        let mayBegin = book.edges.mayBegin(self)
        let mayBeSlip = count >= PhraseBook.shortestSlip && book.edges.mayBeSlip(self)
        if mayBeWord, let entry = book.words.first(hash) { return entry }
        if mayBegin {
            var length = min(count, book.longestBeginning)
            while length >= PhraseBook.shortestBeginning {
                if let entry = book.beginnings.first(hashes[length]) { return entry }
                length -= 1
            }
        }
        return mayBeSlip ? slip(in: book) : nil
    }

    /// A word known that differs by one slip of the pen, the first letter aside.
    private func slip(in book: PhraseBook.Tables) -> Int? {
        if book.slips.mayHold(hash), let entry = book.slips.find(hash, where: { isSlip(of: book.spellings[$0]) }) {
            return entry
        }
        for place in 1..<count {
            let hash = hash(without: place)
            guard book.slips.mayHold(hash) else { continue }
            if let entry = book.slips.find(hash, where: { isSlip(of: book.spellings[$0]) }) { return entry }
        }
        return nil
    }

    /// Whether the other begins with the same letter, and one letter is too many, too few or another, or two are swapped.
    func isSlip(of other: [UInt8]) -> Bool {
        guard count > 0, other.count > 0, letters[0] == other[0], abs(count - other.count) <= 1 else { return false }
        let shorter = min(count, other.count)
        var place = 1
        while place < shorter, letters[place] == other[place] { place += 1 }
        if place == shorter { return true }
        if count > other.count { return isSame(place + 1, other, place) }
        if count < other.count { return isSame(place, other, place + 1) }
        if isSame(place + 1, other, place + 1) { return true }
        return place + 1 < count && letters[place] == other[place + 1] && letters[place + 1] == other[place]
            && isSame(place + 2, other, place + 2)
    }

    /// Whether the rests of both, from there on, are the same; they are of one length.
    private func isSame(_ start: Int, _ other: [UInt8], _ otherStart: Int) -> Bool {
        var place = start
        var otherPlace = otherStart
        while place < count, otherPlace < other.count {
            if letters[place] != other[otherPlace] { return false }
            place += 1
            otherPlace += 1
        }
        return place == count && otherPlace == other.count
    }
}
