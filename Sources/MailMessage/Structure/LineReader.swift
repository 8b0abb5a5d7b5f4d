/// Walks over the lines of a message once, and notices what is wrong with their ends and lengths.
///
/// A line ends with CRLF or with a bare LF; a bare CR is an octet of its line.
struct LineReader {
    struct Line {
        var start: Int
        /// Before the line end.
        var contentEnd: Int
        /// After the line end.
        var end: Int

        var isEmpty: Bool { start == contentEnd }
        /// Octets of the line end: 2, 1, or 0 at the end of the message.
        var breakLength: Int { end - contentEnd }
    }

    let bytes: [UInt8]
    private(set) var position = 0
    /// Line ends passed so far.
    private(set) var lines = 0
    private(set) var firstBareLF: Int?
    /// Where too long lines begin, some of them.
    private(set) var longLines: [Int] = []
    private var crlfs = 0
    private let longest: Int

    init(bytes: [UInt8], longestLine: Int) {
        self.bytes = bytes
        longest = longestLine
    }

    mutating func next() -> Line? {
        let start = position
        guard start < bytes.count else { return nil }
        var line = Line(start: start, contentEnd: bytes.count, end: bytes.count)
        if let feed = bytes.firstIndex(of: .lineFeed, from: start, to: bytes.count) {
            lines += 1
            line.end = feed + 1
            if feed > start, bytes[feed - 1] == .carriageReturn {
                crlfs += 1
                line.contentEnd = feed - 1
            } else {
                line.contentEnd = feed
                if firstBareLF == nil { firstBareLF = feed }
            }
        }
        if line.contentEnd - start > longest, longLines.count < 8 { longLines.append(start) }
        position = line.end
        return line
    }

    /// Where the first CR without LF stands; meaningful when all lines have been read.
    func firstBareCR() -> Int? {
        guard bytes.occurrences(of: .carriageReturn) != crlfs else { return nil }
        var start = 0
        while let found = bytes.firstIndex(of: .carriageReturn, from: start, to: bytes.count) {
            guard found + 1 < bytes.count, bytes[found + 1] == .lineFeed else { return found }
            start = found + 2
        }
        return nil
    }
}
