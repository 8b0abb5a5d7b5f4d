extension MessageParser {
    /// Reads fields up to and with the empty line (RFC 5322 §2.1), to a delimiter or to the end.
    ///
    /// Lines that are no fields don't end the header: the empty line alone does, for us as for the readers at the other
    /// end, so that nobody can hide a field from one of us.
    mutating func readHeader() -> HeaderBlock {
        let start = reader.position
        var scan = HeaderScan(start: start, room: max(0, min(limits.fieldsPerHeader, limits.fields - fieldCount)))
        var end = start
        while let line = reader.next() {
            if line.isEmpty {
                end = line.end
                break
            }
            if bytes[line.start] == 0x2D, isDelimiter(line, precedingBreak: 0) { break }
            end = line.end
            if isSeparatorInDisguise(line) {
                record.note(.malformedHeaderLine, at: line.start)
                break
            }
            take(line, into: &scan)
        }
        finishField(&scan)
        fieldCount += scan.fields.count
        if bytes.hasEightBit(in: start..<end) { noteNotUTF8(start..<end) }
        return HeaderBlock(bytes: bytes, range: start..<end, fields: scan.fields)
    }

    /// Whether a line of nothing but white space is meant as the empty one: what follows is neither a field nor its
    /// continuation. Otherwise it is one of RFC 5322's obsolete continuations (§4.2).
    private func isSeparatorInDisguise(_ line: LineReader.Line) -> Bool {
        guard bytes[line.start].isBlank, line.end < bytes.count,
            bytes[line.start..<line.contentEnd].allSatisfy(\.isBlank)
        else { return false }
        var position = line.end
        let first = bytes[position]
        if first.isBlank || first == .carriageReturn || first == .lineFeed { return false }
        while position < bytes.count, (33...126).contains(bytes[position]) {
            if bytes[position] == UInt8(ascii: ":") { return position == line.end }
            position += 1
        }
        return true
    }

    private struct HeaderScan {
        let start: Int
        /// Fields that may still be kept.
        let room: Int
        var fields: [HeaderField] = []
        var current: (range: Range<Int>, nameEnd: Int, valueStart: Int, contentEnd: Int)?

        init(start: Int, room: Int) {
            self.start = start
            self.room = room
        }
    }

    private mutating func take(_ line: LineReader.Line, into scan: inout HeaderScan) {
        if bytes[line.start].isBlank {
            guard scan.current != nil else {
                record.note(.malformedHeaderLine, at: line.start)
                return
            }
            scan.current?.contentEnd = line.contentEnd
            if let range = scan.current?.range { scan.current?.range = range.lowerBound..<line.end }
            return
        }
        finishField(&scan)
        var nameEnd = line.start
        // ftext (RFC 5322 §3.6.8): printable ASCII without the colon.
        while nameEnd < line.contentEnd, (33...126).contains(bytes[nameEnd]), bytes[nameEnd] != UInt8(ascii: ":") {
            nameEnd += 1
        }
        var colon = nameEnd
        while colon < line.contentEnd, bytes[colon].isBlank { colon += 1 }
        guard nameEnd > line.start, colon < line.contentEnd, bytes[colon] == UInt8(ascii: ":") else {
            let isMbox =
                line.start == scan.start && bytes[line.start..<line.contentEnd].starts(with: Array("From ".utf8))
            record.note(isMbox ? .mboxLine : .malformedHeaderLine, at: line.start)
            return
        }
        if colon > nameEnd { record.note(.spaceBeforeColon, at: line.start) }
        scan.current = (line.start..<line.end, nameEnd, colon + 1, line.contentEnd)
    }

    private mutating func finishField(_ scan: inout HeaderScan) {
        guard let field = scan.current else { return }
        scan.current = nil
        guard scan.fields.count < scan.room else {
            record.note(.tooManyFields, at: field.range.lowerBound)
            return
        }
        guard field.range.upperBound - scan.start <= limits.headerOctets else {
            record.note(.headerTooLong, at: field.range.lowerBound)
            return
        }
        scan.fields.append(
            HeaderField(
                bytes: bytes,
                range: field.range,
                nameRange: field.range.lowerBound..<field.nameEnd,
                rawValueRange: field.valueStart..<max(field.valueStart, field.contentEnd)
            )
        )
    }

    private mutating func noteNotUTF8(_ range: Range<Int>) {
        if String(validating: bytes[range], as: UTF8.self) == nil { record.note(.headerNotUTF8, at: range.lowerBound) }
    }

    /// Fields of a message that stand at most once (RFC 5322 §3.6).
    private static let singleFields = [
        "Date", "From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Message-ID", "In-Reply-To", "References", "Subject",
    ]

    /// Notes fields that stand twice, and From and Date where they are missing.
    mutating func noteMessageHeader(_ header: HeaderBlock, isRoot: Bool) {
        for name in Self.singleFields {
            var count = 0
            for field in header.fields where field.isNamed(name) {
                count += 1
                if count > 1 { record.note(.duplicateField, at: field.range.lowerBound) }
            }
            if isRoot, count == 0, name == "From" || name == "Date" {
                record.note(.missingField, at: header.range.lowerBound)
            }
        }
    }
}
