import Database
import Delivery
import Directory
import FoundationEssentials
import MailMessage
import MessageBodies
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Copies that are finished when they leave")
struct FinishingTests {
    private func mail(to address: String, of house: TestHouse) async throws -> (entry: QueueEntry, text: String) {
        try #require(try await house.queued().first { $0.entry.content.recipient.description == address })
    }

    @Test("A second attempt makes the same message, with a signature too")
    func again() async throws {
        let house = try await TestHouse(signer: CountingSigner())
        try await house.announce()
        let (entry, text) = try await mail(to: "elif@web.example", of: house)
        house.clock.advance(3600)
        #expect(String(decoding: try await house.finished(entry), as: UTF8.self) == text)
        #expect(text.contains("multipart/signed"))
    }

    @Test("One body is stored for all; what waits in the queue holds neither note nor another's address")
    func stored() async throws {
        let house = try await TestHouse()
        try await house.announce()
        let entries = try await house.queued().map(\.entry)
        #expect(Set(entries.map(\.content.body)).count == 1)
        for entry in entries {
            let content = house.gateway.rooms.queue.content(of: entry)
            let text = String(decoding: try await content.read(0..<content.size), as: UTF8.self)
            #expect(text.hasPrefix("Received:"))
            #expect(!text.contains("____") && !text.contains("@web.example") && !text.contains("@post.example"))
        }
    }

    @Test(
        "The note speaks the family's language, in short lines, in text and HTML",
        arguments: ReadingLanguage.allCases
    )
    func languages(language: ReadingLanguage) async throws {
        let records = NotedAnnouncements()
        let house = try await TestHouse(announcements: records)
        var kaya = try house.person("kaya")
        kaya.reads = language
        var author = try house.person("lehrerin")
        author.familyName = "Lange <b>&\r\nX-Evil: ja"
        try await house.change([kaya, author])
        records.ask(
            AnnouncementTerms(asksAcknowledgement: true, deadline: Date(timeIntervalSince1970: 1_794_000_000)),
            of: "trip"
        )
        try await house.announce(
            text: """
                From: \(TestHouse.teacher)
                To: \(TestHouse.parents)
                Subject: Ausflug
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Morgen.
                --b
                Content-Type: text/html; charset=utf-8

                <p>Morgen.</p>
                --b--

                """,
            as: "trip"
        )
        let text = try await mail(to: "elif@web.example", of: house).text
        let message = ParsedMessage(bytes: Array(text.utf8))
        #expect(message.defects.isEmpty)
        #expect(message.header.first("X-Evil") == nil)
        let plain = try #require(message.root.children.first).text(in: message.bytes)
        let html = try #require(message.root.children.last).text(in: message.bytes)
        let words = CopyNoteWords.of(language)
        #expect(plain.contains(words.personal) && plain.contains(words.isReal))
        #expect(plain.split(separator: "\n").allSatisfy { $0.count <= 78 })
        let place = try #require(plain.firstRange(of: "/n/"))
        let verification = try #require(plain.firstRange(of: "/echt/"))
        #expect(place.lowerBound < verification.lowerBound)
        #expect(html.contains("<div lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">"))
        #expect(!html.contains("<b>&\r"))
        #expect(html.contains("Lange &lt;b&gt;&amp; X-Evil: ja"))
        #expect(
            plain.contains(language == .english ? "6 November 2026" : language == .arabic ? "6/11/2026" : "6.11.2026")
        )
    }

    @Test("Every language says what is wanted in words of its own")
    func distinct() {
        for language in ReadingLanguage.allCases {
            let words = CopyNoteWords.of(language)
            let wishes = [words.open, words.acknowledge, words.answer, words.answerAndAcknowledge]
            #expect(Set(wishes).count == 4)
            #expect(wishes.dropFirst().allSatisfy { $0.contains("{by}") } && words.from.contains("{who}"))
            #expect(words.by.hasPrefix(" ") && words.by.contains("{day}"))
        }
        #expect(
            Set(ReadingLanguage.allCases.map { CopyNoteWords.of($0).personal }).count == ReadingLanguage.allCases.count
        )
        for role in Role.allCases {
            #expect(ReadingLanguage.allCases.allSatisfy { !role.office(in: $0).isEmpty })
        }
    }

    @Test("A large message is kept as its ends: what is in the middle is read from where it is stored")
    func large() async throws {
        let house = try await TestHouse(signer: CountingSigner())
        let line = String(repeating: "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZn", count: 1) + "\n"
        let file = (0..<60_000).map { "\($0 % 10)\($0 / 10 % 10)\($0 / 100 % 10)A" + line }.joined()
        try await house.announce(
            text: """
                From: \(TestHouse.teacher)
                To: \(TestHouse.parents)
                Subject: Ausflug
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Morgen.
                --b
                Content-Type: application/pdf; name=plan.pdf
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename=plan.pdf

                \(file)
                --b--

                """
        )
        let slots = DeliverySlots(DeliveryLimits(overall: 10, perDomain: 10))
        for entry in try await house.gateway.rooms.queue.lease(within: slots, by: "test", for: 60) {
            let stored = house.gateway.rooms.queue.content(of: entry)
            #expect(stored.size > Gateway.largeMessage)
            let finished = try await house.gateway.finished(entry, stored)
            let splice = try #require(finished as? SplicedContent)
            #expect(splice.ownOctets < 10_000)
            let whole = try await splice.read(0..<splice.size)
            let message = ParsedMessage(bytes: whole)
            #expect(message.defects.isEmpty && message.root.contentType.subtype == "signed")
            #expect(String(decoding: whole, as: UTF8.self).contains(file.replacing("\n", with: "\r\n")))
            // Piece by piece as a transport reads it.
            var pieces: [UInt8] = []
            for start in stride(from: 0, to: splice.size, by: 16_384) {
                pieces += try await splice.read(start..<min(start + 16_384, splice.size))
            }
            #expect(pieces == whole)
        }
    }

    @Test("What can't be read is not sent")
    func unreadable() async throws {
        let house = try await TestHouse()
        try await house.announce()
        try await house.database.write {
            _ = try $0.execute("UPDATE queue_entries SET finishing = '{}'")
        }
        let slots = DeliverySlots(DeliveryLimits(overall: 10, perDomain: 10))
        let entry = try #require(
            try await house.gateway.rooms.queue.lease(within: slots, by: "test", for: 60).first
        )
        await #expect(throws: (any Error).self) { try await house.finished(entry) }
    }

    @Test("No notice to the author shows a link or an address: a delay, a failure, a bounce", arguments: TestEngine.all)
    func notices(engine: TestEngine) async throws {
        let house = try await TestHouse(on: engine)
        try await house.announce()
        let mails = try await house.queued()
        let origin = NoticeOrigin(
            server: try #require(Domain("mail.lindenschule.example")),
            from: NamedAddress(address: .postmaster(at: house.gateway.plan.primaryDomain))
        )
        for (index, mail) in mails.enumerated() {
            let link = try TestHouse.link(in: mail.text)
            let reply = RemoteReply(
                code: 550,
                status: RemoteStatus(5, 1, 1),
                text: "no \(mail.entry.content.recipient) and no \(link)",
                server: "mx.web.example"
            )
            if index == 0 { house.clock.advance(5 * 3600) }
            _ = try await house.gateway.rooms.queue.finish(
                mail.entry,
                with: index == 0 ? .temporaryFailure(reply) : .permanentFailure(reply),
                origin: origin,
                filing: house.gateway
            )
        }
        let notices = try await house.inbox("lehrerin")
        #expect(notices.count == 4)
        for notice in notices {
            #expect(!notice.contains("/n/") && !notice.contains("@web.example") && !notice.contains("@post.example"))
            for mail in mails {
                let secret = try #require(PersonalLink(try TestHouse.link(in: mail.text))).text
                #expect(!notice.lowercased().contains(secret))
            }
        }
    }
}
