/// A CSV text taken apart (RFC 4180), with `,`, `;` or tab between fields and CRLF, LF or CR between records.
struct SeparatedValues: Sendable {
    struct Record: Sendable, Hashable {
        /// The line on which the record begins, 1 for the first.
        let line: Int
        let fields: [String]
    }

    /// Found by counting in the first line, outside quotes.
    let separator: Character
    /// Without records all of whose fields are empty.
    let records: [Record]

    /// Where the text breaks the form.
    struct Malformed: Error, Sendable, Hashable {
        let line: Int
        let fault: FileFault
    }

    /// - Throws: `Malformed` at the first fault: after it nothing can be told apart surely.
    init(_ text: String, limits: ImportLimits) throws(Malformed) {
        let separator = Self.separator(of: text)
        var reader = Reader(separator: separator, limits: limits)
        for scalar in text.unicodeScalars {
            try reader.take(scalar)
        }
        records = try reader.finish()
        self.separator = Character(separator)
    }

    private static func separator(of text: String) -> Unicode.Scalar {
        var counts: [Unicode.Scalar: Int] = [:]
        var isQuoted = false
        for scalar in text.unicodeScalars {
            if scalar == "\"" { isQuoted.toggle() }
            if isQuoted { continue }
            if scalar == "\n" || scalar == "\r" { break }
            if scalar == "," || scalar == ";" || scalar == "\t" { counts[scalar, default: 0] += 1 }
        }
        let candidates: [Unicode.Scalar] = [";", ",", "\t"]
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ";"
    }

    private struct Reader {
        private enum State {
            case fieldStart
            case plain
            case quoted
            /// Behind a quote within quotes: the end of the field, or the first half of `""`.
            case quoteSeen
        }

        let separator: Unicode.Scalar
        let limits: ImportLimits

        private var records: [Record] = []
        private var fields: [String] = []
        private var field = String.UnicodeScalarView()
        private var fieldLength = 0
        private var state = State.fieldStart
        private var line = 1
        private var recordLine = 1
        private var quoteLine = 1
        private var lastWasReturn = false

        init(separator: Unicode.Scalar, limits: ImportLimits) {
            self.separator = separator
            self.limits = limits
        }

        mutating func take(_ scalar: Unicode.Scalar) throws(Malformed) {
            let followsReturn = lastWasReturn
            lastWasReturn = scalar == "\r"
            if scalar == "\n", followsReturn {
                if state == .quoted { try append(scalar) }
                return
            }
            let endsLine = scalar == "\n" || scalar == "\r"
            switch state {
            case .quoted:
                if scalar == "\"" { state = .quoteSeen } else { try append(scalar) }
            case .quoteSeen where scalar == "\"":
                try append(scalar)
                state = .quoted
            case .fieldStart where scalar == "\"":
                state = .quoted
                quoteLine = line
            case .fieldStart, .plain, .quoteSeen:
                if scalar == separator {
                    try endField()
                } else if endsLine {
                    try endRecord()
                } else if state == .quoteSeen {
                    guard scalar == " " || scalar == "\t" else {
                        throw Malformed(
                            line: line,
                            fault: .textBehindQuote
                        )
                    }
                } else {
                    if scalar != " " || state == .plain { state = .plain }
                    try append(scalar)
                }
            }
            if endsLine {
                line += 1
                if state == .fieldStart, fields.isEmpty { recordLine = line }
            }
        }

        mutating func finish() throws(Malformed) -> [Record] {
            if state == .quoted {
                throw Malformed(line: quoteLine, fault: .quoteNeverClosed)
            }
            if state != .fieldStart || !fields.isEmpty || !field.isEmpty { try endRecord() }
            return records
        }

        private mutating func append(_ scalar: Unicode.Scalar) throws(Malformed) {
            fieldLength += 1
            guard fieldLength <= limits.longestField else {
                throw Malformed(
                    line: state == .quoted ? quoteLine : line,
                    fault: .fieldTooLong(most: limits.longestField)
                )
            }
            field.append(scalar)
        }

        private mutating func endField() throws(Malformed) {
            guard fields.count < limits.mostColumns else {
                throw Malformed(line: line, fault: .tooManyColumns(most: limits.mostColumns))
            }
            fields.append(String(field).trimmed)
            field = String.UnicodeScalarView()
            fieldLength = 0
            state = .fieldStart
        }

        private mutating func endRecord() throws(Malformed) {
            try endField()
            if fields.contains(where: { !$0.isEmpty }) {
                guard records.count < limits.mostLines else {
                    throw Malformed(line: line, fault: .tooManyLines(most: limits.mostLines))
                }
                records.append(Record(line: recordLine, fields: fields))
            }
            fields = []
        }
    }
}

extension String {
    /// Without white space at both ends, no-break spaces included.
    var trimmed: String {
        let start = self.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
