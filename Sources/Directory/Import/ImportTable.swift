/// One import file, read: its kind, and its lines with columns by name.
struct ImportTable: Sendable {
    struct Line: Sendable {
        let number: Int
        let fields: [String]
    }

    let name: String
    let kind: ImportFile.Kind
    let encoding: String
    let separator: Character
    let lines: [Line]
    /// Headers that mean nothing to us.
    let unusedHeaders: [String]

    private let positions: [ImportColumn: Int]
    private let headers: [String]

    /// - Returns: nil where the file can't be read; `problems` says why.
    init?(_ file: ImportFile, limits: ImportLimits, problems: inout ProblemList) {
        name = file.name
        guard file.bytes.count <= limits.longestFile else {
            problems.add(file.name, reason: "the file has more than \(limits.longestFile / 1_048_576) MiB")
            return nil
        }
        let text: ImportText
        let values: SeparatedValues
        do throws(ImportText.Unreadable) {
            text = try ImportText(file.bytes)
        } catch {
            problems.add(file.name, reason: error.reason)
            return nil
        }
        do throws(SeparatedValues.Malformed) {
            values = try SeparatedValues(text.text, limits: limits)
        } catch {
            problems.add(file.name, line: error.line, reason: error.reason)
            return nil
        }
        guard let header = values.records.first else {
            problems.add(file.name, reason: "the file is empty; expected a header and a line for each entry")
            return nil
        }
        guard let kind = Self.kind(of: header.fields) else {
            problems.add(file.name, line: header.line, reason: Self.unknownKind)
            return nil
        }
        self.kind = kind
        encoding = text.encoding
        separator = values.separator
        headers = header.fields
        guard let found = Self.positions(header, kind, file.name, &problems) else { return nil }
        positions = found.positions
        unusedHeaders = found.unused
        var lines: [Line] = []
        for record in values.records.dropFirst() {
            guard record.fields.count <= headers.count || record.fields[headers.count...].allSatisfy(\.isEmpty) else {
                problems.add(
                    file.name,
                    line: record.line,
                    reason: "\(record.fields.count) fields; the header has \(headers.count)"
                )
                continue
            }
            lines.append(Line(number: record.line, fields: record.fields))
        }
        self.lines = lines
    }

    func has(_ column: ImportColumn) -> Bool { positions[column] != nil }

    /// What stands in a column; nil where the file has no such column, an empty text where the line ends early.
    func value(_ column: ImportColumn, in line: Line) -> String? {
        guard let position = positions[column] else { return nil }
        return line.fields.indices.contains(position) ? line.fields[position] : ""
    }

    /// The column as this file calls it.
    func header(_ column: ImportColumn) -> String {
        positions[column].map { headers[$0] } ?? column.spellings[0]
    }

    private static func kind(of headers: [String]) -> ImportFile.Kind? {
        let kinds: [ImportFile.Kind] = [.people, .guardianships, .groups]
        let counts = kinds.map { kind in
            (
                kind,
                Set(headers.compactMap { ImportColumn($0, in: kind) }).intersection(ImportColumn.required[kind] ?? [])
            )
        }
        // Two of the required columns tell the kind; which are missing is said afterwards.
        return counts.filter { $0.1.count >= 2 }.max { $0.1.count < $1.1.count }?.0
    }

    private static func positions(
        _ header: SeparatedValues.Record,
        _ kind: ImportFile.Kind,
        _ file: String,
        _ problems: inout ProblemList
    ) -> (positions: [ImportColumn: Int], unused: [String])? {
        var positions: [ImportColumn: Int] = [:]
        var unused: [String] = []
        var isSound = true
        for (index, text) in header.fields.enumerated() {
            guard let column = ImportColumn(text, in: kind) else {
                if !text.isEmpty { unused.append(text) }
                continue
            }
            if let first = positions[column] {
                problems.add(
                    file,
                    line: header.line,
                    column: text,
                    reason: "the column stands here twice (also as \"\(header.fields[first])\")"
                )
                isSound = false
            } else {
                positions[column] = index
            }
        }
        for column in ImportColumn.required[kind] ?? [] where positions[column] == nil {
            problems.add(file, line: header.line, reason: "the column \(column.title) is missing")
            isSound = false
        }
        return isSound ? (positions, unused) : nil
    }

    private static let unknownKind: String = {
        let kinds = [ImportFile.Kind.people, .guardianships, .groups].map { kind in
            kind.rawValue + ": " + (ImportColumn.required[kind] ?? []).map(\.title).joined(separator: ", ")
        }
        return "the header does not tell what the file holds; expected the columns of one of "
            + kinds.joined(separator: "; ")
    }()
}

/// The faults found so far, no more than a limit of them in full.
struct ProblemList: Sendable {
    let limit: Int
    private(set) var problems: [ImportProblem] = []
    private(set) var unlisted = 0

    init(limit: Int) { self.limit = limit }

    mutating func add(_ file: String, line: Int? = nil, column: String? = nil, value: String? = nil, reason: String) {
        guard problems.count < limit else {
            unlisted += 1
            return
        }
        problems.append(ImportProblem(file: file, line: line, column: column, value: value, reason: reason))
    }
}
