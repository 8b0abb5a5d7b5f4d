/// One key of the configuration file: all that is known of it stands here and nowhere else.
package struct ConfigurationKey<Value: Sendable>: Sendable {
    /// What becomes of a key that isn't in the file.
    enum Absence: Sendable {
        /// It must be there; the value is an example, for the sample file and for messages.
        case required(example: Value)
        /// The value holds.
        case standard(Value)
        /// Nothing; the value is an example.
        case nothing(example: Value)
    }

    /// `section.key`.
    package let path: String
    let form: ValueForm<Value>
    let absence: Absence
    /// English, for the sample file and the reference page: what it is, and where the default comes from.
    let documentation: String

    init(_ path: String, _ form: ValueForm<Value>, _ absence: Absence, _ documentation: String) {
        self.path = path
        self.form = form
        self.absence = absence
        self.documentation = documentation
    }

    /// What the sample file and the reference page tell of it.
    var entry: KeyEntry {
        switch absence {
        case .required(let example):
            KeyEntry(path: path, type: form.expected, shown: form.print(example), presence: .required, documentation)
        case .standard(let value):
            KeyEntry(path: path, type: form.expected, shown: form.print(value), presence: .standard, documentation)
        case .nothing(let example):
            KeyEntry(path: path, type: form.expected, shown: form.print(example), presence: .nothing, documentation)
        }
    }
}

/// A key without its type: for lists of all keys.
struct KeyEntry: Sendable, Hashable {
    enum Presence: Sendable, Hashable {
        case required
        case standard
        case nothing
    }

    let path: String
    let type: Phrase
    /// The default, or an example where there is none, as YAML.
    let shown: String
    let presence: Presence
    let documentation: String

    init(path: String, type: Phrase, shown: String, presence: Presence, _ documentation: String) {
        self.path = path
        self.type = type
        self.shown = shown
        self.presence = presence
        self.documentation = documentation
    }

    var section: String { path.split(separator: ".").first.map(String.init) ?? path }
    var name: String { path.split(separator: ".").dropFirst().joined(separator: ".") }
}
