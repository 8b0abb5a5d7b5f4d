import Database
import FoundationEssentials
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Words at the doors")
struct WordTests {
    private static func mail(from: String, to: String, subject: String, _ words: String) -> String {
        "From: \(from)\nTo: \(to)\nSubject: \(subject)\nDate: Mon, 02 Nov 2026 08:00:00 +0100\n"
            + "Message-ID: <w1@\(TestHouse.domain)>\nContent-Type: text/plain; charset=utf-8\n\n\(words)\n"
    }

    @Test("A teacher's letter to parents that goes to the class is held, and proposes the parents")
    func guardedLetter() async throws {
        let house = try await TestHouse()
        let from = "lena.lange@lindenschule.example"
        let list = "klasse.5a@lindenschule.example"
        let text = Self.mail(
            from: from,
            to: list,
            subject: "Elternabend",
            "Liebe Eltern,\n\nich lade Sie zum Elternabend ein. Ihr Kind darf mitkommen."
        )
        let outcome = try await house.send(text, from: from, to: [list], at: try house.inside("lehrerin"))
        guard case .held = outcome else {
            Issue.record("not held: \(outcome)")
            return
        }
        #expect(try await house.inbox("anna").isEmpty)
    }

    @Test("A child's chain letter is held; what is kept of the decision holds none of its words")
    func chain() async throws {
        let house = try await TestHouse()
        let from = "anna.weber@lindenschule.example"
        let to = "ben.weber@lindenschule.example"
        let words = "Schick das an 15 Leute, sonst stirbst du heute um Mitternacht. Tim hat gelacht."
        let text = Self.mail(from: from, to: to, subject: "lies das", words)
        let outcome = try await house.send(text, from: from, to: [to], at: try house.inside("anna"))
        guard case .held = outcome else {
            Issue.record("not held: \(outcome)")
            return
        }
        let facts = try await house.database.read { connection in
            try connection.rows("SELECT facts FROM decisions").map { try $0.bytes(0) }
        }
        #expect(!facts.isEmpty)
        for bytes in facts {
            let record = String(decoding: bytes, as: UTF8.self)
            for word in ["Leute", "stirbst", "Mitternacht", "gelacht"] { #expect(!record.contains(word)) }
        }
    }

    @Test("A social network's confirmation for a teacher's address is refused, and says why")
    func signup() async throws {
        let house = try await TestHouse()
        let from = "noreply@account.tiktok.com"
        let to = "karl.kurz@lindenschule.example"
        let text = Self.mail(from: from, to: to, subject: "483920", "Bitte bestätige deine E-Mail-Adresse.")
        let outcome = try await house.send(text, from: from, to: [to], at: TestHouse.outside)
        guard case .refused(let refusal) = outcome else {
            Issue.record("not refused: \(outcome)")
            return
        }
        #expect("\(refusal)".contains("school-only.private-signup"))
        #expect(try await house.inbox("kollege").isEmpty)
    }
}

@Suite("A letter to one child's parents that greets the child")
struct ChildGreetingTests {
    @Test(
        "is asked about; one that greets the parents and speaks of the child isn't",
        arguments: [
            ("Hallo Anna, anbei die Aufgaben für heute, bitte bis morgen machen.", true),
            ("Liebe Anna,\n\nanbei die Aufgaben für heute.", true), ("Guten Morgen, Anna!\nHier dein Text.", true),
            ("Hallo Frau Weber, Anna hat ihre Jacke vergessen.", false),
            ("Liebe Maria, Anna fehlt heute.", false), ("Anna hat heute gefehlt.", false),
        ]
    )
    func greeting(text: String, isAsked: Bool) async throws {
        let house = try await TestHouse()
        let (list, teacher) = ("eltern.anna.weber@lindenschule.example", "lena.lange@lindenschule.example")
        let outcome = try await house.send(
            TestHouse.letter(from: teacher, to: list).replacing("Guten Tag!", with: text),
            from: teacher,
            to: [list],
            at: house.inside("lehrerin")
        )
        if case .held = outcome { #expect(isAsked) } else { #expect(!isAsked) }
    }
}
