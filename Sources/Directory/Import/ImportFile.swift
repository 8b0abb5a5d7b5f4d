/// A file as the school office hands it over: bytes and the name to call it by.
package struct ImportFile: Sendable, Hashable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// What a file holds, told by its header.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case people
        case guardianships
        case groups
    }
}

/// The limits of an import, against files that aren't what they are called.
package struct ImportLimits: Sendable, Hashable {
    /// Octets a file. Default 32 MiB.
    package var longestFile = 33_554_432
    /// Lines a file. Default 200,000.
    package var mostLines = 200_000
    /// Columns a line. Default 200.
    package var mostColumns = 200
    /// Characters a field. Default 1,000.
    package var longestField = 1_000
    /// Files. Default 20.
    package var mostFiles = 20
    /// Problems that are listed; the rest is counted. Default 1,000.
    package var mostProblems = 1_000
    /// The share of active people that may leave without being confirmed. Default a third, when more than 10.
    package var largestLeavingShare = 1.0 / 3.0

    package init() {}

    package static let standard = ImportLimits()
}

/// Something that makes a file unfit: names the place, the value and what was expected.
package struct ImportProblem: Sendable, Hashable, CustomStringConvertible {
    package let file: String
    /// 1 is the header; nil where the whole file is meant.
    package let line: Int?
    /// As the header calls it; nil where the whole line is meant.
    package let column: String?
    /// What stands there. Personal data: for the operator's terminal, not for logs.
    package let value: String?
    package let reason: String

    package init(file: String, line: Int? = nil, column: String? = nil, value: String? = nil, reason: String) {
        self.file = file
        self.line = line
        self.column = column
        self.value = value
        self.reason = reason
    }

    /// `kinder.csv, line 12, geburtsdatum "31.02.2015": no such day; expected TT.MM.JJJJ or JJJJ-MM-TT`.
    package var description: String {
        var place = file
        if let line { place += ", line \(line)" }
        if let column { place += ", \(column)" }
        if let value { place += " \"\(Self.printable(value))\"" }
        return place + ": " + reason
    }

    /// Short, and without characters that a terminal would obey.
    static func printable(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars.prefix(60) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate, .privateUse:
                text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return value.unicodeScalars.count > 60 ? text + "…" : text
    }
}
