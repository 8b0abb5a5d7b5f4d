/// Takes typed values out of a file and gathers what is wrong, so that all of it is told at once.
struct SettingsReader {
    private let settings: [String: ConfigurationFile.Setting]
    private(set) var problems: [ConfigurationProblem]

    /// - Parameter known: every key that there is; others in the file are problems.
    init(_ file: ConfigurationFile, known: [KeyEntry]) {
        let names = known.map(\.path)
        let all = Set(names)
        problems = file.settings.filter { !all.contains($0.path) }.map { setting in
            .unknownKey(setting.path, line: setting.line, nearest: Self.nearest(setting.path, among: names))
        }
        settings = Dictionary(file.settings.map { ($0.path, $0) }) { _, later in later }
    }

    /// The value of a key that is required or has a default. Where it is missing or bad the problem is kept, and what
    /// is returned only fills the place.
    mutating func value<Value>(_ key: ConfigurationKey<Value>) -> Value {
        switch key.absence {
        case .standard(let standard): return given(key) ?? standard
        case .nothing(let example): return given(key) ?? example
        case .required(let example):
            if settings[key.path] == nil {
                problems.append(.missing(key.path, example: key.form.print(example)))
            }
            return given(key) ?? example
        }
    }

    /// The value of a key that may be absent.
    mutating func optional<Value>(_ key: ConfigurationKey<Value>) -> Value? {
        given(key)
    }

    mutating func complain(_ problem: ConfigurationProblem) {
        problems.append(problem)
    }

    private mutating func given<Value>(_ key: ConfigurationKey<Value>) -> Value? {
        guard let setting = settings[key.path] else { return nil }
        if let value = key.form.parse(setting.text) { return value }
        problems.append(
            .badValue(key: key.path, value: setting.text.shown, line: setting.line, expected: key.form.expected)
        )
        return nil
    }

    /// A key may be misspelt, or right but in the wrong section.
    private static func nearest(_ path: String, among names: [String]) -> String? {
        if let nearest = NearestName.of(path, among: names) { return nearest }
        guard let last = path.split(separator: ".").last else { return nil }
        return names.first { $0.split(separator: ".").last == last }
    }
}
