import Database
import FoundationEssentials
import MessageBodies
import StoreTestSupport
import Testing

@testable import MailStore

@Suite("Withdrawing what was delivered")
struct WithdrawingTests {
    private func deliver(_ mail: TestMail, _ origin: String, to owners: [String], seen: Bool = false) async throws {
        let bytes = TestMail.bytes(subject: origin)
        let body = mail.bodies.prepare(bytes)
        try await mail.database.write { connection in
            let id = try mail.bodies.store(body, in: connection)
            try mail.store.deliver(
                NewMessage(
                    bodyID: id,
                    description: MessageDescription(bytes: bytes),
                    internalDate: TestMail.noon,
                    origin: origin
                ),
                to: owners,
                flags: seen ? .seen : [],
                keywords: ["Wandertag"],
                in: connection
            )
        }
    }

    private func inbox(_ mail: TestMail, _ owner: String) async throws -> Mailbox {
        try #require(try await mail.store.mailbox(.inbox, owner: owner))
    }

    private func withdraw(_ mail: TestMail, _ origin: String, unreadOnly: Bool = false) async throws -> CopyCount {
        for mailbox in try await mail.store.mailboxes(withCopiesOf: [origin], unreadOnly: unreadOnly) {
            try await mail.database.write {
                try mail.store.withdraw([origin], from: mailbox, under: "w", unreadOnly: unreadOnly, in: $0)
            }
        }
        return try await mail.database.read { try mail.store.withdrawn(under: "w", in: $0) }
    }

    @Test("Copies go, are told as expunged, and come back with flags, keywords and date", arguments: TestEngine.all)
    func thereAndBack(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        try await deliver(mail, "A", to: ["anna", "ben"])
        try await deliver(mail, "B", to: ["anna"])
        let box = try await inbox(mail, "anna")
        let before = try #require(try await mail.store.snapshot(box.id))
        _ = try await mail.store.setFlags(in: box.id, .all, .add, .flagged)

        #expect(try await withdraw(mail, "A") == CopyCount(copies: 2, owners: 2))
        let without = try #require(try await mail.store.snapshot(box.id))
        #expect(without.entries.map(\.uid) == [2])
        let changes = try #require(try await mail.store.changes(in: box.id, since: before.mailbox.highestModSeq))
        #expect(changes.vanished == [1])
        #expect(try await withdraw(mail, "A") == CopyCount(copies: 2, owners: 2))

        let back = try await mail.database.write { try mail.store.restore(under: "w", in: $0) }
        #expect(back == 2)
        let after = try #require(try await mail.store.snapshot(box.id))
        #expect(after.entries.map(\.uid) == [2, 3])
        #expect(after.entries.last?.flags == .flagged && after.entries.last?.keywords == ["Wandertag"])
        #expect(try await mail.database.write { try mail.store.restore(under: "w", in: $0) } == 0)
    }

    @Test("What was read stays where only the unread are withdrawn")
    func unreadOnly() async throws {
        let mail = try await TestMail(.sqliteInMemory)
        try await deliver(mail, "A", to: ["anna", "ben"])
        _ = try await mail.store.setFlags(in: inbox(mail, "anna").id, .all, .add, .seen)
        #expect(try await withdraw(mail, "A", unreadOnly: true) == CopyCount(copies: 1, owners: 1))
        #expect(try await mail.store.snapshot(inbox(mail, "anna").id)?.entries.count == 1)
    }

    @Test("A mailbox that is gone meanwhile gives way to INBOX, an owner that is gone to nothing")
    func goneMeanwhile() async throws {
        let mail = try await TestMail(.sqliteInMemory)
        try await deliver(mail, "A", to: ["anna", "ben"])
        let folder = try #require(try await mail.store.mailbox(.trash, owner: "anna"))
        _ = try await mail.store.move(inbox(mail, "anna").id, .all, to: folder.id)
        _ = try await withdraw(mail, "A")
        try await mail.database.write { connection in
            try mail.store.remove(folder.id, in: connection)
            try mail.store.removeOwner("ben", in: connection)
        }
        #expect(try await mail.database.write { try mail.store.restore(under: "w", in: $0) } == 1)
        #expect(try await mail.store.snapshot(inbox(mail, "anna").id)?.entries.count == 1)
    }

    @Test("What is thrown away leaves no body behind", arguments: TestEngine.all)
    func discard(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        try await deliver(mail, "A", to: ["anna", "ben"])
        _ = try await withdraw(mail, "A")
        #expect(try await mail.database.write { try mail.store.discard(under: "w", in: $0) } == 2)
        try await mail.bodies.removeUnreferenced()
        for table in ["messages", "message_texts", "withdrawn_entries", "bodies"] {
            #expect(
                try await mail.database.read { try $0.row("SELECT COUNT(*) FROM \(raw: table)")?.int(0) } == 0,
                "\(table)"
            )
        }
    }
}
