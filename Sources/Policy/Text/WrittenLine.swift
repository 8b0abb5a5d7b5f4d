internal import Glibc

/// A line of a text: where its content stands, without quote marks and white space at the ends, and what tells of most
/// lines at one look that they introduce, greet and take leave of nobody.
struct WrittenLine {
    let range: Range<Int>
    /// Quote marks (`>`) before it.
    let depth: Int
    /// The first octet of its plain form; 0 where there is none.
    let first: UInt8
    /// A letter that follows it, in lower case; 0 where something else does, or nothing.
    let second: UInt8
    let endsWithColon: Bool
    /// What field of a header the line is, if it is one.
    let field: Introduction.FieldName?

    var isBlank: Bool { range.isEmpty }
    var isPlain: Bool { first != 0 }
}

/// The lines of a text.
struct WrittenLines {
    /// Octets; a longer line is nothing but words.
    static let longestPlain = 240
    /// Lines of a text that are told apart; the rest belongs to the last.
    static let mostLines = 8192

    private let bytes: [UInt8]
    private var lines: [WrittenLine] = []

    init(of bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        lines.reserveCapacity((bytes.count - start) / 48 + 8)
        bytes.withUnsafeBufferPointer { buffer in
            var begin = start
            while begin < buffer.count {
                let isLast = lines.count == Self.mostLines - 1
                let end = isLast ? buffer.count : buffer.first(0x0A, in: begin..<buffer.count) ?? buffer.count
                lines.append(WrittenLine(buffer, begin..<end))
                begin = end + 1
            }
        }
    }

    var count: Int { lines.count }

    subscript(index: Int) -> WrittenLine { lines[index] }

    /// The line's content in lower case, its bold marks and odd blanks taken out; empty where it is too long for any line
    /// that introduces, greets or takes leave. Made when asked for: few lines get so far.
    func plain(_ index: Int) -> [UInt8] {
        let line = lines[index]
        return line.isPlain ? bytes.withUnsafeBufferPointer { $0.plain(line.range) } : []
    }
}

extension WrittenLine {
    fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>, _ whole: Range<Int>) {
        var start = whole.lowerBound
        var depth = 0
        while start < whole.upperBound {
            let byte = bytes[start]
            if byte == UInt8(ascii: ">") {
                depth += 1
                start += 1
            } else if byte <= 0x20 {
                start += 1
            } else if byte == 0xC2, start + 1 < whole.upperBound, bytes[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        var end = whole.upperBound
        while end > start {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if end - start >= 2, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
                end -= 2
            } else {
                break
            }
        }
        // ">:" is the end of an address that was broken off, no quote.
        if depth == 1, end - start == 1, bytes[start] == UInt8(ascii: ":") { depth = 0 }
        self.depth = depth
        range = start..<end
        let inner = range.count <= WrittenLines.longestPlain ? bytes.withoutBoldMarks(range) : start..<start
        first = bytes.plainFirst(inner)
        second = inner.count > 1 ? FoldedText.lowercase[Int(bytes[inner.lowerBound + 1])] : 0
        endsWithColon = !inner.isEmpty && bytes[inner.upperBound - 1] == UInt8(ascii: ":")
        let hasColon = bytes.first(UInt8(ascii: ":"), in: inner) != nil
        field = hasColon ? Introduction.fieldName(bytes.plain(inner)) : nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the octet stands first; `range` lies within the octets.
    fileprivate func first(_ octet: UInt8, in range: Range<Int>) -> Int? {
        guard let base = baseAddress, !range.isEmpty,
            let found = memchr(base + range.lowerBound, Int32(octet), range.count)
        else { return nil }
        return UnsafeRawPointer(base).distance(to: found)
    }

    /// The range without the bold marks at its ends, which the plain form hasn't.
    fileprivate func withoutBoldMarks(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, self[start] == UInt8(ascii: "*") { start += 1 }
        while end > start, self[end - 1] == UInt8(ascii: "*") { end -= 1 }
        return start..<end
    }

    /// What the plain form begins with; 0 where it is empty. The range begins with no bold mark.
    fileprivate func plainFirst(_ range: Range<Int>) -> UInt8 {
        guard !range.isEmpty else { return 0 }
        let byte = self[range.lowerBound]
        if byte <= 0x20 || (byte == 0xC2 && range.count > 1 && self[range.lowerBound + 1] == 0xA0) { return 0x20 }
        return byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }

    fileprivate func plain(_ range: Range<Int>) -> [UInt8] {
        guard !range.isEmpty else { return [] }
        // What comes out is never longer than what went in.
        return Array(unsafeUninitializedCapacity: range.count) { result, count in
            var last: UInt8 = 0
            var index = range.lowerBound
            while index < range.upperBound {
                let byte = self[index]
                index += 1
                var letter = byte
                if byte <= 0x20 {
                    letter = 0x20
                } else if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") {
                    letter = byte | 0x20
                } else if byte == UInt8(ascii: "*") {
                    continue
                } else if byte == 0xC2, index < range.upperBound, self[index] == 0xA0 {
                    index += 1
                    letter = 0x20
                } else if last == 0xC3, byte == 0x84 || byte == 0x96 || byte == 0x9C {
                    // Ä, Ö, Ü
                    letter = byte | 0x20
                }
                if letter == 0x20, last == 0x20 { continue }
                result.initializeElement(at: count, to: letter)
                count += 1
                last = letter
            }
        }
    }
}
