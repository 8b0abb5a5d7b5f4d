import Database
import Delivery
import Directory
import FoundationEssentials
import Logging
import MailMessage
import Policy
import School
import StoreTestSupport
import Synchronization
import Testing

@testable import Gateway

@Suite("Verified announcements")
struct AnnouncementTests {
    static let teacher = "lena.lange@lindenschule.example"
    static let parents = "eltern.5a@lindenschule.example"
    static let children = "klasse.5a@lindenschule.example"

    private func send(
        _ house: TestHouse,
        from author: String = "lehrerin",
        to recipients: [String],
        more: String = ""
    ) async throws {
        let person = try #require(house.gateway.rooms.directory.roster.person(PersonID(author)))
        let address = try #require(house.gateway.plan.address(of: person)).description
        let outcome = try await house.send(
            TestHouse.letter(from: address, to: recipients.joined(separator: ", "), subject: "Ausflug", more: more),
            from: address,
            to: recipients,
            at: house.inside(author)
        )
        guard case .accepted = outcome else {
            Issue.record("not accepted: \(outcome)")
            return
        }
    }

    private func code(in text: String) throws -> VerificationCode {
        let message = ParsedMessage(bytes: Array(text.utf8))
        let words = message.plainText(limit: 10_000).split(whereSeparator: \.isWhitespace)
        return try #require(words.lazy.compactMap { VerificationCode($0) }.first)
    }

    @Test(
        "Guardians' copies end in a note with a code, by which the school tells what it knows",
        arguments: TestEngine.all
    )
    func guardians(engine: TestEngine) async throws {
        let house = try await TestHouse(on: engine)
        try await send(house, to: [Self.parents], more: "Schulpost-Verification: 0000-0000-0000\n")
        let copies = try await house.queued()
        #expect(copies.count == 3)
        let codes = try Set(copies.map { try self.code(in: $0.text) })
        let code = try #require(codes.first)
        #expect(codes.count == 1)
        for (_, text) in copies {
            let message = ParsedMessage(bytes: Array(text.utf8))
            #expect(message.defects.isEmpty)
            let note = message.plainText(limit: 10_000)
            #expect(note.hasPrefix("Guten Tag!\n\n____\nDiese Nachricht kommt von Lena Lange (Lehrkraft).\n"))
            #expect(note.contains("\n\nIst diese Nachricht echt?"))
            #expect(text.contains("https://lindenschule.example/echt/\(code)"))
            #expect(message.header.first(SubmissionFields.verification) == nil)
        }
        // Three copies share one body; the other is the notice of the family without an address.
        #expect(try await house.count("bodies") == 2)
        let found = try #require(try await house.gateway.verify(code))
        #expect(found.role == .teacher)
        #expect(found.author == "Lena Lange")
        #expect(found.audience(in: .german) == "Eltern der 5a")
        #expect(found.audience(in: .turkish) == "5a sınıfının velileri")
        #expect(found.subject == "Ausflug")
        #expect(found.sent == house.clock.now)
        #expect(try await house.gateway.verify(VerificationCode.make()) == nil)
    }

    @Test("Children's copies carry the code in our lines above and at the end of the text; a forged one goes")
    func children() async throws {
        let house = try await TestHouse()
        try await send(
            house,
            from: "head",
            to: [Self.children, Self.parents],
            more: "Schulpost-Verification: 0000-0000-0000\n"
        )
        let text = try #require(try await house.inbox("anna").first)
        let fields = ParsedMessage(bytes: Array(text.utf8)).header.all(SubmissionFields.verification)
        #expect(fields.count == 1)
        let code = try #require(fields.first.flatMap { VerificationCode($0.value) })
        #expect(text.contains("\r\n\r\nGuten Tag!\r\n\r\n____\r\nIst diese Nachricht echt?"))
        #expect(text.hasSuffix("oder den Code \(code) auf der Seite der Schule eingeben.\r\n"))
        let found = try #require(try await house.gateway.verify(code))
        #expect(found.role == .head)
        #expect(found.audience(in: .english) == "Class 5a, Parents of 5a")
        let copy = try #require(try await house.queued().first)
        #expect(try self.code(in: copy.text) == code)
    }

    @Test("A forged code from outside goes, too")
    func outside() async throws {
        let house = try await TestHouse()
        _ = try await house.send(
            TestHouse.letter(from: "x@web.example", to: Self.teacher, more: "Schulpost-Verification: 0000-0000-0000\n"),
            from: "x@web.example",
            to: [Self.teacher],
            at: TestHouse.outside
        )
        let text = try #require(try await house.inbox("lehrerin").first)
        #expect(!text.contains("0000-0000-0000"))
    }

    @Test("Letters to one family, to colleagues or to one person are no announcements, nor is what a child writes")
    func personal() async throws {
        let house = try await TestHouse()
        try await send(house, to: ["eltern.anna.weber@lindenschule.example"])
        try await send(house, to: ["karl.kurz@lindenschule.example", "museum@partner.example"])
        try await send(house, from: "head", to: ["kollegium@lindenschule.example"])
        _ = try await house.send(
            TestHouse.letter(from: "anna.weber@lindenschule.example", to: Self.children),
            from: "anna.weber@lindenschule.example",
            to: [Self.children],
            at: house.inside("anna")
        )
        for (_, text) in try await house.queued() { #expect(!text.contains("____")) }
        #expect(try await house.inbox("kollege").allSatisfy { !$0.contains("Schulpost-Verification") })
        #expect(try await house.count("verifications") == 0)
    }

    @Test("Each language has its note; all copies share a body")
    func languages() async throws {
        let house = try await TestHouse()
        var changes = SchoolChanges()
        var kaya = try #require(house.gateway.rooms.directory.roster.person(PersonID("kaya")))
        kaya.reads = .english
        changes.people = [kaya]
        try await house.gateway.rooms.directory.save(changes)
        try await send(house, to: [Self.parents])
        let copies = try await house.queued()
        let english = copies.filter { $0.text.contains("Is this message real?") }
        #expect(english.map { $0.entry.content.recipient.description } == ["elif@web.example"])
        #expect(copies.count { $0.text.contains("Ist diese Nachricht echt?") } == 2)
        #expect(try Set(copies.map { try self.code(in: $0.text) }).count == 1)
        #expect(try await house.count("bodies") == 2)
    }

    @Test("Who has left is not named any more, and codes are forgotten in their time")
    func forgetting() async throws {
        let house = try await TestHouse()
        try await send(house, to: [Self.parents])
        let code = try self.code(in: try #require(try await house.queued().first).text)
        var changes = SchoolChanges()
        var teacher = try #require(house.gateway.rooms.directory.roster.person(PersonID("lehrerin")))
        teacher.isActive = false
        changes.people = [teacher]
        try await house.gateway.rooms.directory.save(changes)
        let found = try #require(try await house.gateway.verify(code))
        #expect(found.author == nil && found.role == .teacher)
        house.clock.advance(399 * 86_400)
        #expect(await house.gateway.tidy().failed.isEmpty)
        #expect(try await house.gateway.verify(code) != nil)
        house.clock.advance(2 * 86_400)
        #expect(await house.gateway.tidy().failed.isEmpty)
        #expect(try await house.gateway.verify(code) == nil)
    }

    @Test(
        "A signature is made when a copy leaves, over the content with its note; letters that are no announcement get none"
    )
    func signing() async throws {
        let signer = CountingSigner()
        let house = try await TestHouse(signer: signer)
        try await send(house, to: [Self.parents])
        try await send(house, to: ["eltern.anna.weber@lindenschule.example"])
        #expect(signer.count.withLock { $0 } == 0)
        let copies = try await house.queued()
        #expect(signer.count.withLock { $0 } == 3)
        let signed = copies.filter { $0.text.contains("multipart/signed") }
        #expect(signed.count == 3)
        for (_, text) in signed {
            let message = ParsedMessage(bytes: Array(text.utf8))
            #expect(message.root.children.count == 2)
            #expect(message.header.all("Content-Type").count == 1)
            #expect(message.header.all("MIME-Version").count == 1)
            #expect(message.defects.isEmpty)
            let code = try self.code(in: text)
            #expect(try await house.gateway.verify(code) != nil)
        }
    }
}

/// Puts a part beside the content, as a signer does.
final class CountingSigner: AnnouncementSigning {
    let count = Mutex(0)

    func signed(_ message: ParsedMessage, at now: Date, boundarySeed: String) -> [UInt8]? {
        count.withLock { $0 += 1 }
        guard let entity = try? SevenBitForm.entity(of: message) else { return nil }
        return MultipartSigned.message(
            message,
            entity: entity,
            signature: MessageBuilder.Attachment(
                fileName: "smime.p7s",
                type: ContentType("application", "pkcs7-signature"),
                bytes: [1, 2, 3]
            ),
            digest: "sha-256",
            boundarySeed: boundarySeed
        )
    }
}
