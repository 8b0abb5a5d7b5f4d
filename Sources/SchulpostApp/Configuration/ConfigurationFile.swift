import Yams

/// A YAML file taken apart: the keys in it with their values and lines. Knows nothing of what the keys mean.
struct ConfigurationFile: Sendable {
    struct Setting: Sendable, Hashable {
        let path: String
        let text: ConfigurationText
        let line: Int
    }

    /// The largest file that is read, octets. A full one with all its comments has about 8,000.
    static let largest = 1_000_000
    /// How deep sections may lie in each other; the known keys need 2.
    static let deepest = 8

    private(set) var settings: [Setting] = []

    /// - Throws: `ConfigurationError` where the text is no YAML, not a mapping, or says something twice.
    init(yaml: String) throws(ConfigurationError) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            throw ConfigurationError([Self.syntaxProblem(error)])
        }
        guard let root, root.null == nil else { return }
        guard let mapping = root.mapping else {
            throw ConfigurationError([.syntax(line: 1, reason: "Abschnitt: / section:")])
        }
        try read(mapping, prefix: "", depth: 1)
    }

    private mutating func read(_ mapping: Node.Mapping, prefix: String, depth: Int) throws(ConfigurationError) {
        for (key, value) in mapping {
            let line = key.mark?.line ?? 1
            guard let name = key.string, depth <= Self.deepest else {
                throw ConfigurationError([.syntax(line: line, reason: prefix)])
            }
            let path = prefix + name
            if let section = value.mapping {
                try read(section, prefix: path + ".", depth: depth + 1)
            } else if let list = value.sequence {
                settings.append(Setting(path: path, text: .list(list.map { $0.string ?? "?" }), line: line))
            } else if value.null == nil, let text = value.string {
                settings.append(Setting(path: path, text: .single(text), line: line))
            }
        }
    }

    private static func syntaxProblem(_ error: any Error) -> ConfigurationProblem {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            .syntax(line: mark.line, reason: problem)
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            .syntax(line: context.mark.line, reason: duplicates.map { "\($0)" }.joined(separator: ", ") + " (2×)")
        default:
            .syntax(line: 1, reason: "\(error)")
        }
    }
}
