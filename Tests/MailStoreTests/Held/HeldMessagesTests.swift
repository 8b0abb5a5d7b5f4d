import Database
import FoundationEssentials
import MailStore
import MessageBodies
import StoreTestSupport
import Testing

@Suite("Held messages")
struct HeldMessagesTests {
    private struct Failure: Error {}

    private func hold(
        _ id: String,
        _ mail: TestMail,
        _ held: HeldMessages,
        heldAt: Date = TestMail.noon,
        days: Double = 14
    ) async throws -> HeldMessage {
        let body = mail.bodies.prepare(Array("Inhalt von \(id)".utf8))
        let message = HeldMessage(
            id: id,
            bodyID: body.id,
            size: body.size,
            envelope: #"{"from":"a@b.example"}"#,
            decisionCode: "CODE-" + id,
            author: "anna",
            heldAt: heldAt,
            expiresAt: heldAt.addingTimeInterval(days * 86_400)
        )
        try await mail.database.write { connection in
            try mail.bodies.store(body, in: connection)
            try held.hold(message, in: connection)
        }
        return message
    }

    @Test("wait, the oldest first, with what is needed to go on", arguments: TestEngine.all)
    func list(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        let held = HeldMessages(database: mail.database, bodies: mail.bodies)
        let late = try await hold("b", mail, held, heldAt: TestMail.noon.addingTimeInterval(60))
        let early = try await hold("a", mail, held)
        #expect(try await held.list() == [early, late])
        #expect(try await held.list(limit: 1) == [early])
        #expect(try await held.message("b") == late)
        #expect(try await held.message(decisionCode: "CODE-a") == early)
        #expect(try await held.message("c") == nil)
    }

    @Test("taken out once only; the body lives on where it was routed to", arguments: TestEngine.all)
    func take(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        let held = HeldMessages(database: mail.database, bodies: mail.bodies)
        let message = try await hold("a", mail, held)
        let winners = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    try await mail.database.write { connection in
                        try held.take("a", in: connection) { message in
                            try mail.store.deliver(
                                NewMessage(
                                    bodyID: message.bodyID,
                                    description: TestMail.description(),
                                    internalDate: TestMail.noon
                                ),
                                to: ["ben"],
                                in: connection
                            )
                        } != nil
                    }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(winners == 1)
        #expect(try await held.list().isEmpty)
        #expect(try await mail.uids(mail.mailbox(of: "ben")) == [1])
        #expect(try await mail.bodies.size(of: message.bodyID) == message.size)
        #expect(try await mail.wrongCounts().isEmpty)
    }

    @Test("stays held when routing fails", arguments: TestEngine.all)
    func failedTake(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        let held = HeldMessages(database: mail.database, bodies: mail.bodies)
        let message = try await hold("a", mail, held)
        await #expect(throws: Failure.self) {
            try await mail.database.write { connection in
                _ = try held.take("a", in: connection) { _ in throw Failure() }
            }
        }
        #expect(try await held.list() == [message])
    }

    @Test("goes with its bytes when nobody decided in time", arguments: TestEngine.all)
    func expire(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        let held = HeldMessages(database: mail.database, bodies: mail.bodies)
        let short = try await hold("a", mail, held, days: 1)
        let long = try await hold("b", mail, held, days: 3)
        let gone = try await mail.database.write {
            try held.expire(at: TestMail.noon.addingTimeInterval(2 * 86_400), in: $0)
        }
        #expect(gone == [short])
        #expect(try await held.list() == [long])
        #expect(try await mail.bodies.size(of: short.bodyID) == nil)
    }
}
