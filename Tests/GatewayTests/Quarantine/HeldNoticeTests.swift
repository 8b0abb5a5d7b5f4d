import FoundationEssentials
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("What authors hear of their held messages")
struct HeldNoticeTests {
    private func notices(_ house: TestHouse, _ id: String) async throws -> [(subject: String, text: String)] {
        try await house.inbox(id).map { notice in
            let parsed = ParsedMessage(bytes: Array(notice.utf8))
            let text = parsed.plainText(limit: 100_000).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return (parsed.subject, text)
        }
    }

    /// Formal address, anywhere but at the start of a sentence about the message.
    private static let formal = ["Ihre ", "Ihr ", "Fragen Sie", "müssen Sie", "Sie müssen", "Wenn Sie", "Was Sie"]

    @Test("a child hears at once what waits, to whom, why, what comes next and until when", arguments: TestEngine.all)
    func child(engine: TestEngine) async throws {
        let house = try await Waiting.house(on: engine)
        let code = try await Waiting.anna(house, subject: "Geburtstag")
        let found = try await notices(house, "anna")
        let notice = try #require(found.first)
        #expect(found.count == 1)
        #expect(notice.subject == "Angehalten: „Geburtstag“")
        for words in [
            "Deine Nachricht „Geburtstag“", Waiting.ben, Waiting.cem, code.text, "mass.recipients-per-message",
            "Du musst nichts tun", "Deine Klassenleitung oder die Administration",
            SchoolTime.shown(house.clock.now.addingTimeInterval(Gateway.longestHold), in: .german),
        ] { #expect(notice.text.contains(words), "\(words) in \(notice.text)") }
        for words in Self.formal { #expect(!notice.text.contains(words)) }
        // Nobody else hears of it yet.
        for id in ["ben", "cem", "lehrerin", "admin"] { #expect(try await house.inbox(id).isEmpty) }
    }

    @Test("a grown-up is addressed as one, and only the first recipients are named")
    func grownUp() async throws {
        let house = try await Waiting.house()
        let address = "karl.kurz@lindenschule.example"
        let recipients = [Waiting.ben, Waiting.cem, Waiting.anna, "dora.ohne@lindenschule.example", Waiting.lena]
        let text = TestHouse.letter(from: address, to: recipients.joined(separator: ", "))
        _ = try await Waiting.send(house, text, from: "kollege", address, to: recipients)
        let notice = try #require(try await notices(house, "kollege").first)
        #expect(notice.text.contains("Ihre Nachricht „Probe“"))
        #expect(notice.text.contains("und 2 weitere"))
        #expect(!notice.text.contains("dora.ohne"))
        #expect(notice.text.contains("Sie müssen nichts tun"))
    }

    @Test("released, refused, expired, read: all name the message, and say du to a child")
    func outcomes() async throws {
        let house = try await Waiting.house()
        let released = try await Waiting.anna(house, subject: "Eins")
        let refused = try await Waiting.anna(house, subject: "Zwei")
        let alsoRefused = try await Waiting.anna(house, subject: "Drei")
        _ = try await Waiting.anna(house, subject: "Vier")
        #expect(try await house.gateway.release(released, by: Waiting.admin) == .done)
        #expect(try await house.gateway.refuse(refused, because: "Nein.", by: Waiting.classTeacher) == .done)
        #expect(try await house.gateway.refuse(alsoRefused, because: "Nein.", by: Waiting.admin) == .done)
        house.clock.advance(Gateway.longestHold + 1)
        #expect(await house.gateway.tidy().failed.isEmpty)
        let found = Array(try await notices(house, "anna").dropFirst(4))
        #expect(found.count == 4)
        for (notice, title) in zip(found, ["„Eins“", "„Zwei“", "„Drei“", "„Vier“"]) {
            #expect(notice.subject.contains(title))
            #expect(notice.text.contains("Deine angehaltene Nachricht \(title) an \(Waiting.ben), \(Waiting.cem)"))
            for words in Self.formal { #expect(!notice.text.contains(words), "\(words) in \(notice.text)") }
        }
        // Whoever has decided answers for it.
        #expect(found[1].text.contains("Frag bei Lena Lange (Klassenleitung) nach"))
        #expect(found[2].text.contains("Frag bei der Administration der Schule nach"))
        #expect(found[3].text.contains("Frag bei deiner Klassenleitung nach"))
    }

    @Test("on the page of held messages a child reads du, who decides about it Sie")
    func page() async throws {
        let house = try await Waiting.house()
        let code = try await Waiting.anna(house)
        let own = try #require(try await house.gateway.ownHeld(of: PersonID("anna")).first)
        let reason = try #require(own.question.reasons.first)
        let theirs = try #require(try await house.gateway.heldCase(code, for: Waiting.admin)?.reasons.first)
        #expect(reason.sentences != theirs.sentences)
        for words in Self.formal { #expect(!reason.sentences.joined(separator: " ").contains(words)) }
    }

    @Test("a message without a subject is named all the same", arguments: [Language.german, .english])
    func untitled(language: Language) {
        let author = Person(
            id: PersonID("a"),
            givenName: "A",
            familyName: "B",
            roles: [.child],
            reads: ReadingLanguage(language)
        )
        let letter = HeldLetter(code: "K7", subject: " ", recipients: [])
        let name = letter.name(to: author)
        #expect(
            name
                == (language == .german
                    ? "Deine angehaltene Nachricht ohne Betreff (Vorgang K7)"
                    : "Your held message without a subject (case K7)")
        )
    }
}
