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
    /// What comes in through a value is never looked at again. A number may choose between two texts that have places of
    /// their own: `{count|, and one more|, and {count} more}`.
    static func fill(_ text: some StringProtocol, _ values: [String: any Sendable]) -> String {
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = end(of: rest[open...]) {
            result += rest[..<open]
            let parts = parts(of: rest[rest.index(after: open)..<close])
            let value = parts.first.flatMap { values[String($0)] }
            switch (value, parts.count) {
            case (let value?, 3): result += fill(isOne(value) ? parts[1] : parts[2], values)
            case (let value?, _): result += String(describing: value)
            case (nil, _): result += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// Words for the next page carry their numbers as texts.
    private static func isOne(_ value: any Sendable) -> Bool { String(describing: value) == "1" }

    /// Where the place that a text begins with ends; nil for one that is never closed.
    private static func end(of place: Substring) -> Substring.Index? {
        var depth = 0
        for index in place.indices {
            switch place[index] {
            case "{": depth += 1
            case "}":
                depth -= 1
                if depth == 0 { return index }
            default: continue
            }
        }
        return nil
    }

    /// Parted by `|`, but not within the places of a part.
    private static func parts(of place: Substring) -> [Substring] {
        var parts: [Substring] = []
        var start = place.startIndex
        var depth = 0
        for index in place.indices {
            switch place[index] {
            case "{": depth += 1
            case "}": depth -= 1
            case "|" where depth == 0:
                parts.append(place[start..<index])
                start = place.index(after: index)
            default: continue
            }
        }
        return parts + [place[start...]]
    }
}
