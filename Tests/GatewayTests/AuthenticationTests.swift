import Database
import Delivery
import Directory
import FoundationEssentials
import MailAuthentication
import MailMessage
import MailStore
import Policy
import School
import Testing

@testable import Gateway

@Suite("Who really sent it")
struct AuthenticationTests {
    private static let zone = """
        $ORIGIN example.
        web             TXT "v=spf1 ip4:198.51.100.9 -all"
        _dmarc.web      TXT "v=DMARC1; p=none"
        strict          TXT "v=spf1 ip4:203.0.113.1 -all"
        _dmarc.strict   TXT "v=DMARC1; p=reject"
        lindenschule-nrw TXT "v=spf1 ip4:198.51.100.9 -all"
        _dmarc.lindenschule-nrw TXT "v=DMARC1; p=reject"

        """

    private func house() async throws -> TestHouse {
        try await TestHouse(asking: Self.zone)
    }

    private func letter(from: String, more: String = "") -> String {
        "From: \(from)\nTo: lena.lange@lindenschule.example\nSubject: Morgen\n\(more)\nGuten Tag!\n"
    }

    @Test("A guardian's registered address with a pass is labelled for the teacher; what came under that name is gone")
    func knownGuardian() async throws {
        let house = try await house()
        let outcome = try await house.send(
            letter(
                from: "Elif Kaya <elif@web.example>",
                more: "Schulpost-Sender: Schulleitung\nAuthentication-Results: mail.lindenschule.example; dmarc=pass\n"
            ),
            from: "elif@web.example",
            to: ["lena.lange@lindenschule.example"],
            at: TestHouse.outside
        )
        guard case .accepted = outcome else {
            Issue.record("not accepted: \(outcome)")
            return
        }
        let message = ParsedMessage(bytes: Array(try #require(try await house.inbox("lehrerin").first).utf8))
        #expect(message.header.all("Schulpost-Sender").count == 1)
        let sender = try #require(message.header.first("Schulpost-Sender"))
        #expect(EncodedWord.decode(sender.valueBytes).contains("5a"))
        let results = message.header.all("Authentication-Results")
        #expect(results.count == 1)
        #expect(results.first?.value.contains("dmarc=pass") == true)
        #expect(results.first?.value.contains("spf=pass") == true)
    }

    @Test("Without a pass the same address is never shown as the guardian")
    func unverifiedGuardian() async throws {
        let house = try await house()
        let elsewhere = Door(kind: .outside, peer: "203.0.113.77", helo: "mx.elsewhere.example")
        _ = try await house.send(
            letter(from: "elif@web.example"),
            from: "someone@elsewhere.example",
            to: ["lena.lange@lindenschule.example"],
            at: elsewhere
        )
        for text in try await house.inbox("lehrerin") {
            let message = ParsedMessage(bytes: Array(text.utf8))
            let label = message.header.first("Schulpost-Sender").map { EncodedWord.decode($0.valueBytes) } ?? ""
            #expect(!label.contains("5a"))
            #expect(!label.isEmpty)
        }
    }

    @Test("A domain that asks to refuse what isn't from it is obeyed, and told to the sender")
    func reject() async throws {
        let house = try await house()
        let outcome = try await house.send(
            letter(from: "bank@strict.example"),
            from: "x@strict.example",
            to: ["lena.lange@lindenschule.example"],
            at: TestHouse.outside
        )
        guard case .refused(let refusal) = outcome else {
            Issue.record("not refused: \(outcome)")
            return
        }
        #expect(refusal.text.lines.joined().contains("spoof.dmarc-reject"))
    }

    @Test("A look-alike of our domain in perfect order is held")
    func lookalike() async throws {
        let house = try await house()
        let outcome = try await house.send(
            letter(from: "Schulleitung <schulleitung@lindenschule-nrw.example>"),
            from: "schulleitung@lindenschule-nrw.example",
            to: ["lena.lange@lindenschule.example"],
            at: TestHouse.outside
        )
        guard case .held = outcome else {
            Issue.record("not held: \(outcome)")
            return
        }
        #expect(try await house.inbox("lehrerin").isEmpty)
    }

    @Test(
        "A teacher sees what is odd about a sign-up: above its text, and by a keyword that mail programs show as a tag"
    )
    func visible() async throws {
        let house = try await house()
        let text = letter(from: "Dienst <no-reply@dienst.example>").replacing(
            "Guten Tag!",
            with: "Bitte bestätige deine E-Mail-Adresse. Dein Bestätigungscode lautet 448122."
        )
        let outcome = try await house.send(
            text,
            from: "no-reply@dienst.example",
            to: ["lena.lange@lindenschule.example"],
            at: TestHouse.outside
        )
        guard case .accepted = outcome else {
            Issue.record("not accepted: \(outcome)")
            return
        }
        let found = ParsedMessage(bytes: Array(try #require(try await house.inbox("lehrerin").first).utf8))
        let plain = found.plainText(limit: 10_000)
        #expect(plain.contains("sieht nach einer Anmeldung"))
        #expect(plain.contains("448122"))
        #expect(try await house.keywords("lehrerin") == [["vorsicht"]])
        // An ordinary letter is filed octet by octet as it came, but for what stands above it.
        let letter = letter(from: "Verein <post@verein.example>")
        _ = try await house.send(
            letter,
            from: "post@verein.example",
            to: ["lena.lange@lindenschule.example"],
            at: TestHouse.outside
        )
        #expect(try await house.inbox("lehrerin").last?.hasSuffix(letter.replacing("\n", with: "\r\n")) == true)
        #expect(try await house.keywords("lehrerin") == [["vorsicht"], []])
    }

    @Test("A label is shown by a header field, and by tag and banner where the school wants them")
    func labels() async throws {
        let house = try await house()
        let rule = try #require(StandardRules.all.first { $0.id == "spoof.lookalike-domain" })
        try await house.gateway.rooms.settings.change(by: nil, because: "test") { settings in
            settings.set(.label, of: rule, for: .outsider)
            settings.presentation = Presentation(subjectTag: "[Vorsicht]", hasBanner: true)
        }
        _ = try await house.send(
            letter(from: "Anmeldung <post@lindenschule-nrw.example>"),
            from: "post@lindenschule-nrw.example",
            to: ["lena.lange@lindenschule.example"],
            at: TestHouse.outside
        )
        let text = try #require(try await house.inbox("lehrerin").first)
        let message = ParsedMessage(bytes: Array(text.utf8))
        #expect(message.header.first("Schulpost-Label")?.value.contains("spoof.lookalike-domain") == true)
        #expect(message.header.first("Schulpost-Note") != nil)
        #expect(message.subject == "[Vorsicht] Morgen")
        let plain = message.plainText(limit: 10_000)
        #expect(plain.contains("Hinweis der Schule"))
        #expect(plain.contains("Guten Tag!"))
    }

    @Test(
        "Another mail server that makes our changes gets what our own road makes",
        arguments: [
            "", "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n",
        ]
    )
    func changesForOthers(content: String) async throws {
        let house = try await house()
        let rule = try #require(StandardRules.all.first { $0.id == "spoof.lookalike-domain" })
        try await house.gateway.rooms.settings.change(by: nil, because: "test") { settings in
            settings.set(.label, of: rule, for: .outsider)
            settings.presentation = Presentation(subjectTag: "[Vorsicht]", hasBanner: true)
        }
        let text = letter(
            from: "Anmeldung <post@lindenschule-nrw.example>",
            more: content + "Schulpost-Label: forged\n"
        )
        let bytes = Array(text.replacing("\n", with: "\r\n").utf8)
        let recipient = try #require(EmailAddress("lena.lange@lindenschule.example"))
        let judged = try await house.gateway.judgeMail(
            ReceivedMessage(
                sender: EmailAddress("post@lindenschule-nrw.example"),
                recipients: [EnvelopeRecipient(recipient)],
                bytes: bytes
            ),
            at: TestHouse.outside
        )
        let message = ParsedMessage(bytes: judged.changes.made(to: bytes))
        #expect(message.header.all("Schulpost-Label").map(\.value) == ["spoof.lookalike-domain"])
        #expect(message.subject == "[Vorsicht] Morgen")
        #expect(message.header.all("Content-Type").count == 1 && message.header.all("MIME-Version").count == 1)
        #expect(message.root.children.count == 2)
        let plain = message.plainText(limit: 10_000)
        #expect(plain.contains("Hinweis der Schule") && plain.contains("Guten Tag!"))
        #expect(message.defects == ParsedMessage(bytes: bytes).defects)
    }
}

extension MessageChanges {
    /// What a mail server makes of them.
    fileprivate func made(to bytes: [UInt8]) -> [UInt8] {
        let message = ParsedMessage(bytes: bytes)
        var fields = message.header.fields.map { (name: $0.name, line: Array(bytes[$0.range])) }
        for place in removed + (content?.removed ?? []) {
            let places = fields.indices.filter { fields[$0].name.lowercased() == place.name.lowercased() }
            fields.remove(at: places[place.index - 1])
        }
        func lines(_ fields: [Field]) -> [UInt8] { fields.flatMap { Array("\($0.name): \($0.value)\r\n".utf8) } }
        let old = fields.flatMap { field in
            field.name == "Subject" ? lines(subject.map { [Field("Subject", $0)] } ?? []) : field.line
        }
        return lines(added) + lines(content?.added ?? []) + old + Array("\r\n".utf8)
            + (content?.body ?? Array(bytes[message.root.bodyRange]))
    }
}

extension TestHouse {
    /// Of each message of an inbox.
    fileprivate func keywords(_ id: String) async throws -> [[String]] {
        let store = gateway.rooms.mailStore
        guard let mailbox = try await store.mailbox(.inbox, owner: id) else { return [] }
        return try await store.messages(in: mailbox.id, .all, columns: []).map(\.keywords)
    }
}
