/// Fills values into a text of the catalogue.
enum TextTemplate {
    /// What a value becomes where it is not known any more.
    static let absent = "…"

    /// - Parameter values: by name. A number may choose between words: `{count|recipient|recipients}`.
    static func fill(_ template: String, with values: [String: String]) -> String {
        guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "}") else { break }
            let parts = rest[..<close].split(separator: "|", omittingEmptySubsequences: false)
            let value = parts.first.flatMap { values[String($0)] }
            if parts.count == 3 {
                result += value == "1" ? parts[1] : parts[2]
            } else {
                result += value ?? absent
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// A value from outside, harmless on a line: no controls, no invisible or direction-changing characters, not long.
    static func harmless(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where result.count < longestValue {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// In Unicode scalars.
    static let longestValue = 80
}
