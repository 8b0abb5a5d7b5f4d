/// A text in its reader's language, once as written and once in ASCII ("ü" as "ue") for peers without SMTPUTF8.
package struct LocalizedText: Sendable, Hashable {
    package let lines: [String]

    package init(_ lines: [String]) { self.lines = lines }

    /// The lines with German letters spelt out and any other character outside ASCII as `?`.
    package var asciiLines: [String] {
        lines.map { line in
            var ascii = ""
            for scalar in line.precomposedGermanScalars {
                switch scalar {
                case "ä": ascii += "ae"
                case "ö": ascii += "oe"
                case "ü": ascii += "ue"
                case "Ä": ascii += "Ae"
                case "Ö": ascii += "Oe"
                case "Ü": ascii += "Ue"
                case "ß": ascii += "ss"
                case "„", "“", "”": ascii += "\""
                case "–", "—": ascii += "-"
                case "’", "‘": ascii += "'"
                case "…": ascii += "..."
                default: ascii.unicodeScalars.append(scalar.isASCII ? scalar : "?")
                }
            }
            return ascii
        }
    }
}

extension String {
    /// Umlauts written as letter and combining diaeresis, joined.
    fileprivate var precomposedGermanScalars: [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for scalar in unicodeScalars {
            guard scalar == "\u{308}", let last = result.last, let joined = Self.umlauts[last] else {
                result.append(scalar)
                continue
            }
            result[result.count - 1] = joined
        }
        return result
    }

    private static let umlauts: [Unicode.Scalar: Unicode.Scalar] = [
        "a": "ä", "o": "ö", "u": "ü", "A": "Ä", "O": "Ö", "U": "Ü",
    ]
}
