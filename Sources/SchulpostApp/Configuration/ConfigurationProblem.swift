package import School

/// What is wrong with a configuration, for an administrator to mend. All problems are told at once.
package enum ConfigurationProblem: Sendable, Hashable {
    /// The file can't be read.
    case unreadable(path: String, reason: Phrase)
    /// The file is no YAML.
    case syntax(line: Int, reason: String)
    /// A key that no one knows, with the nearest one that there is.
    case unknownKey(String, line: Int, nearest: String?)
    /// A key that must be there.
    case missing(String, example: String)
    /// A value that its key doesn't take. Secrets never get here.
    case badValue(key: String, value: String, line: Int, expected: Phrase)
    /// Values that are fine alone, but not together.
    case contradiction(key: String, Phrase)

    /// One line: where, what, and what to do.
    package func text(in language: Language) -> String {
        switch self {
        case .unreadable(let path, let reason):
            Phrase(
                "Die Datei \(path) lässt sich nicht lesen: \(reason.german)",
                "The file \(path) can't be read: \(reason.english)"
            ).text(in: language)
        case .syntax(let line, let reason):
            Phrase("Zeile \(line): kein gültiges YAML: \(reason)", "Line \(line): not valid YAML: \(reason)")
                .text(in: language)
        case .unknownKey(let key, let line, let nearest):
            Phrase(
                "Zeile \(line): „\(key)“ gibt es nicht." + (nearest.map { " Ist „\($0)“ gemeint?" } ?? ""),
                "Line \(line): there is no \"\(key)\"." + (nearest.map { " Is \"\($0)\" meant?" } ?? "")
            ).text(in: language)
        case .missing(let key, let example):
            Phrase("„\(key)“ fehlt, zum Beispiel: \(example)", "\"\(key)\" is missing, for example: \(example)")
                .text(in: language)
        case .badValue(let key, let value, let line, let expected):
            Phrase(
                "Zeile \(line): „\(key)“ ist „\(value)“; erwartet wird \(expected.german).",
                "Line \(line): \"\(key)\" is \"\(value)\"; expected is \(expected.english)."
            ).text(in: language)
        case .contradiction(let key, let phrase):
            Phrase("„\(key)“: \(phrase.german)", "\"\(key)\": \(phrase.english)").text(in: language)
        }
    }
}

/// A configuration that can't be used.
package struct ConfigurationError: Error, Sendable, Hashable {
    /// At least one, in the order of the file.
    package let problems: [ConfigurationProblem]

    package init(_ problems: [ConfigurationProblem]) { self.problems = problems }
}
