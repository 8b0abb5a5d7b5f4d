/// Texts that lines may begin with, by their first octet, so that most lines cost one look.
struct LineOpenings: Sendable {
    private let texts: [[[UInt8]]]
    /// Of each first octet, the second ones there are, by their last five bits.
    private let seconds: [UInt32]

    init(_ texts: [String]) {
        var table: [[[UInt8]]] = Array(repeating: [], count: 256)
        var seconds = [UInt32](repeating: 0, count: 256)
        for text in texts.map({ Array($0.utf8) }) {
            guard let first = text.first else { continue }
            table[Int(first)].append(text)
            seconds[Int(first)] |= text.count > 1 ? Self.bit(text[1]) : .max
        }
        self.texts = table
        self.seconds = seconds
    }

    private static func bit(_ octet: UInt8) -> UInt32 { 1 << UInt32(octet & 31) }

    /// Whether one of them begins the line.
    func begin(_ line: some RandomAccessCollection<UInt8>) -> Bool {
        guard let first = line.first else { return false }
        return texts[Int(first)].contains { line.starts(with: $0) }
    }

    /// Whether one of them begins it and ends with a word: "lg" begins "lg anna", not "lgb".
    func beginAsWords(_ line: [UInt8]) -> Bool {
        guard let first = line.first else { return false }
        return texts[Int(first)].contains { text in
            guard line.starts(with: text) else { return false }
            return line.count == text.count || !line[text.count].isPartOfWord
        }
    }

    /// Whether one of them may begin the line.
    func mayBegin(_ line: WrittenLine) -> Bool {
        let seconds = seconds[Int(line.first)]
        return line.second == 0 ? seconds != 0 : seconds & Self.bit(line.second) != 0
    }
}
