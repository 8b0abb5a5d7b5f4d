/// Finds the parts of a message in one pass over its lines (RFC 5322 §2, RFC 2046 §5).
struct MessageParser {
    let bytes: [UInt8]
    let limits: MessageLimits
    var reader: LineReader
    var record: DefectRecord
    /// Header fields kept so far, in all parts.
    var fieldCount = 0
    private var boundaries = BoundaryStack()
    private var partCount = 0
    /// The delimiter that ended the part last read; nil at the end of the message.
    private var hit: BoundaryStack.Hit?

    init(bytes: [UInt8], limits: MessageLimits) {
        self.bytes = bytes
        self.limits = limits
        reader = LineReader(bytes: bytes, longestLine: limits.lineOctets)
        record = DefectRecord(limit: limits.defectsPerKind)
    }

    mutating func parse() -> (root: MessagePart, defects: [Defect]) {
        let root = readPart(defaultType: .textPlain, depth: 1)
        noteOctets()
        noteMessageHeader(root.header, isRoot: true)
        return (root, record.sorted)
    }

    private mutating func noteOctets() {
        if let found = reader.firstBareLF { record.note(.bareLF, at: found) }
        if let found = reader.firstBareCR() { record.note(.bareCR, at: found) }
        if let found = bytes.firstIndex(of: 0, from: 0, to: bytes.count) { record.note(.nul, at: found) }
        for start in reader.longLines { record.note(.lineTooLong, at: start) }
    }

    // MARK: Parts

    private mutating func readPart(defaultType: ContentType, depth: Int) -> MessagePart {
        partCount += 1
        hit = nil
        let start = reader.position
        let header = readHeader()
        var part = MessagePart(header: header, defaultType: defaultType, limits: limits, record: &record)
        let linesBefore = reader.lines
        let endedByHeader = hit != nil
        if !endedByHeader { readBody(of: &part, depth: depth) }
        let bodyStart = header.range.upperBound
        var bodyEnd = hit.map { max(bodyStart, $0.lineStart - $0.precedingBreak) } ?? bytes.count
        if endedByHeader { bodyEnd = bodyStart }
        part.bodyRange = bodyStart..<bodyEnd
        part.range = start..<bodyEnd
        if !endedByHeader, bodyEnd > bodyStart {
            // The delimiter's own line end and, where it has one, the end of the line before it, aren't the body's.
            part.bodyLines = max(0, reader.lines - linesBefore - (hit.map(delimiterLines) ?? 0))
        }
        noteLeaf(part)
        return part
    }

    /// Line ends passed that belong to the delimiter just read: the one before it and, unless the message ends there,
    /// its own.
    private func delimiterLines(_ hit: BoundaryStack.Hit) -> Int {
        (hit.ownBreak > 0 ? 1 : 0) + (hit.precedingBreak > 0 ? 1 : 0)
    }

    private mutating func readBody(of part: inout MessagePart, depth: Int) {
        let offset = part.header.range.lowerBound
        if part.isMultipart {
            if part.transferEncoding.changesContent { record.note(.encodedComposite, at: offset) }
            guard let boundary = usableBoundary(of: part) else {
                record.note(.missingBoundary, at: offset)
                return skipToDelimiter()
            }
            guard depth < limits.nesting else {
                record.note(.nestingTooDeep, at: offset)
                return skipToDelimiter()
            }
            readChildren(of: &part, boundary: boundary, depth: depth)
        } else if part.isMessage {
            if part.transferEncoding.changesContent {
                record.note(.encodedComposite, at: offset)
                return skipToDelimiter()
            }
            guard depth < limits.nesting, partCount < limits.parts else {
                record.note(depth < limits.nesting ? .tooManyParts : .nestingTooDeep, at: offset)
                return skipToDelimiter()
            }
            let child = readPart(defaultType: .textPlain, depth: depth + 1)
            noteMessageHeader(child.header, isRoot: false)
            part.children = [child]
        } else {
            skipToDelimiter()
        }
    }

    private func usableBoundary(of part: MessagePart) -> [UInt8]? {
        guard let text = part.contentType.parameters["boundary"] else { return nil }
        var boundary = Array(text.utf8)
        // RFC 2046 §5.1.1: a boundary doesn't end with white space.
        while boundary.last?.isBlank == true { boundary.removeLast() }
        guard (1...limits.boundaryOctets).contains(boundary.count) else { return nil }
        return boundary
    }

    private mutating func readChildren(of part: inout MessagePart, boundary: [UInt8], depth: Int) {
        let offset = part.header.range.lowerBound
        if boundaries.contains(boundary) { record.note(.repeatedBoundary, at: offset) }
        let mine = boundaries.count
        boundaries.push(boundary)
        skipToDelimiter()
        let isDigest = part.contentType.subtype == "digest"
        let childType = isDigest ? ContentType("message", "rfc822") : .textPlain
        var found = false
        while let delimiter = hit, delimiter.index == mine, !delimiter.isClosing {
            found = true
            guard partCount < limits.parts else {
                record.note(.tooManyParts, at: delimiter.lineStart)
                break
            }
            part.children.append(readPart(defaultType: childType, depth: depth + 1))
        }
        boundaries.pop()
        if let last = hit, last.index == mine {
            // What follows is no part; the line end of the delimiter may be the beginning of the next one.
            skipToDelimiter(precedingBreak: last.ownBreak)
        } else {
            record.note(found ? .missingClosingBoundary : .boundaryNotFound, at: offset)
        }
    }

    /// Reads lines up to and with the next delimiter of an open multipart.
    private mutating func skipToDelimiter(precedingBreak: Int = 0) {
        hit = nil
        var precedingBreak = precedingBreak
        let checksBoundaries = !boundaries.isEmpty
        while let line = reader.next() {
            if checksBoundaries, isDelimiter(line, precedingBreak: precedingBreak) { return }
            precedingBreak = line.breakLength
        }
    }

    /// Whether the line is a delimiter of an open multipart; then `hit` says which.
    mutating func isDelimiter(_ line: LineReader.Line, precedingBreak: Int) -> Bool {
        switch boundaries.match(line, in: bytes) {
        case .none: return false
        case .ambiguous:
            record.note(.ambiguousBoundary, at: line.start)
            return false
        case .delimiter(let index, let isClosing):
            hit = BoundaryStack.Hit(
                index: index,
                isClosing: isClosing,
                lineStart: line.start,
                precedingBreak: precedingBreak,
                ownBreak: line.breakLength
            )
            return true
        }
    }

    private mutating func noteLeaf(_ part: MessagePart) {
        guard part.children.isEmpty, part.transferEncoding == .sevenBit, bytes.hasEightBit(in: part.bodyRange) else {
            return
        }
        record.note(.eightBitInSevenBit, at: part.bodyRange.lowerBound)
    }
}
