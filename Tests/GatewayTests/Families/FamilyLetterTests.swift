import Database
import Delivery
import Directory
import FoundationEssentials
import MailMessage
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Letters to families after their copies")
struct FamilyLetterTests {
    private static let words: [ReadingLanguage: FamilyLetter.Words] = [
        .german: .init(
            subject: "Erinnerung: Ausflug",
            text: "Bitte antworten Sie noch.",
            html: "<p>Bitte antworten Sie noch.</p>"
        ),
        .turkish: .init(subject: "Hatırlatma: Gezi", text: "Lütfen yanıtlayın."),
    ]

    /// The mails that were enqueued since the announcement's own were leased.
    private func write(
        _ house: TestHouse,
        _ kind: FamilyLetter.Kind = .reminder,
        to copies: [ReturnPathToken]
    ) async throws -> (FamilyMailing, [(entry: QueueEntry, text: String)]) {
        let (gateway, words) = (house.gateway, Self.words)
        let mailing = try await house.database.write { connection in
            try gateway.writeToFamilies(
                FamilyLetter(
                    letter: "trip",
                    author: PersonID("lehrerin"),
                    kind: kind,
                    copies: copies,
                    content: .words(words)
                ),
                in: connection
            )
        }
        return (mailing, try await house.queued())
    }

    private func token(of guardian: String, _ house: TestHouse) async throws -> ReturnPathToken {
        try #require(try await house.copies(of: "trip").first { $0.guardians == [PersonID(guardian)] }).token
    }

    @Test(
        "A reminder goes to those named, in their language, with the link of their copy, from the teacher",
        arguments: TestEngine.all
    )
    func reminder(engine: TestEngine) async throws {
        let house = try await TestHouse(on: engine)
        var kaya = try house.person("kaya")
        kaya.reads = .turkish
        try await house.change([kaya])
        try await house.announce(as: "trip")
        let own = try await house.queued()
        let copies = [try await token(of: "kaya", house), try await token(of: "vater", house)]
        let (mailing, mails) = try await write(house, to: copies)
        #expect(mailing.written == copies && mailing.unreachable.isEmpty && mailing.mails == 2)
        #expect(
            Set(mails.map(\.entry.content.recipient.description)) == ["elif@web.example", "familie.weber@post.example"]
        )
        for mail in mails {
            let message = ParsedMessage(bytes: Array(mail.text.utf8))
            #expect(message.defects.isEmpty)
            let first = try #require(own.first { $0.entry.content.recipient == mail.entry.content.recipient })
            #expect(try TestHouse.link(in: mail.text) == TestHouse.link(in: first.text))
            #expect(message.from.map(\.address.description) == [TestHouse.teacher])
            #expect(message.replyTo.map(\.address.description) == [TestHouse.teacher])
            #expect(message.to.map(\.address.description) == [TestHouse.parents])
            #expect(message.header.first("Auto-Submitted")?.value.hasSuffix("auto-generated") == true)
            #expect(mail.entry.content.returnPath != first.entry.content.returnPath)
            let isKaya = mail.entry.content.recipient.description == "elif@web.example"
            #expect(message.subject == (isKaya ? "Hatırlatma: Gezi" : "Erinnerung: Ausflug"))
            #expect(mail.text.contains("/echt/"))
        }
    }

    @Test("Who has lost custody, left, or whose child is of age hears nothing; a new address is used")
    func whoIsLeft() async throws {
        let house = try await TestHouse()
        try await house.announce(as: "trip")
        _ = try await house.queued()
        var kaya = try house.person("kaya")
        kaya.privateAddress = EmailAddress("neu@web.example")
        try await house.change([kaya]) { changes in
            for child in ["anna", "ben"] {
                changes.guardianships[PersonID(child)] = [
                    Guardianship(guardian: PersonID("mutter"), child: PersonID(child), order: 1),
                    Guardianship(guardian: PersonID("vater"), child: PersonID(child), hasCustody: false, order: 2),
                ]
            }
        }
        let copies = try await house.copies(of: "trip").map(\.token)
        let (mailing, mails) = try await write(house, to: copies)
        #expect(Set(mails.map(\.entry.content.recipient.description)) == ["maria@web.example", "neu@web.example"])
        #expect(mailing.written.count == 2)
        #expect(Set(mailing.unreachable) == [try await token(of: "vater", house), try await token(of: "ohne", house)])
    }

    /// Sends a family the announcement again.
    private func again(_ house: TestHouse, _ copy: ReturnPathToken) async throws -> FamilyMailing {
        let letter = FamilyLetter(letter: "trip", author: nil, kind: .again, copies: [copy], content: .original)
        return try await house.database.write { try house.gateway.writeToFamilies(letter, in: $0) }
    }

    @Test(
        "An announcement is sent again with a new link: the old one finds nothing, also the code",
        arguments: TestEngine.all
    )
    func again(engine: TestEngine) async throws {
        let house = try await TestHouse(on: engine)
        try await house.announce(as: "trip")
        let first = try #require(
            try await house.queued().first { $0.entry.content.recipient.description == "elif@web.example" }
        )
        let old = try #require(try await house.copies(of: "trip").first { $0.guardians == [PersonID("kaya")] })
        let oldCode = try await house.gateway.shortCode(of: old)
        house.clock.advance(10 * 86_400)
        let mailing = try await again(house, old.token)
        #expect(mailing.written == [old.token] && mailing.mails == 1)
        // The first mails wait, too: nobody has sent them.
        let second = try #require(
            try await house.queued().first { $0.entry.created > first.entry.created }
        )
        #expect(second.entry.content.recipient.description == "elif@web.example")
        let message = ParsedMessage(bytes: Array(second.text.utf8))
        #expect(message.subject == "Ausflug" && second.text.contains("Guten Tag!"))
        let (oldLink, newLink) = (try TestHouse.link(in: first.text), try TestHouse.link(in: second.text))
        #expect(oldLink != newLink)
        #expect(try await house.gateway.copy(link: oldLink) == nil)
        #expect(try await house.gateway.copy(link: oldCode.description) == nil)
        let new = try #require(try await house.gateway.copy(link: newLink))
        #expect(new.token == old.token && new.generation == 1 && new.children == old.children)
        #expect(new.expires == house.clock.now.addingTimeInterval(60 * 86_400))
        // The other families' links live on.
        let other = try #require(try await house.copies(of: "trip").first { $0.guardians == [PersonID("mutter")] })
        let living = try await house.gateway.link(of: other)
        #expect(try await house.gateway.copy(link: living) == other)
    }

    @Test("A family that has an address by now gets it by mail; one without stays unreachable, and its code lives on")
    func paper() async throws {
        let house = try await TestHouse()
        try await house.announce(as: "trip")
        _ = try await house.queued()
        let paper = try #require(try await house.copies(of: "trip").first { $0.way == .paper })
        let code = try await house.gateway.shortCode(of: paper)
        #expect(try await again(house, paper.token).unreachable == [paper.token])
        #expect(try await house.gateway.copy(link: code.description) == paper)
        var father = try house.person("ohne")
        father.privateAddress = EmailAddress("otto@web.example")
        try await house.change([father])
        #expect(try await again(house, paper.token).mails == 1)
        #expect(try await house.queued().map(\.entry.content.recipient.description) == ["otto@web.example"])
        #expect(try await house.copies(of: "trip").allSatisfy { $0.way == .mail })
        let nobody = try #require(ReturnPathToken("0000000000000000"))
        #expect(try await again(house, nobody).unreachable == [nobody])
    }

    @Test("How each family's last mail fared is known; a bounce of a reminder finds the family")
    func standings() async throws {
        let house = try await TestHouse()
        try await house.announce(as: "trip")
        let own = try await house.queued()
        let gateway = house.gateway
        func standings() async throws -> [String: SentCopy.State?] {
            let (found, copies) = try await house.database.read { connection in
                (try gateway.standings(of: "trip", in: connection), try gateway.copies(of: "trip", in: connection))
            }
            let guardians = Dictionary(copies.map { ($0.id, $0.guardians.first?.text ?? "") }) { first, _ in first }
            return Dictionary(found.map { (guardians[$0.id] ?? "", $0.state) }) { first, _ in first }
        }
        #expect(try await standings() == ["mutter": .queued, "vater": .queued, "kaya": .queued, "ohne": nil])
        let origin = NoticeOrigin(
            server: try #require(Domain("mail.lindenschule.example")),
            from: NamedAddress(address: .postmaster(at: gateway.plan.primaryDomain))
        )
        for mail in own {
            let reply = RemoteReply(code: 250, status: RemoteStatus(2, 0, 0), text: "ok", server: "mx.web.example")
            _ = try await gateway.rooms.queue.finish(
                mail.entry,
                with: .delivered(reply),
                origin: origin,
                filing: gateway
            )
        }
        #expect(try await standings() == ["mutter": .sent, "vater": .sent, "kaya": .sent, "ohne": nil])
        house.clock.advance(60)
        let (_, mails) = try await write(house, to: [try await token(of: "kaya", house)])
        let path = try #require(mails.first?.entry.content.returnPath).description
        let before = try await house.inbox("lehrerin").count
        let bounce =
            "From: MAILER-DAEMON@web.example\nTo: \(path)\nSubject: failed\nX-Failed-Recipients: elif@web.example\n\nx\n"
        _ = try await house.send(bounce, from: nil, to: [path], at: TestHouse.outside)
        #expect(try await standings()["kaya"] == .bounced)
        let notice = try #require(try await house.inbox("lehrerin").dropFirst(before).first)
        #expect(ParsedMessage(bytes: Array(notice.utf8)).plainText(limit: 10_000).contains("Cem Kaya"))
        #expect(!notice.contains("elif@"))
    }

    @Test("Letters that nobody knows any more write to nobody")
    func forgotten() async throws {
        let house = try await TestHouse()
        let token = try #require(ReturnPathToken("0000000000000000"))
        let (mailing, mails) = try await write(house, to: [token])
        #expect(mailing.unreachable == [token] && mails.isEmpty)
    }
}
