internal import Announcements
internal import MailMessage
internal import Mustache

/// What a template shows: named values, looked up directly and not by reflection.
///
/// Texts are escaped when they are shown (`{{name}}`); only a ``Markup`` can be shown as it is (`{{{nameMarkup}}}`).
struct Fields: Sendable, ExpressibleByDictionaryLiteral {
    private var values: [String: any FieldValue]

    /// What is nil is left out.
    init(dictionaryLiteral elements: (String, (any FieldValue)?)...) {
        values = [:]
        for (name, value) in elements { values[name] = value }
    }

    subscript(name: String) -> (any FieldValue)? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// Those of `other` win.
    func merging(_ other: Fields) -> Fields {
        var merged = self
        merged.values.merge(other.values) { $1 }
        return merged
    }
}

extension Fields: MustacheParent {
    /// What stands in braces is never markup unless its name says so.
    func child(named name: String) -> Any? {
        let value = values[name]
        if name.hasSuffix(Markup.suffix) { return value as? Markup }
        return value is Markup ? nil : value
    }
}

/// What a template can show.
protocol FieldValue: Sendable {}

extension String: FieldValue {}
extension Int: FieldValue {}
extension Bool: FieldValue {}
extension Fields: FieldValue {}
extension Markup: FieldValue {}
extension Texts: FieldValue {}
extension Array: FieldValue where Element: FieldValue {}

/// HTML that the program has put together, every text in it escaped: charts and the like. There is no other way to show
/// something unescaped.
struct Markup: Sendable, MustacheCustomRenderable {
    /// How the names of fields end that hold markup.
    static let suffix = "Markup"

    private(set) var html = ""

    init() {}

    /// An announcement's text: it holds no tag but those of its own few, whatever was typed.
    init(_ text: FormattedText) { html = text.html }

    var renderText: String { html }
    var isNull: Bool { html.isEmpty }

    /// An element that holds what `content` adds.
    /// - Parameter attributes: values are escaped; those that are nil are left out.
    mutating func element(
        _ name: StaticString,
        _ attributes: [(StaticString, String?)] = [],
        _ content: (inout Markup) -> Void = { _ in }
    ) {
        html += "<\(name)"
        for (attribute, value) in attributes {
            if let value { html += " \(attribute)=\"" + HTMLEscaping.escaped(value) + "\"" }
        }
        html += ">"
        content(&self)
        html += "</\(name)>"
    }

    mutating func text(_ text: String) { html += HTMLEscaping.escaped(text) }
}
