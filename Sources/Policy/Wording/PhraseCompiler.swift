/// Gathers the words of patterns with their steps.
struct PhraseCompiler {
    struct Entry {
        var letters: [UInt8]
        var isBeginning = false
        var isNumber = false
        var steps: [PhraseBook.Step] = []
    }

    /// Where patterns stand that have begun with the same words.
    private struct Node {
        var before: Int32
        var gap: Int32
        var ends: Int32 = -1
        var entries: [Int]
    }

    private struct NodeKey: Hashable {
        var before: Int32
        var gap: Int32
        var entries: [Int]
    }

    private(set) var signs: [String] = []
    private(set) var endings: [PhraseBook.Ending] = []
    private var nodes: [Node] = []
    private var nodePlaces: [NodeKey: Int] = [:]
    private var entries: [Entry] = []
    private var places: [String: Int] = [:]
    private var folded: [String: Int] = [:]
    private var signPlaces: [String: Int] = [:]

    var slots: Int { nodes.count }

    mutating func add(_ pattern: PhraseSyntax.Pattern) {
        let sign = signPlaces[pattern.sign] ?? signs.count
        if sign == signs.count {
            signs.append(pattern.sign)
            signPlaces[pattern.sign] = sign
        }
        for words in Self.variants(pattern.words) {
            var node: Int32 = -1
            for (place, word) in words.enumerated() {
                let entries = Set(word.choices.map { entry(for: $0) }).filter { $0 >= 0 }.sorted()
                let gap = place == 0 ? -1 : Int32(word.gap)
                node = Int32(self.node(NodeKey(before: node, gap: gap, entries: entries)))
            }
            guard node >= 0 else { continue }
            endings.append(PhraseBook.Ending(sign: sign, points: pattern.points, next: nodes[Int(node)].ends))
            nodes[Int(node)].ends = Int32(endings.count - 1)
        }
    }

    private mutating func node(_ key: NodeKey) -> Int {
        if let place = nodePlaces[key] { return place }
        nodes.append(Node(before: key.before, gap: key.gap, entries: key.entries))
        nodePlaces[key] = nodes.count - 1
        return nodes.count - 1
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
        var entries = entries
        for (slot, node) in nodes.enumerated() {
            let step = PhraseBook.Step(
                slot: Int32(slot),
                before: max(0, node.before),
                gap: node.gap < 0 ? .max : UInt32(node.gap),
                ends: node.ends
            )
            for entry in node.entries { entries[entry].steps.append(step) }
        }
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
