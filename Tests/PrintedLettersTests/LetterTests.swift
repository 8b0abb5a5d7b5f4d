import Foundation
import PrintedLetters
import Testing

@Suite("Letters on paper")
struct LetterTests {
    static let created = "2026-04-27T08:00:00Z"

    func reading(_ letters: [PrintedLetter]) async throws -> PDFReading {
        let octets = try await PrintedLetters.pdf(of: letters, title: "Wandertag", created: Self.created)
        // For who wants to look at the pages.
        if let folder = ProcessInfo.processInfo.environment["SCHULPOST_LETTERS"] {
            let name = "\(letters.first?.form.language ?? "")-\(octets.count).pdf"
            try Data(octets).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
        }
        return try PDFReading(octets)
    }

    @Test("All of a letter's text can be found in the file")
    func text() async throws {
        let reading = try await reading([SampleLetters.german(paragraphs: 1)])
        defer { reading.close() }
        let text = try reading.text()
        for part in [
            "Lindenschule Hildesheim", "Maria und Max Weber", "31134 Hildesheim", "Hildesheim, 27. April 2026",
            "Wandertag der Klasse 5a am 20. Mai 2026", "Für: Anna Weber (5a)", "Mittwoch, dem 20. Mai,",
            "5 € für den Bus",
            "Mit freundlichen Grüßen", "Code: K7F3-Q2MX-Z9", "post.lindenschule.example/brief",
            "Rückmeldung bis Freitag, 8. Mai, an Frau Lange", "Darf Anna mitfahren?", "Unterschrift Maria Weber",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test("The address stands in the window of a folded letter (DIN 5008, form B)")
    func window() async throws {
        let reading = try await reading([SampleLetters.german()])
        defer { reading.close() }
        let point = 25.4 / 72
        let address = try #require(try reading.words().first { $0.word == "Maria" })
        #expect((20...30).contains(address.left * point))
        #expect((62.7...90).contains(address.top * point))
        let subject = try #require(try reading.words().first { $0.word == "Wandertag" })
        #expect(subject.top * point > 98)
    }

    @Test("A scanner reads the code on the page")
    func code() async throws {
        let reading = try await reading([SampleLetters.german(paragraphs: 1)])
        defer { reading.close() }
        #expect(try reading.code() == SampleLetters.online.link)
    }

    @Test("A long letter goes over several pages, each with its number and the school's foot")
    func pages() async throws {
        let reading = try await reading([SampleLetters.german(paragraphs: 20)])
        defer { reading.close() }
        let count = try reading.pages
        #expect(count == 3)
        for page in 1...count {
            let text = try reading.text(ofPage: page)
            #expect(text.contains("Seite \(page) von \(count)"))
            #expect(text.contains("post@lindenschule.example"))
        }
        let all = try reading.text()
        for number in 1...20 { #expect(all.contains("Absatz \(number):")) }
        // In one piece, to be torn off.
        #expect(try reading.text(ofPage: count).contains("Rückmeldung bis Freitag"))
        #expect(try reading.text(ofPage: count).contains("Unterschrift Max Weber"))
    }

    @Test("A letter of one page has no number")
    func onePage() async throws {
        var letter = SampleLetters.german(paragraphs: 1)
        letter.slip = nil
        let reading = try await reading([letter])
        defer { reading.close() }
        #expect(try reading.pages == 1)
        #expect(try !reading.text().contains("Seite 1"))
    }

    @Test("Each letter of a file begins on a sheet of its own and counts its own pages")
    func several() async throws {
        let reading = try await reading([SampleLetters.german(paragraphs: 20), SampleLetters.german(paragraphs: 20)])
        defer { reading.close() }
        #expect(try reading.pages == 7)
        #expect(try reading.text(ofPage: 5).contains("Seite 1 von 3"))
    }

    @Test("Arabic runs from right to left, and its text can be found")
    func arabic() async throws {
        let reading = try await reading([SampleLetters.arabic])
        defer { reading.close() }
        // Joined letters are set so closely that readers see gaps between others.
        let text = try reading.text().filter { !$0.isWhitespace }
        #expect(text.contains("رحلةالصف"))
        #expect(text.contains("التوقيع"))
        // Its own words begin at the right, the address stays where the window is.
        let words = try reading.words()
        let address = try #require(words.first { $0.word == "Maria" })
        #expect(address.left < 100)
        let arabic = words.filter { $0.word.unicodeScalars.contains { ("\u{600}"..."\u{6FF}").contains($0) } }
        #expect(try #require(arabic.map(\.left).max()) > 500)
    }

    @Test("A German text in an Arabic letter begins at the left, and its marks stand at its end")
    func germanInArabic() async throws {
        var letter = SampleLetters.arabic
        letter.text = [.plain("Liebe Eltern,"), .list([[LetterRun("Regenschutz")]], isNumbered: false)]
        letter.slip?.questions = [ReplySlip.Question("Darf Anna mitfahren?", choices: ["Gerne", "Leider nein"])]
        let reading = try await reading([letter])
        defer { reading.close() }
        let words = try reading.words()
        let middle = 210 / 2 / 25.4 * 72
        for word in ["Eltern,", "Regenschutz", "Liebe"] {
            #expect(try #require(words.first { $0.word == word }, "\(word)").left < middle)
        }
        // On the form's side, its question mark behind it.
        #expect(try #require(words.first { $0.word == "mitfahren?" }).left > middle)
        #expect(try #require(words.first { $0.word == "Gerne" }).left > middle)
    }

    @Test("Long names go on in the next line, of school, sender and family")
    func longNames() async throws {
        var letter = SampleLetters.german()
        letter.letterhead = Letterhead(
            school: "Integrierte Gesamtschule mit gymnasialer Oberstufe am Stadtpark Hildesheim-Himmelsthür",
            postalAddress: ["Elisabeth-Selbert-Platz 12, Eingang B", "31137 Wartenberg"]
        )
        letter.recipient = ["Dr. Wilhelmina-Friederike Freifrau von und zu Hohenstein-Lichtenau", "Karl Lichtenau"]
        let reading = try await reading([letter])
        defer { reading.close() }
        let text = try reading.text()
        #expect(!text.contains("…"))
        #expect(text.contains("Himmelsthür") && text.contains("Hohenstein-Lichtenau"))
        let point = 25.4 / 72
        let words = try reading.words()
        // In the head, and as the sender in the window.
        #expect(words.count { $0.word == "Wartenberg" } == 2)
        for word in ["Wilhelmina-Friederike", "Hohenstein-Lichtenau", "Karl"] {
            let found = try #require(words.first { $0.word == word }, "\(word)")
            #expect((62.7...90).contains(found.top * point) && found.left * point < 105)
        }
    }

    @Test("The school's name stands alone where it told no address")
    func noAddress() {
        let head = Letterhead(school: "Lindenschule", postalAddress: [])
        #expect(head.subtitle == nil && head.returnAddress == "Lindenschule")
        #expect(Letterhead(school: "L", postalAddress: ["a", "b"]).returnAddress == "L · a · b")
    }

    @Test("A slip that has no room below the letter has a page of its own, from the top and not to be cut")
    func slipPage() async throws {
        let own = try await reading([SampleLetters.german(paragraphs: 1)])
        defer { own.close() }
        #expect(try own.pages == 2)
        let title = try #require(try own.words(ofPage: 2).first { $0.word == "Rückmeldung" })
        #expect(title.top * 25.4 / 72 < 30)
        #expect(try !own.text().contains("✂"))
        let shared = try await reading([SampleLetters.german(paragraphs: 5)])
        defer { shared.close() }
        #expect(try shared.pages == 2)
        #expect(try shared.words(ofPage: 2).contains { $0.word == "✂" })
        #expect(try #require(shared.words(ofPage: 2).first { $0.word == "Rückmeldung" }).top * 25.4 / 72 > 100)
    }

    @Test("A slip of one question stands below its letter, closer together where that saves a page")
    func closeSlip() async throws {
        var letter = SampleLetters.german()
        letter.text = SampleLetters.german(paragraphs: 1).text.prefix(3) + [.plain("Bitte geben Sie feste Schuhe mit.")]
        letter.slip?.questions = [ReplySlip.Question("Darf Anna mitfahren?", choices: ["Ja", "Nein"])]
        let reading = try await reading([letter])
        defer { reading.close() }
        #expect(try reading.pages == 1)
        let words = try reading.words()
        #expect(words.contains { $0.word == "✂" })
        // Above the school's foot, and both have a place to sign of their own.
        let places = words.filter { $0.word == "Unterschrift" }
        #expect(places.count == 2)
        #expect(places.allSatisfy { $0.top * 25.4 / 72 < 265 })
    }

    @Test("The slip's code never breaks over a line", arguments: [30, 45, 48, 52, 56, 60, 70, 120])
    func wholeCode(length: Int) async throws {
        var letter = SampleLetters.german(paragraphs: 1)
        letter.slip?.reference =
            String("Wandertag der fünften Klassen in den Wald am Berg – ".prefix(length - 9)) + "Anna (5a)"
        letter.slip?.code = "5SB3-HDS8-ZWT4-A20B"
        letter.online?.code = "aaaa"
        let reading = try await reading([letter])
        defer { reading.close() }
        #expect(try reading.text().contains("5SB3-HDS8-ZWT4-A20B"), "\(length)")
    }

    @Test("Cyrillic can be found")
    func cyrillic() async throws {
        let reading = try await reading([SampleLetters.ukrainian])
        defer { reading.close() }
        #expect(try reading.text().contains("Шановна родино Вебер"))
    }

    @Test(
        "Printed on both sides, no family's letter stands on the back of another's",
        arguments: [(PrintedSides.two, [1, 2, 3, 5, 6, 7]), (.one, [1, 2, 3, 4, 5, 6])]
    )
    func sheets(_ sides: PrintedSides, _ written: [Int]) async throws {
        // Three pages each.
        let letters = [SampleLetters.german(paragraphs: 20), SampleLetters.german(paragraphs: 20)]
        let octets = try await PrintedLetters.pdf(of: letters, title: "a", created: Self.created, sides: sides)
        let reading = try PDFReading(octets)
        defer { reading.close() }
        // Nothing follows the last letter.
        #expect(try reading.pages == written.last)
        for page in try 1...reading.pages {
            #expect(try reading.words(ofPage: page).isEmpty == !written.contains(page))
        }
    }

    @Test("The same letters make the same file")
    func deterministic() async throws {
        let letters = [SampleLetters.german(), SampleLetters.arabic]
        let first = try await PrintedLetters.pdf(of: letters, title: "a", created: Self.created)
        #expect(try await PrintedLetters.pdf(of: letters, title: "a", created: Self.created) == first)
    }

    @Test("Nothing of a text is markup, and no letter is lost to what can't be printed")
    func harmless() async throws {
        var letter = SampleLetters.german(paragraphs: 1)
        letter.subject = "<b>5 < 6 & \"7\"</b>\u{202E}\0\u{1B}"
        letter.text = [.plain("</span><span size='x'>&amp; \u{FFFF}ende")]
        let reading = try await reading([letter])
        defer { reading.close() }
        let text = try reading.text()
        #expect(text.contains("<b>5 < 6 & \"7\"</b>"))
        #expect(text.contains("</span><span size='x'>&amp; ende"))
    }

    @Test("What is too long is an error, or is cut")
    func limits() async throws {
        await #expect(throws: PrintingError.empty) {
            try await PrintedLetters.pdf(of: [], title: "", created: Self.created)
        }
        var letter = SampleLetters.german()
        letter.text = [.plain(String(repeating: "a", count: 100_001))]
        await #expect(throws: PrintingError.tooLong) {
            try await PrintedLetters.pdf(of: [letter], title: "", created: Self.created)
        }
        letter = SampleLetters.german(paragraphs: 1)
        letter.online?.link = String(repeating: "a", count: 3_000)
        await #expect(throws: PrintingError.linkTooLong) {
            try await PrintedLetters.pdf(of: [letter], title: "", created: Self.created)
        }
        letter = SampleLetters.german(paragraphs: 1)
        letter.recipient = Array(repeating: String(repeating: "Langenhagen-", count: 400), count: 50)
        letter.slip?.questions = Array(
            repeating: ReplySlip.Question("Frage", choices: Array(repeating: "Antwort", count: 50), lines: 99),
            count: 100
        )
        letter.letterhead.school = String(repeating: "Gesamtschule ", count: 200)
        let reading = try await reading([letter])
        defer { reading.close() }
        #expect(try reading.pages < 30)
    }

    @Test("Typed text becomes paragraphs")
    func paragraphs() {
        #expect(
            LetterBlock.paragraphs(of: "\n\nLiebe Eltern,\n\n \neins\nzwei\r\n\r\ndrei\n")
                == [.plain("Liebe Eltern,"), .plain("eins\nzwei"), .plain("drei")]
        )
    }
}

@Suite("Reports on paper")
struct ReportTests {
    @Test("Every row is there, and every page has the table's head")
    func rows() async throws {
        let octets = try await SampleLetters.report(rows: 100).pdf(created: LetterTests.created)
        if let folder = ProcessInfo.processInfo.environment["SCHULPOST_LETTERS"] {
            try Data(octets).write(to: URL(fileURLWithPath: folder).appendingPathComponent("report.pdf"))
        }
        let reading = try PDFReading(octets)
        defer { reading.close() }
        let count = try reading.pages
        #expect(count > 1)
        for page in 1...count {
            let text = try reading.text(ofPage: page)
            #expect(text.contains("Betrag in €"))
            #expect(text.contains("Seite \(page) von \(count)"))
        }
        let all = try reading.text()
        for row in 1...100 { #expect(all.contains("Weber, Anna \(row)\n")) }
        #expect(all.contains("Rückmeldungen"))
    }

    @Test("Rows with too few cells, and cells with too much in them, are printed all the same")
    func oddRows() async throws {
        var report = SampleLetters.report(rows: 1)
        report.rows = [[], [String(repeating: "x", count: 5_000)], ["a", "b", "c", "d", "e", "f"]]
        let reading = try PDFReading(try await report.pdf(created: LetterTests.created))
        defer { reading.close() }
        #expect(try reading.pages == 1)
        report.columns = []
        await #expect(throws: PrintingError.empty) { try await report.pdf(created: LetterTests.created) }
        report.columns = Array(repeating: PrintedReport.Column("x"), count: 13)
        await #expect(throws: PrintingError.tooLong) { try await report.pdf(created: LetterTests.created) }
    }
}
