/// Texts that lines may begin with, by their first octet, so that most lines cost one look.
struct LineOpenings: Sendable {
    private let texts: [[[UInt8]]]

    init(_ texts: [String]) {
        var table: [[[UInt8]]] = Array(repeating: [], count: 256)
        for text in texts.map({ Array($0.utf8) }) {
            if let first = text.first { table[Int(first)].append(text) }
        }
        self.texts = table
    }

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

    /// Whether one of them may begin a line that begins so.
    func mayBegin(with octet: UInt8) -> Bool { !texts[Int(octet)].isEmpty }
}
