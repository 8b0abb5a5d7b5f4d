internal import Mustache

/// The texts of the pages in one language: `{{t.login-title}}` in templates, `texts("login-title")` in code.
struct Texts: Sendable {
    let language: PageLanguage
    private let own: [String: String]
    private let fallback: [String: String]

    /// - Returns: the text with `{name}` filled in and, for numbers, `{name|one|many}` chosen; the key itself where no
    ///   language has the text, which a test forbids.
    func callAsFunction(_ key: String, _ values: [String: any Sendable] = [:]) -> String {
        TextFilling.fill(self[key] ?? key, values)
    }

    subscript(key: String) -> String? { own[key] ?? fallback[key] }

    init(_ language: PageLanguage) {
        self.language = language
        own = TextCatalogue.shipped.texts(in: language)
        fallback = TextCatalogue.shipped.texts(in: language == .german || language == .english ? .german : .english)
    }
}

extension Texts: MustacheParent {
    func child(named name: String) -> Any? { self[name] ?? name }
}

/// All texts of all languages: one file a language, `key = text` a line.
struct TextCatalogue: Sendable {
    private let languages: [PageLanguage: [String: String]]

    static let shipped = TextCatalogue(WebResources.texts)

    init(_ files: [String: String]) {
        var languages: [PageLanguage: [String: String]] = [:]
        for (name, file) in files {
            guard let language = PageLanguage(rawValue: name) else { continue }
            languages[language] = Self.read(file)
        }
        self.languages = languages
    }

    func texts(in language: PageLanguage) -> [String: String] { languages[language] ?? [:] }

    /// Those in which every page can be shown whole.
    var complete: [PageLanguage] { PageLanguage.allCases.filter { untranslated(in: $0).isEmpty } }

    /// Keys that a language lacks.
    func untranslated(in language: PageLanguage) -> [String] {
        texts(in: .german).keys.filter { texts(in: language)[$0] == nil }.sorted()
    }

    static func read(_ file: String) -> [String: String] {
        var texts: [String: String] = [:]
        for line in file.split(whereSeparator: \.isNewline) where line.first != "#" {
            guard let equals = line.firstIndex(of: "=") else { continue }
            let key = line[..<equals].filter { $0 != " " }
            texts[key] = String(line[line.index(after: equals)...].drop { $0 == " " })
        }
        return texts
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
