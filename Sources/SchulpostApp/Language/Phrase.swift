package import School

/// A sentence for people, in each language that the house speaks.
package struct Phrase: Sendable, Hashable {
    package let german: String
    package let english: String

    package init(_ german: String, _ english: String) {
        self.german = german
        self.english = english
    }

    package func text(in language: Language) -> String {
        switch language {
        case .german: german
        case .english: english
        }
    }
}

extension Language {
    /// The language that a terminal asks for: `--language` if given, else by LC_ALL, LC_MESSAGES and LANG (POSIX.1-2017
    /// §8.2), else German.
    /// - Parameter environment: the process's variables.
    package static func asked(for option: String? = nil, environment: [String: String]) -> Language {
        if let option, let language = Language(rawValue: option) { return language }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = environment[name], !value.isEmpty else { continue }
            return value.hasPrefix("en") ? .english : .german
        }
        return .german
    }
}
