import Database
import Delivery
import FoundationEssentials
import MailMessage
import Synchronization

/// Answers as it is told; tells of each attempt.
final class ScriptedTransport: MailTransport {
    struct Attempt: Sendable {
        let sender: EmailAddress?
        let recipients: [EmailAddress]
        let bytes: [UInt8]
        let destination: Destination
    }

    typealias Answer = @Sendable (EmailAddress) async -> RecipientResult

    let attempts: AsyncStream<Attempt>
    private let teller: AsyncStream<Attempt>.Continuation
    private let answer: Answer
    private let running = Mutex((count: 0, now: 0, most: 0, byDomain: [Domain: Int](), mostByDomain: 0))

    init(_ answer: @escaping Answer) {
        self.answer = answer
        (attempts, teller) = AsyncStream.makeStream()
    }

    /// How often it was asked.
    var count: Int { running.withLock { $0.count } }

    /// The most that ran at once, in all and for one domain.
    var most: (overall: Int, perDomain: Int) { running.withLock { ($0.most, $0.mostByDomain) } }

    func send(_ message: OutgoingMessage, to destination: Destination) async -> [EmailAddress: RecipientResult] {
        let domains = message.recipients.map(\.domain)
        running.withLock { running in
            running.count += 1
            running.now += 1
            running.most = max(running.most, running.now)
            for domain in domains {
                running.byDomain[domain, default: 0] += 1
                running.mostByDomain = max(running.mostByDomain, running.byDomain[domain] ?? 0)
            }
        }
        let bytes = (try? await message.content.read(0..<message.content.size)) ?? []
        teller.yield(
            Attempt(sender: message.sender, recipients: message.recipients, bytes: bytes, destination: destination)
        )
        var results: [EmailAddress: RecipientResult] = [:]
        for recipient in message.recipients { results[recipient] = await answer(recipient) }
        running.withLock { running in
            running.now -= 1
            for domain in domains { running.byDomain[domain, default: 1] -= 1 }
        }
        return results
    }
}

/// Keeps what is filed, in a table of the same database: what is rolled back is gone here too.
struct NoticeTable: NoticeFiling {
    static let migration = Migration(
        "test.1-notices",
        ["CREATE TABLE notices (number BIGINT NOT NULL, address TEXT NOT NULL, content BLOB NOT NULL)"]
    )

    /// Throws while it returns an error.
    var failure: @Sendable () -> DatabaseError? = { nil }

    func file(_ notice: [UInt8], for sender: EmailAddress, in connection: any DatabaseConnection) throws {
        let number = try connection.row("SELECT COUNT(*) FROM notices")?.int(0) ?? 0
        try connection.execute(
            "INSERT INTO notices (number, address, content) VALUES (\(number), \(sender.normalized), \(notice))"
        )
        if let failure = failure() { throw failure }
    }

    static func all(in database: any Database) async throws -> [(address: String, bytes: [UInt8])] {
        try await database.read { connection in
            try connection.rows("SELECT address, content FROM notices ORDER BY number").map {
                (try $0.string(0), try $0.bytes(1))
            }
        }
    }
}

/// Tells of each attempt that was written down.
struct ToldMetrics: DeliveryMetrics {
    let outcomes: AsyncStream<String>
    private let teller: AsyncStream<String>.Continuation

    init() { (outcomes, teller) = AsyncStream.makeStream() }

    func attempted(outcome: String, domain: Domain, seconds: TimeInterval) { teller.yield(outcome) }
}
