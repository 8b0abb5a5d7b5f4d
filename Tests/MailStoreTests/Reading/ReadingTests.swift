import Database
import MailStore
import StoreTestSupport
import Testing

@Suite("Reading a mailbox")
struct ReadingTests {
    @Test("changes since a sequence: new, changed, vanished", arguments: TestEngine.all)
    func changes(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        for number in 1...4 { try await mail.deliver("Nummer \(number)", to: ["anna"]) }
        let inbox = try await mail.mailbox()
        let start = try #require(try await mail.store.mailbox(inbox))
        let none = try #require(
            try await mail.store.changes(in: inbox, since: start.highestModSeq, uidNext: start.uidNext)
        )
        #expect(none.changed.isEmpty && none.vanished.isEmpty)

        try await mail.deliver("Nummer 5", to: ["anna"])
        let new = try #require(
            try await mail.store.changes(in: inbox, since: start.highestModSeq, uidNext: start.uidNext)
        )
        #expect(new.changed.map(\.uid) == [5])

        _ = try await mail.store.setFlags(in: inbox, UIDSet([2]), .add, [.deleted])
        _ = try await mail.store.setFlags(in: inbox, UIDSet([3]), .add, [.seen])
        _ = try await mail.store.expunge(inbox)
        let all = try #require(
            try await mail.store.changes(in: inbox, since: start.highestModSeq, uidNext: start.uidNext)
        )
        #expect(all.changed.map(\.uid) == [3, 5])
        #expect(all.vanished == [2])
        #expect(all.mailbox.highestModSeq > new.mailbox.highestModSeq)
        #expect(all.mailbox.messageCount == 4)
    }

    @Test("FETCH gives the columns asked for", arguments: TestEngine.all)
    func columns(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        try await mail.deliver(to: ["anna"])
        let inbox = try await mail.mailbox()
        let bare = try #require(try await mail.store.messages(in: inbox, .all).first)
        #expect(bare.envelope == nil && bare.bodyStructure == nil && bare.bodyID == nil && bare.sentDate == nil)
        #expect(bare.internalDate == TestMail.noon)
        #expect(bare.size == 500)
        let full = try #require(
            try await mail.store.messages(
                in: inbox,
                .all,
                columns: [.envelope, .bodyStructure, .extendedBodyStructure, .body, .sentDate]
            ).first
        )
        #expect(full.envelope == Array("(envelope)".utf8))
        #expect(full.bodyStructure == Array("(structure)".utf8))
        #expect(full.extendedBodyStructure == Array("(extended)".utf8))
        #expect(full.sentDate == TestMail.noon)
        let two = try #require(try await mail.store.messages(in: inbox, .all, columns: [.body, .sentDate]).first)
        #expect(two.bodyID == full.bodyID)
        #expect(two.envelope == nil)
    }

    @Test("ranges, single UIDs and gaps come in order", arguments: TestEngine.all)
    func order(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        let inbox = try await mail.mailbox()
        for _ in 0..<30 { try await mail.deliver(to: ["anna"]) }
        let uids = UIDSet([20...25, 3...3, 1...1, 28...99])
        #expect(
            try await mail.store.messages(in: inbox, uids).map(\.uid) == [1, 3, 20, 21, 22, 23, 24, 25, 28, 29, 30]
        )
        #expect(try await mail.store.messages(in: inbox, .empty).isEmpty)
    }

    @Test("sets of UIDs merge what touches")
    func uidSets() {
        #expect(UIDSet([5...7, 1...2, 3...3, 7...9]).ranges == [1...3, 5...9])
        #expect(UIDSet([3, 1, 2, 2] as [UInt32]).ranges == [1...3])
        #expect(UIDSet([UInt32.max...UInt32.max, 1...UInt32.max]).ranges == [1...UInt32.max])
        let set = UIDSet([2...4, 8...8])
        #expect((1...9).filter { set.contains($0) } == [2, 3, 4, 8])
        #expect(!UIDSet.empty.contains(1))
    }

    @Test("\\Recent goes to one session only (RFC 3501 §2.3.2)", arguments: TestEngine.all)
    func recent(engine: TestEngine) async throws {
        let mail = try await TestMail(engine)
        try await mail.deliver(to: ["anna"])
        let inbox = try await mail.mailbox()
        #expect(try await mail.store.claimRecent(inbox) == 1)
        #expect(try await mail.store.claimRecent(inbox) == 2)
        try await mail.deliver("Zwei", to: ["anna"])
        #expect(try await mail.store.mailbox(inbox)?.firstRecentUID == 2)
        #expect(try await mail.store.claimRecent(inbox) == 2)
    }

    @Test(
        "a search finds parts of words, in any case, and its signs mean themselves",
        arguments: TestEngine.all,
        [
            ("MÜTZE", SearchField.body, [1]), ("mütze", .text, [1]), ("100%", .body, [2]), ("1_0", .body, []),
            ("sommer", .from, [1, 2]), ("sommer", .to, []), ("WANDER", .subject, [1]), ("list", .text, [2]),
            ("list", .body, []), ("5A", .to, [1]), ("back\\slash", .body, [2]), ("zwei zeilen", .body, [2]),
        ] as [(String, SearchField, [UInt32])]
    )
    func search(engine: TestEngine, fixture: (text: String, field: SearchField, uids: [UInt32])) async throws {
        let mail = try await TestMail(engine)
        var first = SearchTexts()
        first.from = SearchTexts.searchForm("Frau Sommer <a.sommer@lindenschule.example>")
        first.to = "klasse.5a@lindenschule.example"
        first.subject = SearchTexts.searchForm("Wandertag")
        first.body = SearchTexts.searchForm("Bitte eine Mütze mitgeben!")
        var second = first
        second.to = "lehrer@lindenschule.example"
        second.subject = "noten"
        second.header = "x-list: kollegium"
        second.body = SearchTexts.searchForm("100% der back\\slash,\r\nzwei\r\n  Zeilen 1x0")
        try await mail.deliver("eins", to: ["anna"], texts: first)
        try await mail.deliver("zwei", to: ["anna"], texts: second)
        let inbox = try await mail.mailbox()
        #expect(try await mail.store.search(inbox, for: fixture.text, in: fixture.field) == fixture.uids)
    }

    @Test("texts to search are in lower case, on one line, without controls")
    func searchForm() {
        #expect(SearchTexts.searchForm("Ärger\t im\r\nBÜRO\u{0}!") == "ärger im büro !")
        #expect(SearchTexts.searchForm("ABC  def") == "abc def")
        #expect(SearchTexts.searchForm("A\u{A0}B") == "a b")
    }

    @Test("what is kept of a long text is bounded and whole characters")
    func bounds() {
        let description = MessageDescription(
            bytes: TestMail.bytes(
                subject: String(repeating: "ü", count: 5_000),
                body: String(repeating: "x", count: 400_000)
            )
        )
        #expect(description.subject.utf8.count <= MessageDescription.longestSubject)
        #expect(!description.subject.contains("\u{FFFD}"))
        #expect(description.searchTexts.body.utf8.count <= SearchTexts.bodyLimit)
        #expect(description.searchTexts.subject.utf8.count <= SearchTexts.headerLimit)
    }
}
