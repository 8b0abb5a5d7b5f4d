internal import MailMessage
internal import Mustache

/// The templates, read once.
struct PageTemplates: Sendable {
    private let library: MustacheLibrary
    /// Those that can't be read; a test demands that there are none.
    let broken: [String]

    static let shipped = PageTemplates(WebResources.templates)

    init(_ sources: [String: String]) {
        MustacheContentTypes.register(EscapedHTML(), named: EscapedHTML.name)
        var library = MustacheLibrary()
        var broken: [String] = []
        for (name, source) in sources {
            do {
                try library.register("{{%CONTENT_TYPE:\(EscapedHTML.name)}}" + source, named: name)
            } catch {
                broken.append("\(name): \(error)")
            }
        }
        self.library = library
        self.broken = broken.sorted()
    }

    func render(_ name: String, _ fields: Fields) -> String {
        library.render(fields, withTemplate: name) ?? ""
    }
}

/// Escapes by scalars; the library's own goes by characters and leaves quotation marks with accents as they are.
private struct EscapedHTML: MustacheContentType {
    static let name = "SCHULPOST"

    func escapeText(_ text: String) -> String { HTMLEscaping.escaped(text) }
}
