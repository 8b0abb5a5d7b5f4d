import Database
import Directory
import FoundationEssentials
import MailMessage
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("What others keep and carry is judged by the same rules")
struct JudgeTests {
    static func post(
        _ text: String = "Guten Morgen!",
        by author: Post.Author = .login("anna"),
        in thread: Post.Thread = Post.Thread(.direct, id: "t1"),
        to readers: Post.Readers = Post.Readers(people: [.login("ben"), .login("lehrerin")]),
        on channel: Channel = .chat
    ) -> Post {
        Post(channel: channel, author: author, thread: thread, readers: readers, text: text)
    }

    @Test("A post is accepted, recorded with its thread, and found by its code")
    func accepted() async throws {
        let house = try await TestHouse()
        let judgement = try await house.gateway.judge(Self.post())
        #expect(judgement.disposition == .accept(labels: []))
        let recorded = try await house.database.read { try DecisionLog.find(judgement.code, in: $0) }
        let facts = try #require(recorded).facts.submission
        #expect(facts.channel == .chat)
        #expect(facts.thread?.kind == .direct)
        #expect(facts.thread?.readers == 2)
        #expect(facts.thread?.id.contains("t1") == false, "only a digest of the module's id is kept")
        #expect(facts.audience.countedRecipients == 2)
    }

    @Test("Readers of a conversation count once an hour, those of a room never, edits of what was judged not at all")
    func counting() async throws {
        let house = try await TestHouse()
        func counted(_ thread: Post.Thread) async throws -> Int {
            let judgement = try await house.gateway.judge(Self.post(in: thread))
            let recorded = try await house.database.read { try DecisionLog.find(judgement.code, in: $0) }
            return try #require(recorded).facts.submission.audience.countedRecipients
        }
        #expect(try await counted(Post.Thread(.direct, id: "a", isEdit: true)) == 2, "nobody knows what it edits")
        #expect(try await counted(Post.Thread(.direct, id: "a", isEdit: true)) == 0)
        #expect(try await counted(Post.Thread(.direct, id: "a")) == 0)
        #expect(try await counted(Post.Thread(.direct, id: "b")) == 2)
        #expect(try await counted(Post.Thread(.room, id: "c")) == 0)
        house.clock.advance(3_601)
        #expect(try await counted(Post.Thread(.direct, id: "a", isEdit: true)) == 0)
        #expect(try await counted(Post.Thread(.direct, id: "a")) == 2)
    }

    @Test("A file whose content the module keeps to itself goes by its name")
    func namedFile() {
        var post = Self.post()
        post.attachments = [Post.Attachment(name: "spiel.exe", size: 100)]
        #expect(post.asMessage.leaves.compactMap(\.fileName) == ["spiel.exe"])
    }

    @Test("The author is no reader, and who is named twice is one", arguments: [1, 2, 5])
    func distinct(times: Int) async throws {
        let house = try await TestHouse()
        let people = (0..<times).flatMap { _ in [Post.Author.login("anna"), .login("ben"), .person(PersonID("ben"))] }
        let judgement = try await house.gateway.judge(Self.post(to: Post.Readers(people: people)))
        let recorded = try await house.database.read { try DecisionLog.find(judgement.code, in: $0) }
        #expect(try #require(recorded).facts.submission.thread?.readers == 1)
    }

    @Test("A denied chat is denied, and the mail goes on")
    func denied() async throws {
        let house = try await TestHouse()
        var changes = TestHouse.school()
        changes.accounts = changes.accounts.map { account in
            var account = account
            if account.login == "anna" { account.denials = [.chat: .distantFuture] }
            return account
        }
        try await house.gateway.rooms.directory.save(changes)
        #expect(try await house.gateway.judge(Self.post()).disposition == .refuse)
        #expect(try await house.gateway.judge(Self.post(on: .forum)).disposition == .accept(labels: []))
    }

    @Test("Somebody elsewhere doesn't speak to children, in a room as little as in a conversation")
    func outsider() async throws {
        let house = try await TestHouse()
        for author in [Post.Author.outsider, .address(try #require(EmailAddress("x@web.example")))] {
            for kind in ThreadFacts.Kind.allCases {
                let judgement = try await house.gateway.judge(Self.post(by: author, in: Post.Thread(kind, id: "x")))
                #expect(judgement.disposition == .refuse)
                #expect(judgement.verdict.findings.contains { $0.finding.rule == "school-only.external-sender" })
                #expect(!judgement.explanation(in: .english).lines.isEmpty)
            }
        }
    }

    @Test("Who isn't known is said, and nothing is recorded")
    func unknown() async throws {
        let house = try await TestHouse()
        await #expect(throws: JudgingError.unknownAuthor) {
            try await house.gateway.judge(Self.post(by: .login("nobody")))
        }
        await #expect(throws: JudgingError.unknownReader(1)) {
            try await house.gateway.judge(Self.post(to: Post.Readers(people: [.login("ben"), .login("nobody")])))
        }
        #expect(try await house.count("decisions") == 0)
    }

    @Test("A foreign mail server's message is judged as ours are, and filed nowhere")
    func foreignMail() async throws {
        let house = try await TestHouse()
        let message = ReceivedMessage(
            sender: EmailAddress("anna.weber@lindenschule.example"),
            recipients: [EnvelopeRecipient(try #require(EmailAddress("x@web.example")))],
            bytes: Array(
                TestHouse.letter(from: "anna.weber@lindenschule.example", to: "x@web.example")
                    .replacing("\n", with: "\r\n").utf8
            )
        )
        let judgement = try await house.gateway.judge(message, at: try house.inside("anna"))
        #expect(judgement.disposition == .refuse)
        #expect(judgement.verdict.findings.first?.finding.rule == "school-only.external-recipient")
        let teacher = try await house.gateway.judge(
            ReceivedMessage(
                sender: EmailAddress("lena.lange@lindenschule.example"),
                recipients: [EnvelopeRecipient(try #require(EmailAddress("anna.weber@lindenschule.example")))],
                bytes: Array(
                    TestHouse.letter(from: "lena.lange@lindenschule.example", to: "anna.weber@lindenschule.example")
                        .replacing("\n", with: "\r\n").utf8
                )
            ),
            at: try house.inside("lehrerin")
        )
        #expect(teacher.disposition == .accept(labels: []))
        #expect(try await house.inbox("anna").isEmpty)
    }
}
