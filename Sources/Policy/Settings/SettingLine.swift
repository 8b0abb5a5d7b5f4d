/// A setting on one line of a file, `name = value`: the words of clauses keep their line breaks, written `\n`.
///
/// A backslash is written twice, any other line separator and a space at either end as `\u{2028}`. Only clauses are written so: no other
/// value holds such characters.
enum SettingLine {
    static func text(_ key: SettingKey, _ value: String) -> String {
        key.name + " = " + (isEscaped(key) ? escaped(value) : value)
    }

    /// What stands behind the `=` of a line.
    static func value(_ key: SettingKey, _ text: String) -> String { isEscaped(key) ? plain(text) : text }

    private static func isEscaped(_ key: SettingKey) -> Bool {
        if case .clause = key.kind { true } else { false }
    }

    private static func escaped(_ value: String) -> String {
        let scalars = Array(value.unicodeScalars)
        var text = ""
        for (place, scalar) in scalars.enumerated() {
            let isAtEnd = place == 0 || place == scalars.count - 1
            switch scalar {
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case _ where Character(scalar).isNewline || isAtEnd && scalar.properties.isWhitespace:
                text += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// A backslash that begins none of these stands for itself.
    private static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let next = rest.first else {
                result.append(scalar)
                continue
            }
            switch next {
            case "\\", "n":
                result.append(next == "n" ? "\n" : "\\")
                rest.removeFirst()
            case "u":
                guard let end = rest.firstIndex(of: "}"), let named = named(rest[..<end]) else { fallthrough }
                result.append(named)
                rest = rest[rest.index(after: end)...]
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// `u{2028`.
    private static func named(_ text: Substring.UnicodeScalarView) -> Unicode.Scalar? {
        let text = Substring(text)
        guard text.hasPrefix("u{") else { return nil }
        return UInt32(text.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
}

extension SettingsCatalogue {
    /// The settings in which two differ, as lines that ``PolicySettingsReader/read(_:over:)`` takes.
    package func changedLines(from old: PolicySettings, to new: PolicySettings) -> String {
        differences(from: old, to: new).map { difference in
            (try? key(difference.name)).map { SettingLine.text($0, difference.new) } ?? ""
        }.joined(separator: "\n")
    }
}
