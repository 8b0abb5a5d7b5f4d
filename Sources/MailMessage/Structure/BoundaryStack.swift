/// The boundaries that may end the part being read, the innermost last (RFC 2046 §5.1.2).
struct BoundaryStack {
    /// A line that is a delimiter of an open multipart.
    struct Hit {
        /// Which multipart's: its depth in the stack.
        var index: Int
        /// Whether it is the closing delimiter.
        var isClosing: Bool
        /// Where the delimiter's line begins.
        var lineStart: Int
        /// Octets of the line end before it, which belongs to the delimiter (0 where it follows a header).
        var precedingBreak: Int
        /// Octets of its line's own end.
        var ownBreak: Int
    }

    enum Match {
        case none
        case delimiter(index: Int, isClosing: Bool)
        /// Begins with a boundary and goes on.
        case ambiguous
    }

    private(set) var boundaries: [[UInt8]] = []

    var isEmpty: Bool { boundaries.isEmpty }
    var count: Int { boundaries.count }

    func contains(_ boundary: [UInt8]) -> Bool { boundaries.contains(boundary) }
    mutating func push(_ boundary: [UInt8]) { boundaries.append(boundary) }
    mutating func pop() { _ = boundaries.popLast() }

    /// Compares a line with all boundaries, the innermost first.
    func match(_ line: LineReader.Line, in bytes: [UInt8]) -> Match {
        guard line.contentEnd - line.start > 2, bytes[line.start] == 0x2D, bytes[line.start + 1] == 0x2D else {
            return .none
        }
        let content = bytes[(line.start + 2)..<line.contentEnd]
        var result = Match.none
        for index in boundaries.indices.reversed() {
            let boundary = boundaries[index]
            guard content.count >= boundary.count, content.starts(with: boundary) else { continue }
            var rest = content.dropFirst(boundary.count)
            if rest.allSatisfy(\.isBlank) { return .delimiter(index: index, isClosing: false) }
            if rest.starts(with: [0x2D, 0x2D]) {
                rest = rest.dropFirst(2)
                if rest.allSatisfy(\.isBlank) { return .delimiter(index: index, isClosing: true) }
            }
            result = .ambiguous
        }
        return result
    }
}
