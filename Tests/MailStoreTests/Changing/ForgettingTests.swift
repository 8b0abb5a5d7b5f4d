import Database
import MailStore
import StoreTestSupport
import Testing

@Suite("Forgetting what went")
struct ForgettingTests {
    /// Messages 1 to `count`, the first `gone` of them removed one after another.
    private func filled(_ engine: TestEngine, count: Int, gone: Int) async throws -> (TestMail, MailboxID) {
        let mail = try await TestMail(engine)
        for number in 1...count { try await mail.deliver("Nummer \(number)", to: ["anna"]) }
        let inbox = try await mail.mailbox()
        for uid in 1...gone {
            _ = try await mail.store.setFlags(in: inbox, UIDSet([UInt32(uid)]), .add, [.deleted])
            _ = try await mail.store.expunge(inbox)
        }
        return (mail, inbox)
    }

    @Test("the newest are kept, and who comes back late is told what is there instead", arguments: TestEngine.all)
    func forgetVanished(engine: TestEngine) async throws {
        let (mail, inbox) = try await filled(engine, count: 8, gone: 6)
        let late = try #require(try await mail.store.mailbox(inbox)).highestModSeq
        #expect(try await mail.store.forgetVanished(keeping: 6) == 0)
        #expect(try await mail.store.changes(in: inbox, since: 1)?.vanished == [1, 2, 3, 4, 5, 6])

        #expect(try await mail.store.forgetVanished(keeping: 2) == 1)
        #expect(try await mail.count("mailbox_expunged") == 2)
        let old = try #require(try await mail.store.changes(in: inbox, since: 1))
        #expect(old.remaining == [7, 8] && old.vanished.isEmpty)
        #expect(old.changed.map(\.uid) == [7, 8])
        // Message 4 went at the last sequence that was forgotten, 5 and 6 after it, two sequences each.
        let since = late - 4
        let recent = try #require(try await mail.store.changes(in: inbox, since: since))
        #expect(recent.remaining == nil && recent.vanished == [5, 6])
        #expect(try await mail.store.changes(in: inbox, since: since - 1)?.remaining == [7, 8])
        #expect(try await mail.store.changes(in: inbox, since: late)?.remaining == nil)
    }

    @Test("what went in one step is forgotten in one", arguments: TestEngine.all)
    func wholeSequences(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        for number in 1...5 { try await mail.deliver("Nummer \(number)", to: ["anna", "ben"]) }
        let inbox = try await mail.mailbox()
        _ = try await mail.store.setFlags(in: inbox, .all, .add, [.deleted])
        _ = try await mail.store.expunge(inbox)
        #expect(try await mail.store.forgetVanished(keeping: 3) == 1)
        #expect(try await mail.count("mailbox_expunged") == 0)
        #expect(try await mail.store.changes(in: inbox, since: 1)?.remaining == [])
        #expect(try await mail.store.changes(in: mail.mailbox(of: "ben"), since: 1)?.remaining == nil)
    }
}
