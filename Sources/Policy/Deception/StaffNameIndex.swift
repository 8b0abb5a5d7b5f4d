internal import NameFolding
package import School

/// The names of all who work here, folded, with a look-up for the names that messages show. Made once for each roster:
/// some 10 ms for 2,000 people; a look-up takes microseconds, however many there are.
package struct StaffNameIndex: Sendable {
    private struct Entry: Sendable {
        var given: [String]
        var family: [String]
        var isCommon: Bool
    }

    private var entries: [Entry] = []
    /// By each word of the family name.
    private var byFamily: [String: [Int]] = [:]
    /// By given and family name written in one, both ways round.
    private var joined: [String: Int] = [:]

    /// Entries looked at for one name at most: a school has fewer teachers called Müller.
    private static let mostCandidates = 200
    /// So many words beside the name make it less than sure.
    private static let manyExtraWords = 3

    package init(_ people: some Collection<Person>) {
        var bearers: [String: Int] = [:]
        var folded: [(given: [String], family: [String], person: Person)] = []
        folded.reserveCapacity(people.count)
        for person in people where person.isActive {
            let given = Self.words(of: person.givenName)
            let family = Self.words(of: person.familyName)
            guard let first = given.first, let last = family.last else { continue }
            bearers[first + " " + last, default: 0] += 1
            folded.append((given, family, person))
        }
        for name in folded where name.person.isStaff {
            guard let first = name.given.first, let last = name.family.last else { continue }
            // There is one head: who writes in that name, frequent or not, had better prove it.
            let isFrequent =
                !name.person.roles.contains(.head) && NameWords.commonGivenNames.contains(first)
                && Self.isFrequent(name.family)
            let isCommon = isFrequent || bearers[first + " " + last, default: 0] > 1
            add(Entry(given: name.given, family: name.family, isCommon: isCommon))
        }
    }

    private mutating func add(_ entry: Entry) {
        let place = entries.count
        entries.append(entry)
        for word in Set(entry.family) { byFamily[word, default: []].append(place) }
        let family = entry.family.joined()
        for given in Set([entry.given.first ?? "", entry.given.joined()]) {
            joined[given + family] = place
            joined[family + given] = place
        }
    }

    /// - Parameter known: words that are no sign of somebody else: offices, the school's name.
    /// - Returns: nil where nobody who works here is meant.
    package func match(_ name: ShownName, known: (String) -> Bool = { _ in false }) -> StaffNameMatch? {
        var best: StaffNameMatch?
        for words in name.readings {
            guard var found = match(words, known) else { continue }
            found.isFromAddress = name.isAddress
            if best.map({ found.weight > $0.weight }) ?? true { best = found }
        }
        return best
    }

    private func match(_ words: [String], _ known: (String) -> Bool) -> StaffNameMatch? {
        let isTitled = words.contains { NameWords.titles.contains($0) }
        let isRelayed = words.contains { NameWords.relays.contains($0) }
        if let place = inOne(words) {
            return StaffNameMatch(.full, isCommon: entries[place].isCommon, isRelayed: isRelayed)
        }
        var best: StaffNameMatch?
        var looked = 0
        for word in Set(words) {
            for place in byFamily[word] ?? [] {
                looked += 1
                if looked > Self.mostCandidates { return best }
                guard var found = compare(words, entries[place], isTitled: isTitled) else { continue }
                found.isRelayed = isRelayed
                found.isDiluted = extraWords(words, entries[place], known) >= Self.manyExtraWords
                if best.map({ found.weight > $0.weight }) ?? true { best = found }
            }
        }
        return best
    }

    /// `LenaLange`, `L e n a  L a n g e`.
    private func inOne(_ words: [String]) -> Int? {
        let name = words.filter { !NameWords.titles.contains($0) && !NameWords.particles.contains($0) }
        guard name.count == 1 || name.count > 3 && name.allSatisfy({ $0.utf8.count <= 2 }) else { return nil }
        return joined[name.joined()]
    }

    private func compare(_ words: [String], _ entry: Entry, isTitled: Bool) -> StaffNameMatch? {
        let family = entry.family.count { words.contains($0) }
        let isWhole = family == entry.family.count
        let hasGiven =
            entry.given.contains { given in words.contains(given) && !entry.family.contains(given) }
            || entry.given.contains { given in entry.family.contains(given) && words.count { $0 == given } > 1 }
        if hasGiven { return StaffNameMatch(isWhole ? .full : .partial, isCommon: entry.isCommon) }
        guard isWhole else { return nil }
        let hasInitial = entry.given.contains { given in
            words.contains { $0.utf8.count == 1 && $0.utf8.first == given.utf8.first }
        }
        if hasInitial { return StaffNameMatch(.partial, isCommon: Self.isFrequent(entry.family)) }
        return isTitled ? StaffNameMatch(.titled, isCommon: Self.isFrequent(entry.family)) : nil
    }

    /// Whether the family name alone says little.
    private static func isFrequent(_ family: [String]) -> Bool {
        family.allSatisfy { NameWords.commonFamilyNames.contains($0) }
    }

    private func extraWords(_ words: [String], _ entry: Entry, _ known: (String) -> Bool) -> Int {
        words.count { word in
            word.utf8.count > 1 && !entry.given.contains(word) && !entry.family.contains(word)
                && !NameWords.titles.contains(word) && !NameWords.particles.contains(word)
                && !NameWords.fillers.contains(word) && !known(word)
        }
    }

    /// Whether a person bears the name shown: given and family name stand in it.
    static func bears(_ person: Person, _ name: String) -> Bool {
        let words = Folding.words(of: name)
        let family = Self.words(of: person.familyName)
        let given = Self.words(of: person.givenName)
        guard !family.isEmpty, !given.isEmpty else { return false }
        if let first = given.first, words.count == 1 {
            return [first + family.joined(), family.joined() + first].contains(words[0])
        }
        let hasGiven = given.contains { given in
            words.contains(given) || words.contains { $0.utf8.count == 1 && $0.utf8.first == given.utf8.first }
        }
        return hasGiven && family.allSatisfy(words.contains)
    }

    /// The words of a name in the roster, without particles where anything is left.
    private static func words(of name: String) -> [String] {
        let words = Folding.words(of: name)
        let essential = words.filter { !NameWords.particles.contains($0) && !NameWords.titles.contains($0) }
        return essential.isEmpty ? words : essential
    }
}
