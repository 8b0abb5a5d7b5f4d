/// One import file, read: its kind, and its lines with columns by name.
struct ImportTable: Sendable {
    struct Line: Sendable {
        let number: Int
        let fields: [String]
        /// More fields than the header: which column each belongs to is unsure, but for the first.
        let hasSurplus: Bool
    }

    let name: String
    let kind: ImportFile.Kind
    let encoding: ImportEncoding
    let separator: Character
    /// All lines; those with a surplus, too.
    let allLines: [Line]
    /// Headers that mean nothing to us.
    let unusedHeaders: [String]

    private let positions: [ImportColumn: Int]
    private let headers: [String]

    /// - Returns: nil where the file can't be read; `problems` says why.
    init?(_ file: ImportFile, limits: ImportLimits, problems: inout ProblemList) {
        name = file.name
        guard file.bytes.count <= limits.longestFile else {
            problems.add(file.name, .file(.tooLong(mebibytes: limits.longestFile / 1_048_576)))
            return nil
        }
        let text: ImportText
        let values: SeparatedValues
        do throws(FileFault) {
            text = try ImportText(file.bytes)
        } catch {
            problems.add(file.name, .file(error))
            return nil
        }
        do throws(SeparatedValues.Malformed) {
            values = try SeparatedValues(text.text, limits: limits)
        } catch {
            problems.add(file.name, line: error.line, .file(error.fault))
            return nil
        }
        guard let header = values.records.first else {
            problems.add(file.name, .file(.empty))
            return nil
        }
        guard let kind = Self.kind(of: header.fields) else {
            problems.add(file.name, line: header.line, .file(.unknownHeader))
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
            let surplus = record.fields.indices.dropFirst(headers.count).first { !record.fields[$0].isEmpty }
            if let surplus {
                problems.add(
                    file.name,
                    line: record.line,
                    .file(
                        .tooManyFields(found: record.fields.count, expected: headers.count, surplus: surplus + 1)
                    )
                )
            }
            lines.append(Line(number: record.line, fields: record.fields, hasSurplus: surplus != nil))
        }
        allLines = lines
    }

    /// The lines that can be read.
    var lines: [Line] { allLines.filter { !$0.hasSurplus } }

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
                    .file(.doubleColumn(first: header.fields[first]))
                )
                isSound = false
            } else {
                positions[column] = index
            }
        }
        for column in ImportColumn.required[kind] ?? [] where positions[column] == nil {
            problems.add(file, line: header.line, .file(.missingColumn(column)))
            isSound = false
        }
        return isSound ? (positions, unused) : nil
    }
}
