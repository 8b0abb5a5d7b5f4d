import Delivery
import MailMessage
import Policy
import Testing

@testable import Gateway

@Suite("Letters to children and guardians")
struct LetterTests {
    static let teacher = "lena.lange@lindenschule.example"

    @Test(
        "Each child of the class gets one copy, of one stored body: our lines, the letter, the note how it is verified"
    )
    func classLetter() async throws {
        let house = try await TestHouse()
        let text = TestHouse.letter(from: Self.teacher, to: "klasse.5a@lindenschule.example")
        let outcome = try await house.send(
            text,
            from: Self.teacher,
            to: ["klasse.5a@lindenschule.example", "anna.weber+x@lindenschule.example"],
            at: house.inside("lehrerin")
        )
        guard case .accepted = outcome else {
            Issue.record("not accepted: \(outcome)")
            return
        }
        for child in ["anna", "ben", "cem", "dora"] {
            let inbox = try await house.inbox(child)
            #expect(inbox.count == 1)
            let written = text.replacing("\n", with: "\r\n")
            #expect(inbox.first?.contains(written + "\r\n____\r\nIst diese Nachricht echt?") == true)
            #expect(inbox.first?.hasPrefix("Return-Path: <\(Self.teacher)>\r\nReceived:") == true)
        }
        #expect(try await house.count("bodies") == 1)
    }

    @Test("Mail between people stays as it was written below our lines")
    func personal() async throws {
        let house = try await TestHouse()
        let text = TestHouse.letter(from: Self.teacher, to: "anna.weber@lindenschule.example")
        _ = try await house.send(
            text,
            from: Self.teacher,
            to: ["anna.weber@lindenschule.example"],
            at: house.inside("lehrerin")
        )
        #expect(try await house.inbox("anna").first?.hasSuffix(text.replacing("\n", with: "\r\n")) == true)
    }

    @Test("Guardians get one copy for each address, showing the list and nobody else")
    func guardianLetter() async throws {
        let house = try await TestHouse()
        let outcome = try await house.send(
            TestHouse.letter(
                from: "Lena Lange <\(Self.teacher)>",
                to: "eltern.5a@lindenschule.example, maria@web.example",
                more: "Cc: elif@web.example\nReply-To: anderswo@web.example\nX-Originating-IP: 192.0.2.7\n"
            ),
            from: Self.teacher,
            to: ["eltern.5a@lindenschule.example", "maria@web.example"],
            at: house.inside("lehrerin")
        )
        guard case .accepted = outcome else {
            Issue.record("not accepted: \(outcome)")
            return
        }
        let copies = try await house.queued()
        #expect(
            Set(copies.map { $0.entry.content.recipient.description }) == [
                "maria@web.example", "familie.weber@post.example", "elif@web.example",
            ]
        )
        for (entry, text) in copies {
            let message = ParsedMessage(bytes: Array(text.utf8))
            let others = ["maria@web.example", "familie.weber@post.example", "elif@web.example", "192.0.2.7"]
            for other in others where other != entry.content.recipient.description {
                #expect(!text.contains(other))
            }
            #expect(message.to.map(\.address.description) == ["eltern.5a@lindenschule.example"])
            #expect(message.cc.isEmpty)
            #expect(message.replyTo.map(\.address.description) == [Self.teacher])
            #expect(message.header.first("List-Id")?.value.hasSuffix("<eltern.5a.lindenschule.example>") == true)
            #expect(entry.content.returnPath?.description.hasPrefix("bounce+") == true)
            #expect(text.contains("\r\n\r\nGuten Tag!\r\n\r\n____\r\n"))
        }
        #expect(Set(copies.compactMap { $0.entry.content.returnPath }).count == 3)
        #expect(try await house.count("bodies WHERE size > 0") == 2)  // The letter, and the teacher's notice below.
        // Dora's family has no address: the teacher hears that it needs paper.
        let notices = try await house.inbox("lehrerin")
        #expect(notices.count == 1)
        #expect(notices.first?.contains("Dora Ohne") == true)
    }

    @Test("A bounce is matched to the family; the author hears of it once, without the address")
    func bounce() async throws {
        let house = try await TestHouse()
        _ = try await house.send(
            TestHouse.letter(from: Self.teacher, to: "eltern.5a@lindenschule.example", subject: "Ausflug"),
            from: Self.teacher,
            to: ["eltern.5a@lindenschule.example"],
            at: house.inside("lehrerin")
        )
        let copy = try #require(
            try await house.queued().first { $0.entry.content.recipient.description == "elif@web.example" }
        )
        let path = try #require(copy.entry.content.returnPath).description
        let before = try await house.inbox("lehrerin").count
        let bounce = """
            From: MAILER-DAEMON@web.example
            To: \(path)
            Subject: failed
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            x
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.web.example

            Final-Recipient: rfc822; elif@web.example
            Action: failed
            Status: 5.1.1

            --b--

            """
        for _ in 0..<2 {
            let outcome = try await house.send(bounce, from: nil, to: [path], at: TestHouse.outside)
            guard case .accepted = outcome else {
                Issue.record("not accepted: \(outcome)")
                return
            }
        }
        let notices = try await house.inbox("lehrerin").dropFirst(before)
        #expect(notices.count == 1)
        let notice = ParsedMessage(bytes: Array(try #require(notices.first).utf8))
        let text = notice.plainText(limit: 10_000)
        #expect(text.contains("Cem Kaya"))
        #expect(text.contains("5.1.1"))
        #expect(!text.contains("elif@"))
        #expect(notice.subject.contains("Ausflug"))
    }

    @Test("Children and guardians in one message: two kinds of copies that know nothing of each other")
    func split() async throws {
        let house = try await TestHouse()
        _ = try await house.send(
            TestHouse.letter(
                from: Self.teacher,
                to: "klasse.5a@lindenschule.example, eltern.5a@lindenschule.example"
            ),
            from: Self.teacher,
            to: ["klasse.5a@lindenschule.example", "eltern.5a@lindenschule.example"],
            at: house.inside("lehrerin")
        )
        let child = try #require(try await house.inbox("anna").first)
        #expect(!child.contains("eltern.5a@"))
        #expect(child.contains("klasse.5a@"))
        let copies = try await house.queued()
        #expect(copies.count == 3)
        for (_, text) in copies {
            #expect(!text.contains("klasse.5a"))
            #expect(text.contains("To: Eltern der 5a <eltern.5a@lindenschule.example>"))
        }
    }

    @Test("Hidden recipients go, missing fields come, the client's address is nowhere")
    func submissionFields() async throws {
        let house = try await TestHouse()
        _ = try await house.send(
            "From: \(Self.teacher)\nTo: museum@partner.example\nBcc: x@partner.example\nSubject: s\n\nText\n",
            from: Self.teacher,
            to: ["museum@partner.example", "x@partner.example"],
            at: house.inside("lehrerin")
        )
        let copies = try await house.queued()
        #expect(copies.count == 2)
        for (_, text) in copies {
            let message = ParsedMessage(bytes: Array(text.utf8))
            #expect(message.bcc.isEmpty)
            #expect(message.header.first("Return-Path") == nil)
            #expect(message.date == house.clock.now)
            #expect(message.messageID?.hasSuffix("@lindenschule.example>") == true)
            #expect(message.header.all("Received").count == 1)
            #expect(!text.contains("192.0.2.7") && !text.contains("laptop.home"))
        }
    }
}
