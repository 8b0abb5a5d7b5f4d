import School

/// How a value is written in the file: from text to value and back.
package struct ValueForm<Value: Sendable>: Sendable {
    /// What stands there, for messages: "a number from 1 to 65535".
    package let expected: Phrase
    /// nil where the text is no such value.
    let parse: @Sendable (ConfigurationText) -> Value?
    /// The value as YAML.
    let print: @Sendable (Value) -> String

    init(
        expected: Phrase,
        parse: @escaping @Sendable (ConfigurationText) -> Value?,
        print: @escaping @Sendable (Value) -> String
    ) {
        self.expected = expected
        self.parse = parse
        self.print = print
    }

    /// A form of single texts.
    init(
        _ expected: Phrase,
        parse: @escaping @Sendable (String) -> Value?,
        print: @escaping @Sendable (Value) -> String
    ) {
        self.init(
            expected: expected,
            parse: { text in
                guard case .single(let single) = text else { return nil }
                return parse(single)
            },
            print: print
        )
    }

    /// The same, with `off` for nothing.
    func orOff() -> ValueForm<Value?> {
        ValueForm<Value?>(
            expected: Phrase(expected.german + " oder off", expected.english + " or off"),
            parse: { text in
                if case .single("off") = text { return .some(nil) }
                return parse(text).map { .some($0) }
            },
            print: { $0.map(print) ?? "off" }
        )
    }
}

/// A value as it stands in the file: one text, or a list of them.
package enum ConfigurationText: Sendable, Hashable {
    case single(String)
    case list([String])

    /// For messages.
    var shown: String {
        switch self {
        case .single(let text): text
        case .list(let texts): "[" + texts.joined(separator: ", ") + "]"
        }
    }
}
