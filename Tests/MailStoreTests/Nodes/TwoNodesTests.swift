import Database
import FoundationEssentials
import MailStore
import MessageBodies
import StoreTestSupport
import Testing

/// A mail store as one of several nodes has it.
private struct Node: Sendable {
    let database: any Database
    let bodies: MessageBodies
    let store: MailStore

    init(_ database: any Database, quota: Quota) {
        self.database = database
        bodies = MessageBodies(database: database)
        store = MailStore(database: database, bodies: bodies, quota: quota, now: { TestMail.noon })
    }

    func deliver(_ content: String, to owners: [String]) async throws -> [DeliveredCopy] {
        let body = bodies.prepare(Array(content.utf8))
        return try await database.write { connection in
            let id = try bodies.store(body, in: connection)
            return try store.deliver(
                NewMessage(bodyID: id, description: TestMail.description(), internalDate: TestMail.noon),
                to: owners,
                in: connection
            )
        }
    }
}

@Suite("Mailboxes served by two nodes")
struct TwoNodesTests {
    private static let owners = (1...12).map { "owner-\($0)" }

    private func nodes(_ mail: TestMail, quota: Quota = .standard) async throws -> [Node] {
        [
            Node(try await mail.database.secondNode(), quota: quota),
            Node(try await mail.database.secondNode(), quota: quota),
        ]
    }

    private func close(_ nodes: [Node]) async throws {
        for node in nodes { try await node.database.close() }
    }

    @Test("UIDs and MODSEQ rise without a gap or a double under delivery from both")
    func uids() async throws {
        let mail = try await TestMail(.postgres)
        let nodes = try await nodes(mail)
        let copies = try await withThrowingTaskGroup(of: [DeliveredCopy].self) { group in
            for number in 0..<60 {
                let node = nodes[number % 2]
                group.addTask { try await node.deliver("Nachricht \(number % 20)", to: Self.owners.shuffled()) }
            }
            return try await group.reduce([], +)
        }
        #expect(copies.count == 60 * Self.owners.count)
        for owner in Self.owners {
            let given = copies.filter { $0.owner == owner }.compactMap { copy -> UInt32? in
                if case .filed(_, let uid) = copy.outcome { uid } else { nil }
            }
            #expect(given.sorted() == Array(1...60))
            let mailbox = try #require(try await mail.store.mailboxes(of: owner).first { $0.name.text == "INBOX" })
            let entries = try #require(try await mail.store.snapshot(mailbox.id)).entries
            #expect(entries.map(\.uid) == Array(1...60))
            #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.modSeq < $1.modSeq })
        }
        let wrong = try await mail.wrongCounts()
        #expect(wrong.isEmpty)
        try await close(nodes)
    }

    @Test("the last place under the quota is given once")
    func quota() async throws {
        let quota = Quota(bytes: 1 << 30, messages: 25)
        let mail = try await TestMail(.postgres, quota: quota)
        let nodes = try await nodes(mail, quota: quota)
        let filed = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<60 {
                let node = nodes[number % 2]
                group.addTask {
                    let copies = try await node.deliver("Nachricht \(number)", to: ["anna"])
                    if case .filed = copies.first?.outcome { return true }
                    return false
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(filed == 25)
        let usage = try await mail.store.quota(of: "anna")
        #expect(usage.messages == 25)
        #expect(usage.bytes == 25 * 500)
        try await close(nodes)
    }

    @Test("flags set, messages moved and delivered at once on both leave every count right")
    func changes() async throws {
        let mail = try await TestMail(.postgres)
        let nodes = try await nodes(mail)
        for number in 0..<30 { _ = try await nodes[0].deliver("Nachricht \(number)", to: ["anna"]) }
        let inbox = try await mail.mailbox()
        let trash = try await mail.mailbox("Papierkorb")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for uid in 1...30 as ClosedRange<UInt32> {
                let (here, there) = (nodes[Int(uid) % 2], nodes[Int(uid + 1) % 2])
                group.addTask { _ = try await here.store.setFlags(in: inbox, UIDSet([uid]), .add, [.seen]) }
                group.addTask { if uid % 3 == 0 { _ = try await there.store.move(inbox, UIDSet([uid]), to: trash) } }
                group.addTask { if uid % 5 == 0 { _ = try await here.deliver("Neu \(uid)", to: ["anna"]) } }
            }
            try await group.waitForAll()
        }
        let wrong = try await mail.wrongCounts()
        #expect(wrong.isEmpty)
        let left = try await mail.uids(inbox)
        #expect(left.count == 30 - 10 + 6)
        #expect(Set(left).count == left.count)
        try await close(nodes)
    }

    @Test("what one files, the other hears of")
    func news() async throws {
        let mail = try await TestMail(.postgres)
        let nodes = try await nodes(mail)
        let inbox = try await mail.mailbox()
        var news = nodes[1].database.notifications(on: MailStore.channel).makeAsyncIterator()
        _ = try await nodes[0].deliver("Hallo", to: ["anna"])
        #expect(await news.next() == inbox.description)
        try await close(nodes)
    }
}
