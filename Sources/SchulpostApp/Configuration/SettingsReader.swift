/// Takes typed values out of a file and gathers what is wrong, so that all of it is told at once.
struct SettingsReader {
    private let settings: [String: ConfigurationFile.Setting]
    private(set) var problems: [ConfigurationProblem]
    /// The schools' short names below `schools:`, in the order of the file; empty where there is but one school.
    let schoolNames: [String]

    /// - Parameter known: every key that there is; others in the file are problems.
    init(_ file: ConfigurationFile, known: [KeyEntry]) {
        let names = known.map(\.path)
        let all = Set(names)
        var schools: [String] = []
        problems = []
        for setting in file.settings {
            let (school, path) = Self.common(setting.path)
            if let school, !schools.contains(school) { schools.append(school) }
            guard !all.contains(path) else { continue }
            let place = school.map { SchoolPlace.named($0) } ?? .only
            let nearest = Self.nearest(path, among: names).map { place.path(of: $0) }
            problems.append(.unknownKey(setting.path, line: setting.line, nearest: nearest))
        }
        schoolNames = schools
        settings = Dictionary(file.settings.map { ($0.path, $0) }) { _, later in later }
    }

    /// The name of the school and the key as it is called with one school: `schools.linden.name` is `school.name`.
    private static func common(_ path: String) -> (school: String?, path: String) {
        let parts = path.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "schools" else { return (nil, path) }
        let rest = String(parts[2])
        return (String(parts[1]), rest.hasPrefix("addresses.") ? rest : "school." + rest)
    }

    /// Whether anything stands in a section.
    func has(_ section: String) -> Bool { settings.keys.contains { $0.hasPrefix(section + ".") } }

    /// The value of a key that is required or has a default. Where it is missing or bad the problem is kept, and what
    /// is returned only fills the place.
    /// - Parameter place: which school's, for the keys of schools.
    mutating func value<Value>(_ key: ConfigurationKey<Value>, at place: SchoolPlace = .only) -> Value {
        switch key.absence {
        case .standard(let standard): return given(key, place) ?? standard
        case .nothing(let example): return given(key, place) ?? example
        case .required(let example):
            if setting(key.path, place) == nil {
                problems.append(.missing(place.path(of: key.path), example: key.form.print(example)))
            }
            return given(key, place) ?? example
        }
    }

    /// The value of a key that may be absent.
    mutating func optional<Value>(_ key: ConfigurationKey<Value>, at place: SchoolPlace = .only) -> Value? {
        given(key, place)
    }

    /// The names of the lists may be said once for all schools; everything else of a school is its own.
    private func setting(_ path: String, _ place: SchoolPlace) -> ConfigurationFile.Setting? {
        settings[place.path(of: path)] ?? (path.hasPrefix("addresses.") ? settings[path] : nil)
    }

    mutating func complain(_ problem: ConfigurationProblem) {
        problems.append(problem)
    }

    private mutating func given<Value>(_ key: ConfigurationKey<Value>, _ place: SchoolPlace) -> Value? {
        guard let setting = setting(key.path, place) else { return nil }
        if let value = key.form.parse(setting.text) { return value }
        let problem = ConfigurationProblem.badValue(
            key: setting.path,
            value: setting.text.shown,
            line: setting.line,
            expected: key.form.expected
        )
        if !problems.contains(problem) { problems.append(problem) }
        return nil
    }

    /// A key may be misspelt, or right but in the wrong section.
    private static func nearest(_ path: String, among names: [String]) -> String? {
        if let nearest = NearestName.of(path, among: names) { return nearest }
        guard let last = path.split(separator: ".").last else { return nil }
        return names.first { $0.split(separator: ".").last == last }
    }
}
