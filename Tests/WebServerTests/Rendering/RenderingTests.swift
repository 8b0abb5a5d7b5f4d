import Foundation
import School
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
                for language in [ReadingLanguage.german, .english] {
                    #expect(
                        TextCatalogue.shipped.texts(in: language)[key] != nil,
                        "\(name): \(key) (\(language.rawValue))"
                    )
                }
            }
        }
    }

    private static func places(_ text: String) -> Set<String> {
        Set(
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { piece in
                String(piece.prefix { $0 != "}" && $0 != "|" })
            }
        )
    }

    @Test func `German and English have the same texts with the same places in them`() throws {
        let german = TextCatalogue.shipped.texts(in: .german)
        let english = TextCatalogue.shipped.texts(in: .english)
        #expect(german.keys.sorted() == english.keys.sorted())
        for (key, text) in german { #expect(Self.places(text) == Self.places(english[key] ?? ""), "\(key)") }
        for language in TextCatalogue.house { #expect(TextCatalogue.shipped.untranslated(in: language).isEmpty) }
    }

    @Test func `a text stands in one set only, and no language has one that German has not`() {
        let german = TextCatalogue.shipped.familyTexts(in: .german).keys
        for key in german {
            #expect(TextCatalogue.read(WebResources.texts["de"] ?? "")[key] == nil, "\(key)")
        }
        for language in ReadingLanguage.allCases {
            for key in TextCatalogue.shipped.familyTexts(in: language).keys { #expect(german.contains(key), "\(key)") }
        }
    }

    @Test(arguments: ReadingLanguage.allCases)
    func `what families see is there in every language, with the same places`(language: ReadingLanguage) {
        #expect(TextCatalogue.shipped.untranslated(in: language) == [])
        let texts = TextCatalogue.shipped.familyTexts(in: language)
        for (key, german) in TextCatalogue.shipped.familyTexts(in: .german) {
            #expect(Self.places(texts[key] ?? "") == Self.places(german), "\(key)")
            #expect(
                texts[key]?.split(separator: "|").count == german.split(separator: "|").count || !key.hasPrefix("date-")
            )
        }
    }

    @Test(arguments: [
        (2026, 11, 21, "Samstag, 21. November 2026"), (2024, 2, 29, "Donnerstag, 29. Februar 2024"),
        (2000, 1, 1, "Samstag, 1. Januar 2000"), (2027, 3, 1, "Montag, 1. März 2027"),
    ])
    func `a day has its name`(year: Int, month: Int, day: Int, shown: String) throws {
        let day = try #require(CalendarDay(year: year, month: month, day: day))
        #expect(ReaderTime(Texts(.german)).day(day) == shown)
    }

    @Test func `a time is that of the school's clocks`() {
        let summer = Date(timeIntervalSince1970: 1_782_900_000)
        #expect(ReaderTime(Texts(.english)).shown(summer) == "Wednesday, 1 July 2026, 12:00")
        #expect(ReaderTime(Texts(.arabic)).shown(summer).contains("12:00"))
    }

    @Test func `what was asked for counts before what is kept, known or told`() {
        func choice(
            _ asked: String = "",
            _ kept: String? = nil,
            _ noted: ReadingLanguage? = nil,
            all: Bool = true
        )
            -> LanguageChoice
        {
            LanguageChoice(
                asked: asked,
                kept: kept,
                noted: noted,
                header: "pl, en;q=0.5",
                offersAll: all,
                otherwise: .german
            )
        }
        #expect(choice("ar", "tr", .russian).family == .arabic)
        #expect(choice("xx", "tr", .russian).family == .turkish)
        #expect(choice("", nil, .russian).family == .russian)
        #expect(choice().family == .polish)
        #expect(choice("ar").house == .english)
        #expect(choice("ar").isChosen && !choice().isChosen)
        #expect(choice("ar", all: false).family == .english)
        #expect(choice("ar", all: false).asked == nil)
        #expect(choice("ar").offered(for: .families).count == 7 && choice().offered(for: .house).count == 2)
        #expect(choice(all: false).offered(for: .families).count == 2)
    }

    @Test func `texts take values once, and words by number`() {
        let text = "{n} {n|Nachricht|Nachrichten} von {name}, {unknown}"
        #expect(TextFilling.fill(text, ["n": 1, "name": "{n}"]) == "1 Nachricht von {n}, {unknown}")
        #expect(TextFilling.fill(text, ["n": 2, "name": "A"]) == "2 Nachrichten von A, {unknown}")
    }

    @Test func `texts to choose from have places of their own, and words kept for the next page their numbers`() {
        let more = "{n|, und noch eine: {name}|, und {n} weitere}."
        #expect(TextFilling.fill(more, ["n": 34, "name": "A"]) == ", und 34 weitere.")
        #expect(TextFilling.fill(more, ["n": 1, "name": "{n}|x}"]) == ", und noch eine: {n}|x}.")
        let sent = "{count} {count|Einladung|Einladungen} verschickt."
        #expect(TextFilling.fill(sent, ["count": "1"]) == "1 Einladung verschickt.")
        #expect(TextFilling.fill(sent, ["count": "2"]) == "2 Einladungen verschickt.")
        #expect(TextFilling.fill("{count", ["count": 1]) == "{count")
    }

    @Test(arguments: ReadingLanguage.allCases)
    func `no text shows its places, whichever the number is`(language: ReadingLanguage) {
        for (key, text) in TextCatalogue.shipped.texts(in: language) {
            let names = text.split { !$0.isLetter }.map { String($0) }
            for number in [1, 2] {
                let filled = TextFilling.fill(text, Dictionary(names.map { ($0, number) }) { first, _ in first })
                #expect(!filled.contains("{") && !filled.contains("}"), "\(key): \(filled)")
            }
        }
    }

    @Test func `what is wrong is read first on every page: the summary takes the focus`() {
        for (name, source) in WebResources.templates {
            for piece in source.components(separatedBy: "class=\"problems\"").dropFirst() {
                guard piece.components(separatedBy: "</div>").first?.contains("<ul>") == true else { continue }
                #expect(piece.prefix { $0 != ">" }.contains("autofocus"), "\(name)")
            }
        }
    }

    @Test func `a language is chosen as browsers ask for it`() {
        let offered: [ReadingLanguage] = [.german, .english]
        #expect(ReadingLanguage(accepting: "fr-FR, en;q=0.7, de;q=0.8", of: offered) == .german)
        #expect(ReadingLanguage(accepting: "en-GB,en", of: offered) == .english)
        #expect(ReadingLanguage(accepting: "tr", of: offered) == nil)
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
