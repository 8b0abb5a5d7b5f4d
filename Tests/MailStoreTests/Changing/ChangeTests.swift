import Database
import FoundationEssentials
import MailStore
import MessageBodies
import StoreTestSupport
import Testing

@Suite("Changes of a mailbox")
struct ChangeTests {
    /// Anna's INBOX with five messages.
    private func five(_ engine: TestEngine) async throws -> (TestMail, MailboxID) {
        let mail = try await TestMail(engine)
        for number in 1...5 { try await mail.deliver("Nummer \(number)", to: ["anna"], size: number * 100) }
        return (mail, try await mail.mailbox())
    }

    @Test("flags are added, removed and replaced", arguments: TestEngine.all)
    func flags(engine: TestEngine) async throws {
        let (mail, inbox) = try await five(engine)
        let added = try #require(
            try await mail.store.setFlags(
                in: inbox,
                UIDSet([2...3, 9...9]),
                .add,
                [.seen, .flagged],
                keywords: ["Wichtig"]
            )
        )
        #expect(added.entries.map(\.uid) == [2, 3])
        #expect(added.entries.allSatisfy { $0.flags == [.seen, .flagged] && $0.modSeq == added.modSeq })
        let removed = try #require(
            try await mail.store.setFlags(in: inbox, UIDSet([2]), .remove, .flagged, keywords: ["WICHTIG"])
        )
        #expect(removed.entries.first?.flags == .seen)
        #expect(removed.entries.first?.keywords == [])
        #expect(removed.modSeq > added.modSeq)
        let replaced = try #require(
            try await mail.store.setFlags(in: inbox, UIDSet([3]), .replace, .answered, keywords: ["b", "a", "B"])
        )
        #expect(replaced.entries.first?.flags == .answered)
        #expect(replaced.entries.first?.keywords == ["a", "b"])
        #expect(try await mail.store.mailbox(inbox)?.unseenCount == 4)
        #expect(try await mail.wrongCounts().isEmpty)
    }

    @Test("what is as wished already keeps its sequence", arguments: TestEngine.all)
    func unchanged(engine: TestEngine) async throws {
        let (mail, inbox) = try await five(engine)
        let first = try #require(try await mail.store.setFlags(in: inbox, .all, .add, .seen))
        let second = try #require(try await mail.store.setFlags(in: inbox, .all, .add, .seen))
        #expect(second.entries.count == 5)
        #expect(second.entries.allSatisfy { $0.modSeq == first.modSeq })
    }

    @Test("UNCHANGEDSINCE leaves what others changed (RFC 7162 §3.1.3)", arguments: TestEngine.all)
    func unchangedSince(engine: TestEngine) async throws {
        let (mail, inbox) = try await five(engine)
        let known = try #require(try await mail.store.mailbox(inbox)?.highestModSeq)
        _ = try await mail.store.setFlags(in: inbox, UIDSet([4]), .add, .flagged)
        let outcome = try #require(
            try await mail.store.setFlags(in: inbox, UIDSet([3...5]), .add, .seen, unchangedSince: known)
        )
        #expect(outcome.modified == [4])
        #expect(outcome.entries.map(\.uid) == [3, 5])
    }

    @Test("a copy has new UIDs, the same flags and dates, and the same message", arguments: TestEngine.all)
    func copy(engine: TestEngine) async throws {
        let (mail, inbox) = try await five(engine)
        let archive = try await mail.mailbox("Archiv")
        _ = try await mail.store.setFlags(in: inbox, UIDSet([4]), .add, .seen, keywords: ["x"])
        let outcome = try await mail.store.copy(inbox, UIDSet([2, 4]), to: archive)
        guard case .done(let validity, let copies) = outcome else {
            Issue.record("not copied")
            return
        }
        #expect(validity == (try await mail.store.mailbox(archive)?.uidValidity))
        #expect(copies == [CopiedUID(source: 2, target: 1), CopiedUID(source: 4, target: 2)])
        let rows = try await mail.store.messages(in: archive, .all, columns: [.body])
        #expect(rows.map(\.flags) == [[], .seen])
        #expect(rows.map(\.keywords) == [[], ["x"]])
        #expect(rows.map(\.size) == [200, 400])
        #expect(try await mail.count("messages") == 5)
        _ = try await mail.store.copy(archive, .all, to: archive)
        #expect(try await mail.uids(archive) == [1, 2, 3, 4])
        #expect(try await mail.wrongCounts().isEmpty)
    }

    @Test("copying to nowhere, or beyond the quota, changes nothing", arguments: TestEngine.all)
    func copyRefused(engine: TestEngine) async throws {
        let (mail, inbox) = try await five(engine)
        #expect(try await mail.store.copy(inbox, .all, to: MailboxID(1)) == .noSuchMailbox)
        try await mail.store.setQuota(Quota(bytes: 2_000, messages: 100), of: "anna")
        let archive = try await mail.mailbox("Archiv")
        guard case .overQuota(let usage) = try await mail.store.copy(inbox, .all, to: archive) else {
            Issue.record("copied beyond the quota")
            return
        }
        #expect(usage.bytes == 1_500)
        #expect(try await mail.uids(archive).isEmpty)
    }

    @Test("a move is at once there and gone here, quota or not", arguments: TestEngine.all)
    func move(engine: TestEngine) async throws {
        let (mail, inbox) = try await five(engine)
        try await mail.store.setQuota(Quota(bytes: 1_500, messages: 5), of: "anna")
        let trash = try #require(try await mail.store.mailbox(.trash, owner: "anna"))
        let known = try #require(try await mail.store.mailbox(inbox)?.highestModSeq)
        let outcome = try await mail.store.move(inbox, UIDSet([1...2, 5...5]), to: trash.id)
        guard case .done(_, let copies) = outcome else {
            Issue.record("not moved")
            return
        }
        #expect(copies.map(\.source) == [1, 2, 5])
        #expect(try await mail.uids(inbox) == [3, 4])
        #expect(try await mail.uids(trash.id) == [1, 2, 3])
        let changes = try #require(try await mail.store.changes(in: inbox, since: known))
        #expect(changes.vanished == [1, 2, 5])
        #expect(try await mail.wrongCounts().isEmpty)
    }

    @Test("expunging removes what is marked, of the UIDs named, and its bytes", arguments: TestEngine.all)
    func expunge(engine: TestEngine) async throws {
        let (mail, inbox) = try await five(engine)
        try await mail.deliver("Nummer 1", to: ["ben"])
        _ = try await mail.store.setFlags(in: inbox, UIDSet([1...3]), .add, .deleted)
        #expect(try await mail.store.expunge(inbox, UIDSet([2...5])) == [2, 3])
        #expect(try await mail.store.expunge(inbox) == [1])
        #expect(try await mail.store.expunge(inbox) == [])
        #expect(try await mail.uids(inbox) == [4, 5])
        #expect(try await mail.count("bodies") == 3)
        #expect(try await mail.count("message_texts") == 3)
        try await mail.deliver("Neu", to: ["anna"])
        #expect(try await mail.uids(inbox) == [4, 5, 6])
        #expect(try await mail.wrongCounts().isEmpty)
    }

    @Test("an appended message is parsed, stored and filed", arguments: TestEngine.all)
    func append(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        let drafts = try await mail.mailbox("Entwürfe")
        let bytes = TestMail.bytes()
        let date = TestMail.noon.addingTimeInterval(-3_600)
        let outcome = try await mail.store.append(
            bytes,
            to: drafts,
            flags: [.draft, .seen],
            keywords: ["$Forwarded"],
            internalDate: date
        )
        guard case .done(let validity, let uid) = outcome else {
            Issue.record("not appended")
            return
        }
        #expect(uid == 1)
        #expect(validity == (try await mail.store.mailbox(drafts)?.uidValidity))
        let row = try #require(try await mail.store.messages(in: drafts, .all, columns: [.body, .envelope]).first)
        #expect(row.internalDate == date)
        #expect(row.size == bytes.count)
        #expect(row.flags == [.draft, .seen])
        let id = try #require(row.bodyID)
        #expect(try await mail.bodies.bytes(id) == bytes)
        #expect(row.envelope?.first == UInt8(ascii: "("))
    }

    @Test("appending to nowhere, or beyond the quota, stores nothing", arguments: TestEngine.all)
    func appendRefused(engine: TestEngine) async throws {
        let mail = try await TestMail(engine, quota: Quota(bytes: 10, messages: 10))
        let inbox = try await mail.mailbox()
        #expect(try await mail.store.append(TestMail.bytes(), to: MailboxID(1)) == .noSuchMailbox)
        guard case .overQuota = try await mail.store.append(TestMail.bytes(), to: inbox) else {
            Issue.record("appended beyond the quota")
            return
        }
        #expect(try await mail.count("bodies") == 0)
    }

    @Test("a mailbox that has gone answers with nothing", arguments: TestEngine.all)
    func gone(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        let gone = MailboxID(42)
        #expect(try await mail.store.setFlags(in: gone, .all, .add, .seen) == nil)
        #expect(try await mail.store.expunge(gone) == [])
        #expect(try await mail.store.snapshot(gone) == nil)
        #expect(try await mail.store.changes(in: gone, since: 0) == nil)
        #expect(try await mail.store.claimRecent(gone) == nil)
    }
}
