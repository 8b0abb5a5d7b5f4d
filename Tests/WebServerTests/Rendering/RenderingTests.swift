import Foundation
import Testing

@testable import WebServer

@Suite("Templates and texts")
struct RenderingTests {
    @Test(
        arguments: [
            ("<b>", "&lt;b&gt;"), ("\"x' `", "&quot;x&#39; &#96;"), ("a & b", "a &amp; b"),
            ("\"\u{301} onload=x", "&quot;\u{301} onload=x"), ("<\u{338}script>", "&lt;\u{338}script&gt;"),
            ("a\u{0}b", "a\u{FFFD}b"), ("zwei\nZeilen", "zwei\nZeilen"),
        ]
    )
    func `text is escaped scalar by scalar`(text: String, html: String) {
        let templates = PageTemplates(["page": "{{>part}}{{#rows}}{{.}}{{/rows}}", "part": "{{text}}"])
        #expect(templates.render("page", ["text": text, "rows": [text]]).utf8.elementsEqual((html + html).utf8))
    }

    @Test func `only markup is shown as it is, and only under a name that says so`() {
        let templates = PageTemplates(["page": "{{{text}}}|{{{textMarkup}}}|{{{chartMarkup}}}|{{chartMarkup}}"])
        var markup = Markup()
        markup.element("p", [("class", "\"<")]) { $0.text("<i>") }
        let html = templates.render("page", ["textMarkup": "<b>", "chartMarkup": markup])
        #expect(html.hasPrefix("||<p class=\"&quot;&lt;\">&lt;i&gt;</p>|&lt;p"))
    }

    @Test func `no template shows a text unescaped`() {
        #expect(PageTemplates.shipped.broken.isEmpty)
        for (name, source) in WebResources.templates {
            for piece in source.split(separator: "{{{").dropFirst() {
                #expect(piece.prefix { $0 != "}" }.hasSuffix("Markup"), "\(name)")
            }
            #expect(!source.contains("{{&"), "\(name)")
            for forbidden in [" style=", "<style", " onclick", "javascript:", "http://", "https://"] {
                #expect(!source.contains(forbidden), "\(name): \(forbidden)")
            }
        }
    }

    @Test func `every text that a template asks for is there, in German and in English`() throws {
        for (name, source) in WebResources.templates {
            for piece in source.split(separator: "{{t.").dropFirst() {
                let key = String(piece.prefix { $0 != "}" })
                for language in [PageLanguage.german, .english] {
                    #expect(
                        TextCatalogue.shipped.texts(in: language)[key] != nil,
                        "\(name): \(key) (\(language.rawValue))"
                    )
                }
            }
        }
    }

    @Test func `German and English have the same texts with the same places in them`() throws {
        let german = TextCatalogue.shipped.texts(in: .german)
        let english = TextCatalogue.shipped.texts(in: .english)
        #expect(german.keys.sorted() == english.keys.sorted())
        func places(_ text: String) -> Set<String> {
            Set(text.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" && $0 != "|" }) })
        }
        for (key, text) in german { #expect(places(text) == places(english[key] ?? ""), "\(key)") }
        #expect(TextCatalogue.shipped.complete == [.german, .english])
        #expect(TextCatalogue.shipped.untranslated(in: .turkish).count == german.count)
    }

    @Test func `texts take values once, and words by number`() {
        let text = "{n} {n|Nachricht|Nachrichten} von {name}, {unknown}"
        #expect(TextFilling.fill(text, ["n": 1, "name": "{n}"]) == "1 Nachricht von {n}, {unknown}")
        #expect(TextFilling.fill(text, ["n": 2, "name": "A"]) == "2 Nachrichten von A, {unknown}")
    }

    @Test func `a language is chosen as browsers ask for it`() {
        let offered: [PageLanguage] = [.german, .english]
        #expect(PageLanguage(accepting: "fr-FR, en;q=0.7, de;q=0.8", of: offered) == .german)
        #expect(PageLanguage(accepting: "en-GB,en", of: offered) == .english)
        #expect(PageLanguage(accepting: "tr", of: offered) == nil)
    }

    @Test func `what is in the program is what stands in the files`() throws {
        let root = URL(fileURLWithPath: #filePath).appending(path: "../../../..").standardized
        let process = Process()
        process.executableURL = root.appending(path: "scripts/make-web-resources")
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let made = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let kept = try Data(contentsOf: root.appending(path: "Sources/WebServer/Embedded/WebResources.generated.swift"))
        #expect(made == kept, "run scripts/make-web-resources")
    }
}
