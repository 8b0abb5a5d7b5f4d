import Delivery
import Directory
import MailMessage
import School
import Testing

@testable import Gateway

@Suite("What no copy may tell")
struct PrivacyTests {
    static let teacher = "lena.lange@lindenschule.example"

    @Test(
        "Fields that name a guardian leave the children's copies",
        arguments: [
            "X-Forwarded-To: maria@web.example", "Comments: siehe maria@web.example",
            "X-Original-To: <maria@web.example>",
            "Resent-To: Maria <maria@web.example>", "Thread-Topic: =?utf-8?q?maria?= (maria@web.example)",
            "Disposition-Notification-To: \"maria@web.example\" <maria@web.example>",
        ]
    )
    func fieldsThatTell(field: String) async throws {
        let house = try await TestHouse()
        // Some of these fields are marks of a forwarding program, which is refused elsewhere.
        try await set(house, "school-only.forwarding.action=observe")
        // A mother named by hand beside the class is asked about elsewhere.
        try await set(house, "separation.mixed-audience.action=observe")
        let outcome = try await house.send(
            TestHouse.letter(
                from: Self.teacher,
                to: "klasse.5a@lindenschule.example, maria@web.example",
                more: field + "\nX-Harmless: bleibt\n"
            ),
            from: Self.teacher,
            to: ["klasse.5a@lindenschule.example", "maria@web.example", "museum@partner.example"],
            at: house.inside("lehrerin")
        )
        guard case .accepted = outcome else {
            Issue.record("not accepted: \(outcome)")
            return
        }
        let child = try #require(try await house.inbox("anna").first)
        #expect(!child.contains("maria@"))
        #expect(child.contains("X-Harmless: bleibt"))
        let others = try await house.queued().filter { $0.entry.content.recipient.description != "maria@web.example" }
        #expect(others.map(\.entry.content.recipient.description) == ["museum@partner.example"])
        for (_, text) in others { #expect(!text.contains("maria@")) }
    }

    @Test(
        "Where the author was when writing leaves with no copy",
        arguments: ["X-Originating-IP: [192.0.2.7]", "Received: from home (192.0.2.7)", "X-Forwarded-For: 192.0.2.7"]
    )
    func clientAddress(field: String) async throws {
        let house = try await TestHouse()
        _ = try await house.send(
            TestHouse.letter(from: Self.teacher, to: "museum@partner.example", more: field + "\n"),
            from: Self.teacher,
            to: ["museum@partner.example", "anna.weber@lindenschule.example"],
            at: house.inside("lehrerin")
        )
        let copies = try await house.queued().map(\.text) + house.inbox("anna")
        #expect(copies.count == 2)
        for text in copies { #expect(!text.contains("192.0.2.7")) }
    }

    @Test("Names with umlauts are readable in every copy, and raw in none")
    func umlauts() async throws {
        let house = try await TestHouse()
        var changes = SchoolChanges()
        changes.people = [
            Person(
                id: PersonID("bjoern"),
                givenName: "Björn",
                familyName: "Öz",
                roles: [.child],
                localPart: "bjoern.oez"
            )
        ]
        changes.guardianships[PersonID("bjoern")] = [
            Guardianship(guardian: PersonID("kaya"), child: PersonID("bjoern"), order: 1)
        ]
        changes.groups = [
            Group(
                id: GroupID("5b"),
                kind: .schoolClass,
                name: "5b",
                owners: [PersonID("lehrerin")],
                members: [PersonID("bjoern")]
            )
        ]
        try await house.gateway.rooms.directory.save(changes)
        // A child and its parents in one letter: its author would be asked first.
        try await set(house, "separation.mixed-audience.action=observe")
        let outcome = try await house.send(
            TestHouse.letter(
                from: Self.teacher,
                to: "=?utf-8?q?Bj=C3=B6rn_=C3=96z?= <bjoern.oez@lindenschule.example>, elif@web.example"
            ),
            from: Self.teacher,
            to: ["eltern.bjoern.oez@lindenschule.example", "bjoern.oez@lindenschule.example"],
            at: house.inside("lehrerin")
        )
        guard case .accepted = outcome else {
            Issue.record("not accepted: \(outcome)")
            return
        }
        let copy = try #require(try await house.queued().first)
        let message = ParsedMessage(bytes: Array(copy.text.utf8))
        #expect(message.bytes[message.root.headerRange].allSatisfy { $0 < 128 })
        #expect(message.to.first?.displayName == "Eltern von Björn Öz")
        #expect(copy.entry.content.privateRecipient?.name == "Erziehungsberechtigte von Björn Öz")
        let child = ParsedMessage(bytes: Array(try #require(try await house.inbox("bjoern").first).utf8))
        #expect(child.to.map(\.displayName) == ["Björn Öz"])
        #expect(child.defects.isEmpty)
    }

    @Test("A label of the house can't be brought along, nor our lines be continued")
    func forgedLabel() async throws {
        let house = try await TestHouse()
        _ = try await house.send(
            " and so it is\nSchulpost-Label: known-guardian\nFrom: a@partner.example\nSubject: s\n\nText\n",
            from: "a@partner.example",
            to: ["lena.lange@lindenschule.example"],
            at: TestHouse.outside
        )
        let text = try #require(try await house.inbox("lehrerin").first)
        #expect(!text.contains("Schulpost-Label"))
        let message = ParsedMessage(bytes: Array(text.utf8))
        #expect(message.header.first("Received")?.value.contains("and so it is") == false)
        #expect(text.contains("\r\n and so it is\r\n"))
    }

    @Test("A typed private address is told of by the child's list, and notices go to the mailbox one is logged in for")
    func typedAddress() async throws {
        let house = try await TestHouse()
        _ = try await house.send(
            TestHouse.letter(from: Self.teacher, to: "elif@web.example"),
            from: "lena.lange+schule@lindenschule.example",
            to: ["elif@web.example"],
            at: house.inside("lehrerin")
        )
        let content = try #require(try await house.queued().first).entry.content
        #expect(content.privateRecipient?.address.description == "eltern.cem.kaya@lindenschule.example")
        #expect(content.noticeAddress?.description == Self.teacher)
    }
}
