import Database
import FoundationEssentials
import MailStore
import MessageBodies
import StoreTestSupport
import Testing

@Suite("Delivery into mailboxes")
struct DeliverTests {
    @Test("one message to many: an entry each, one body", arguments: TestEngine.all)
    func many(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        let owners = (0..<1_500).map { "kind-\($0)" }
        let copies = try await mail.deliver(to: owners, flags: [.flagged], keywords: ["Schule"])
        #expect(copies.map(\.owner) == owners)
        #expect(copies.allSatisfy { if case .filed(_, uid: 1) = $0.outcome { true } else { false } })
        #expect(try await mail.count("bodies") == 1)
        #expect(try await mail.count("messages") == 1)
        #expect(try await mail.count("mailbox_entries") == 1_500)
        #expect(try await mail.wrongCounts().isEmpty)
        guard case .filed(let mailbox, _) = copies[700].outcome else { return }
        let snapshot = try #require(try await mail.store.snapshot(mailbox))
        #expect(snapshot.entries == [EntryState(uid: 1, flags: [.flagged], keywords: ["Schule"], modSeq: 2)])
        #expect(snapshot.mailbox.owner == "kind-700")
        #expect(snapshot.mailbox.unseenCount == 1)
    }

    @Test("UIDs and sequences only rise", arguments: TestEngine.all)
    func rising(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        for number in 1...3 { try await mail.deliver("Nummer \(number)", to: ["anna"]) }
        let inbox = try await mail.mailbox()
        let snapshot = try #require(try await mail.store.snapshot(inbox))
        #expect(snapshot.entries.map(\.uid) == [1, 2, 3])
        #expect(snapshot.entries.map(\.modSeq) == [2, 3, 4])
        #expect(snapshot.mailbox.highestModSeq == 4)
        #expect(snapshot.mailbox.uidNext == 4)
    }

    @Test("an owner named twice gets one copy", arguments: TestEngine.all)
    func twice(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        #expect(try await mail.deliver(to: ["anna", "ben", "anna"]).count == 2)
        #expect(try await mail.uids(mail.mailbox()) == [1])
    }

    @Test("into a mailbox by its role, already read", arguments: TestEngine.all)
    func role(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        try await mail.deliver(to: ["anna"], role: .sent, flags: [.seen])
        let sent = try #require(try await mail.store.mailbox(.sent, owner: "anna"))
        #expect(sent.messageCount == 1)
        #expect(sent.unseenCount == 0)
        #expect(try await mail.uids(mail.mailbox()).isEmpty)
    }

    @Test("a full mailbox gets nothing, the others do", arguments: TestEngine.all)
    func quota(engine: TestEngine) async throws {
        let mail = try await TestMail(engine, quota: Quota(bytes: 1_000, messages: 10))
        try await mail.deliver(to: ["anna"], size: 600)
        try await mail.store.setQuota(Quota(bytes: 5_000, messages: 2), of: "carla")
        let copies = try await mail.deliver("Zwei", to: ["anna", "ben", "carla"], size: 600)
        let usage = QuotaUsage(bytes: 600, messages: 1, limit: Quota(bytes: 1_000, messages: 10))
        #expect(copies[0].outcome == .overQuota(usage))
        for copy in copies.dropFirst() {
            guard case .filed = copy.outcome else {
                Issue.record("\(copy.owner) got nothing")
                continue
            }
        }
        #expect(try await mail.store.quota(of: "anna") == usage)
        try await mail.deliver("Drei", to: ["carla"])
        let last = try await mail.deliver("Vier", to: ["carla"])
        guard case .overQuota(let used) = last[0].outcome else {
            Issue.record("a third message for two")
            return
        }
        #expect(used.messages == 2)
        try await mail.store.setQuota(nil, of: "carla")
        #expect(try await mail.store.quota(of: "carla").limit == Quota(bytes: 1_000, messages: 10))
    }

    @Test("with every mailbox full no row of the message stays", arguments: TestEngine.all)
    func allFull(engine: TestEngine) async throws {
        let mail = try await TestMail(engine, quota: Quota(bytes: 100, messages: 10))
        try await mail.deliver(to: ["anna"], size: 600)
        #expect(try await mail.count("messages") == 0)
        #expect(try await mail.bodies.removeUnreferenced() == 1)
    }

    @Test("the same delivery tried again makes no second copy", arguments: TestEngine.all)
    func idempotency(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        try await mail.deliver(to: ["anna", "ben"], key: "brief-1")
        let inbox = try await mail.mailbox()
        _ = try await mail.store.setFlags(in: inbox, .all, .add, .deleted)
        _ = try await mail.store.expunge(inbox)
        let again = try await mail.deliver(to: ["anna", "carla", "ben"], key: "brief-1")
        #expect(again[0].outcome == .alreadyFiled)
        #expect(again[2].outcome == .alreadyFiled)
        guard case .filed = again[1].outcome else {
            Issue.record("Carla got nothing")
            return
        }
        #expect(try await mail.uids(inbox).isEmpty)
        try await mail.store.forgetDeliveries(before: TestMail.noon.addingTimeInterval(1))
        #expect(try await mail.count("mail_deliveries") == 0)
    }

    @Test("each mailbox is announced after the commit", arguments: TestEngine.all)
    func announced(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        let inbox = try await mail.mailbox()
        var news = mail.database.notifications(on: MailStore.channel).makeAsyncIterator()
        try await mail.deliver(to: ["anna"])
        #expect(await news.next().flatMap(MailboxID.init(text:)) == inbox)
    }

    @Test("fifty at once: no UID twice, every count right", arguments: TestEngine.all)
    func parallel(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        let inbox = try await mail.mailbox()
        let archive = try await mail.mailbox("Archiv")
        let uids = try await withThrowingTaskGroup(of: [UInt32].self) { group in
            for number in 0..<50 {
                group.addTask {
                    var uids: [UInt32] = []
                    for _ in 0..<4 {
                        for copy in try await mail.deliver("Nachricht \(number)", to: ["anna", "ben-\(number % 7)"]) {
                            guard copy.owner == "anna", case .filed(_, let uid) = copy.outcome else { continue }
                            uids.append(uid)
                            if uid % 3 == 0 { _ = try await mail.store.move(inbox, UIDSet([uid]), to: archive) }
                            if uid % 5 == 0 { _ = try await mail.store.setFlags(in: inbox, .all, .add, [.seen]) }
                        }
                    }
                    return uids
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(uids.sorted() == Array(1...200))
        for mailbox in [inbox, archive] {
            let snapshot = try #require(try await mail.store.snapshot(mailbox))
            #expect(snapshot.entries.allSatisfy { $0.modSeq <= snapshot.mailbox.highestModSeq })
            #expect(snapshot.entries.allSatisfy { $0.uid < snapshot.mailbox.uidNext })
        }
        #expect(try await mail.uids(inbox).count + mail.uids(archive).count == 200)
        #expect(try await mail.wrongCounts().isEmpty)
    }
}
