import Database
import Delivery
import Directory
import MailMessage
import MailStore
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Nothing is lost in silence")
struct NothingLostTests {
    static let teacher = "lena.lange@lindenschule.example"

    @Test("A letter to a family that has no address tells its author that paper is needed")
    func paperOnly() async throws {
        let house = try await TestHouse()
        let outcome = try await house.send(
            TestHouse.letter(from: Self.teacher, to: "eltern.dora.ohne@lindenschule.example"),
            from: Self.teacher,
            to: ["eltern.dora.ohne@lindenschule.example"],
            at: house.inside("lehrerin")
        )
        guard case .accepted = outcome else {
            Issue.record("not accepted: \(outcome)")
            return
        }
        let notice = try #require(try await house.inbox("lehrerin").first)
        #expect(notice.contains("Dora Ohne"))
        #expect(notice.contains("eltern.dora.ohne@lindenschule.example"))
    }

    @Test("The house's own letters reach guardians too; who hears of trouble are the administrators")
    func houseLetter() async throws {
        let house = try await TestHouse()
        let outcome = try await house.send(
            TestHouse.letter(from: "postmaster@lindenschule.example", to: "eltern.5a@lindenschule.example"),
            from: "postmaster@lindenschule.example",
            to: ["eltern.5a@lindenschule.example"],
            at: Door(kind: .house, peer: "")
        )
        guard case .accepted = outcome else {
            Issue.record("not accepted: \(outcome)")
            return
        }
        let copies = try await house.queued()
        #expect(copies.count == 3)
        #expect(copies.allSatisfy { $0.entry.content.noticeAddress?.description == "postmaster@lindenschule.example" })
        #expect(try await house.inbox("admin").contains { $0.contains("Dora Ohne") })
    }

    @Test("Nobody in a list: refused, at RCPT and for the whole message")
    func emptyList() async throws {
        let house = try await TestHouse()
        var changes = SchoolChanges()
        changes.groups = [
            Group(
                id: GroupID("leer"),
                kind: .schoolClass,
                name: "9z",
                owners: [PersonID("lehrerin")],
                members: []
            )
        ]
        try await house.gateway.rooms.directory.save(changes)
        let list = try #require(EmailAddress("klasse.9z@lindenschule.example"))
        let door = try house.inside("lehrerin")
        let sender = try #require(EmailAddress(Self.teacher))
        let answer = await house.gateway.checkRecipient(list, sender: sender, at: door)
        #expect(answer == .refused(.emptyList))
        let outcome = try await house.send(
            TestHouse.letter(from: Self.teacher, to: list.description),
            from: Self.teacher,
            to: [list.description],
            at: door
        )
        #expect(outcome == .refused(.emptyList))
    }

    @Test("A return path that was never given out is nobody's address")
    func unknownToken() async throws {
        let house = try await TestHouse()
        let forged = try #require(EmailAddress("bounce+0123456789abcdef@lindenschule.example"))
        guard
            case .refused(let refusal) = await house.gateway.checkRecipient(forged, sender: nil, at: TestHouse.outside)
        else {
            Issue.record("welcomed")
            return
        }
        #expect(refusal.status == Refusal.Status(1, 1))
    }

    @Test("Notices for the postmaster are filed for those who read that mailbox")
    func postmasterNotices() async throws {
        let house = try await TestHouse()
        let address = try #require(EmailAddress("postmaster@lindenschule.example"))
        try await house.database.write { connection in
            try house.gateway.file(Array("Subject: n\r\n\r\nx\r\n".utf8), for: address, in: connection)
        }
        #expect(try await house.inbox("admin").count == 1)
    }

    @Test("More fields than we read: refused, since its readers would see what we haven't")
    func tooManyFields() async throws {
        let house = try await TestHouse()
        let more = String(repeating: "X-Filler: y\n", count: 1_001) + "From: schulleitung@lindenschule.example\n"
        let outcome = try await house.send(
            TestHouse.letter(from: Self.teacher, to: "karl.kurz@lindenschule.example", more: more),
            from: Self.teacher,
            to: ["karl.kurz@lindenschule.example"],
            at: house.inside("lehrerin")
        )
        #expect(outcome == .refused(.headerTooLong))
    }

    @Test("Recipients who left while a message was held are named to its author; none left means it stays held")
    func leftWhileHeld() async throws {
        let house = try await TestHouse()
        let rule = try #require(StandardRules.all.first { $0.id == "school-only.external-recipient" })
        try await house.gateway.rooms.settings.change(by: nil, because: "Probe") { settings in
            settings.set(.hold, of: rule, for: .child)
        }
        func hold(_ recipients: [String]) async throws -> DecisionCode {
            let outcome = try await house.send(
                TestHouse.letter(from: "anna.weber@lindenschule.example", to: recipients.joined(separator: ", ")),
                from: "anna.weber@lindenschule.example",
                to: recipients,
                at: house.inside("anna")
            )
            guard case .held(let code, _) = outcome else {
                Issue.record("not held: \(outcome)")
                return DecisionCode("")
            }
            return code
        }
        let both = try await hold(["freund@web.example", "karl.kurz@lindenschule.example"])
        var changes = SchoolChanges()
        var karl = try #require(house.gateway.rooms.directory.roster.person(PersonID("kollege")))
        karl.isActive = false
        changes.people = [karl]
        try await house.gateway.rooms.directory.save(changes)
        #expect(try await house.gateway.release(both, by: .atMachine("test")) == .done)
        #expect(try await house.queued().map(\.entry.content.recipient.description) == ["freund@web.example"])
        #expect(try await house.inbox("anna").contains { $0.contains("karl.kurz@lindenschule.example") })
    }

    @Test("NOTIFY=SUCCESS: one report of those whose mailboxes have it, inside or out", arguments: [true, false])
    func confirmation(inside: Bool) async throws {
        let house = try await TestHouse()
        let sender = try #require(EmailAddress(inside ? Self.teacher : "museum@partner.example"))
        let karl = try #require(EmailAddress("karl.kurz@lindenschule.example"))
        let outcome = await house.gateway.accept(
            ReceivedMessage(
                sender: sender,
                recipients: [
                    EnvelopeRecipient(karl, notify: [.success, .failure], originalRecipient: "rfc822;kk@old.example"),
                    EnvelopeRecipient(try #require(EmailAddress("hanna.haupt@lindenschule.example"))),
                ],
                bytes: Array(
                    TestHouse.letter(from: sender.description, to: karl.description).replacing("\n", with: "\r\n").utf8
                ),
                envelopeID: "QQ314159"
            ),
            at: inside ? try house.inside("lehrerin") : TestHouse.outside
        )
        guard case .accepted = outcome else {
            Issue.record("not accepted: \(outcome)")
            return
        }
        let text: String
        if inside {
            text = try #require(try await house.inbox("lehrerin").first)
        } else {
            let queued = try await house.queued()
            #expect(queued.count == 1)
            #expect(queued.first?.entry.content.returnPath == nil)
            #expect(queued.first?.entry.content.recipient == sender)
            text = try #require(queued.first).text
        }
        let status = try #require(DeliveryStatus(ParsedMessage(bytes: Array(text.utf8))))
        #expect(status.originalEnvelopeID == "QQ314159")
        #expect(status.recipients.map(\.finalRecipient) == ["karl.kurz@lindenschule.example"])
        #expect(status.recipients.first?.action == .delivered)
        #expect(status.recipients.first?.originalRecipient == "kk@old.example")
    }
}
