internal import Mustache
internal import School

/// The texts of the pages in one language: `{{t.login-title}}` in templates, `texts("login-title")` in code.
struct Texts: Sendable {
    let language: ReadingLanguage
    private let own: [String: String]
    private let fallback: [String: String]
    /// Go before the others.
    private let familiar: [String: String]

    /// - Returns: the text with `{name}` filled in and, for numbers, `{name|one|many}` chosen; the key itself where no
    ///   language has the text, which a test forbids.
    func callAsFunction(_ key: String, _ values: [String: any Sendable] = [:]) -> String {
        TextFilling.fill(self[key] ?? key, values)
    }

    subscript(key: String) -> String? { familiar[key] ?? own[key] ?? fallback[key] }

    /// - Parameter isForChild: whether a child reads them.
    init(_ language: ReadingLanguage, isForChild: Bool = false) {
        self.language = language
        familiar = isForChild && language == .german ? TextCatalogue.shipped.forChildren : [:]
        own = TextCatalogue.shipped.texts(in: language)
        fallback = TextCatalogue.shipped.texts(in: TextCatalogue.house.contains(language) ? .german : .english)
    }
}

extension Texts: MustacheParent {
    func child(named name: String) -> Any? { self[name] ?? name }
}

extension Visitor {
    /// Who is spoken to as children are.
    var isChild: Bool {
        if case .person(let person, _) = self { person.isChild } else { false }
    }
}

/// Fills values into a text.
enum TextFilling {
    /// What comes in through a value is never looked at again.
    static func fill(_ text: String, _ values: [String: any Sendable]) -> String {
        guard text.contains("{") else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let parts = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
            let value = parts.first.flatMap { values[String($0)] }
            switch (value, parts.count) {
            case (let number as Int, 3): result += number == 1 ? parts[1] : parts[2]
            case (let value?, _): result += String(describing: value)
            case (nil, _): result += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
