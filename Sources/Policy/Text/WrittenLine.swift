/// A line of a text: where its content stands, without quote marks and white space at the ends.
struct WrittenLine {
    let range: Range<Int>
    /// Quote marks (`>`) before it.
    let depth: Int
    /// The content in lower case, its bold marks and odd blanks taken out; empty where it is too long for any line that
    /// introduces, greets or takes leave.
    let plain: [UInt8]
    /// What field of a header the line is, if it is one.
    let field: Introduction.FieldName?

    var isBlank: Bool { range.isEmpty }

    /// Octets; a longer line is nothing but words.
    static let longestPlain = 240
    /// Lines of a text that are told apart; the rest belongs to the last.
    static let mostLines = 8192

    static func lines(of bytes: [UInt8], from start: Int = 0) -> [WrittenLine] {
        var lines: [WrittenLine] = []
        bytes.withUnsafeBufferPointer { buffer in
            var begin = start
            while begin < buffer.count {
                var end = begin
                while end < buffer.count, buffer[end] != 0x0A { end += 1 }
                lines.append(WrittenLine(buffer, begin..<end))
                begin = end + 1
                if lines.count == mostLines - 1, begin < buffer.count {
                    lines.append(WrittenLine(buffer, begin..<buffer.count))
                    return
                }
            }
        }
        return lines
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ whole: Range<Int>) {
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
        plain = range.count <= Self.longestPlain ? Self.plain(bytes, range) : []
        field = Introduction.fieldName(plain)
    }

    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
        guard !range.isEmpty else { return [] }
        // What comes out is never longer than what went in.
        return Array(unsafeUninitializedCapacity: range.count) { result, count in
            var last: UInt8 = 0
            var index = range.lowerBound
            while index < range.upperBound {
                let byte = bytes[index]
                index += 1
                var letter = byte
                if byte <= 0x20 {
                    letter = 0x20
                } else if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") {
                    letter = byte | 0x20
                } else if byte == UInt8(ascii: "*") {
                    continue
                } else if byte == 0xC2, index < range.upperBound, bytes[index] == 0xA0 {
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
