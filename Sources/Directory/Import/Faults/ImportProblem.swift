package import School

/// Something that makes a file unfit: names the place, the value and what was expected.
package struct ImportProblem: Sendable, Hashable {
    package let file: String
    /// 1 is the header; nil where the whole file is meant.
    package let line: Int?
    /// As the header calls it; nil where the whole line is meant.
    package let column: String?
    /// What stands there. Personal data: for the operator's terminal, not for logs.
    package let value: String?
    package let fault: ImportFault

    package init(file: String, line: Int? = nil, column: String? = nil, value: String? = nil, fault: ImportFault) {
        self.file = file
        self.line = line
        self.column = column
        self.value = value
        self.fault = fault
    }

    /// `kinder.csv, Zeile 12, geburtsdatum „31.02.2015“: Diesen Tag gibt es nicht. Erwartet wird …`. Holds personal
    /// data: for the terminal, not for logs.
    package func text(in language: Language) -> String { place(in: language) + ": " + reason(in: language) }

    /// What is wrong and what was expected, without the place.
    package func reason(in language: Language) -> String {
        let texts = language.importTexts
        return switch fault {
        case .file(let fault): texts.sentence(fault)
        case .person(let fault): texts.sentence(fault)
        case .membership(let fault): texts.sentence(fault)
        }
    }

    private func place(in language: Language) -> String {
        let texts = language.importTexts
        var place = Self.printable(file)
        if let line { place += ", " + texts.line(line) }
        if let column { place += ", " + Self.printable(column) }
        if let value { place += " " + texts.quoted(value) }
        return place
    }

    /// Short, and without characters that a terminal would obey.
    /// - Parameter longest: Unicode scalars.
    static func printable(_ value: String, longest: Int = 60) -> String {
        var text = ""
        for scalar in value.unicodeScalars.prefix(longest) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate, .privateUse:
                text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return value.unicodeScalars.count > longest ? text + "…" : text
    }
}

/// The faults found so far, no more than a limit of them in full.
struct ProblemList: Sendable {
    let limit: Int
    private(set) var problems: [ImportProblem] = []
    private(set) var unlisted = 0

    init(limit: Int) { self.limit = limit }

    /// In the order of the files and of the lines in each; what concerns a whole file comes first.
    /// - Parameter files: the names in the order in which the files were given.
    func sorted(files: [String]) -> [ImportProblem] {
        var places: [String: Int] = [:]
        for (index, file) in files.enumerated() where places[file] == nil { places[file] = index }
        let keyed = problems.enumerated().map { index, problem in
            (key: (places[problem.file] ?? files.count, problem.line ?? 0, index), problem: problem)
        }
        return keyed.sorted { $0.key < $1.key }.map(\.problem)
    }

    mutating func add(
        _ file: String,
        line: Int? = nil,
        column: String? = nil,
        value: String? = nil,
        _ fault: ImportFault
    ) {
        guard problems.count < limit else {
            unlisted += 1
            return
        }
        problems.append(ImportProblem(file: file, line: line, column: column, value: value, fault: fault))
    }
}
