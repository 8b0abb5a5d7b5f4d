import Database
import Delivery
import Directory
import FoundationEssentials
import Logging
import MailMessage
import MailStore
import MessageBodies
import Policy
import School
import StoreTestSupport
import Synchronization
import Testing

@testable import Gateway

/// A small school around a gateway: class 5a with three children (two of them siblings), its teacher, the head.
struct TestHouse {
    let database: TestDatabase
    let gateway: Gateway
    let clock: TestClock

    static let domain = "lindenschule.example"

    static let migrations =
        Directory.migrations + MessageBodies.migrations + MailStore.migrations + OutgoingQueue.migrations
        + Gateway.migrations

    /// On an engine of its own choice.
    init(on engine: TestEngine) async throws {
        try await self.init(on: try await engine.open(Self.migrations))
    }

    init(
        on database: TestDatabase? = nil,
        signer: (any AnnouncementSigning)? = nil,
        checker: PolicyChecker = PolicyChecker(),
        announcements: (any AnnouncementRecords)? = nil,
        logger: Logger = Logger(label: "test"),
        checks: (TestClock) -> OutsideChecks? = { _ in nil }
    ) async throws {
        let clock = TestClock()
        let database = if let database { database } else { try await TestDatabase.inMemory(Self.migrations) }
        self.database = database
        self.clock = clock
        gateway = try await Self.gateway(
            on: database,
            clock,
            signer: signer,
            checker: checker,
            announcements: announcements,
            outside: checks(clock),
            logger: logger
        )
        try await gateway.rooms.directory.save(Self.school())
    }

    /// The same school on another node: a gateway with rooms of its own around the same tables. The caller closes its
    /// database.
    func secondNode() async throws -> Gateway {
        try await Self.gateway(on: database.secondNode(), clock)
    }

    private static func gateway(
        on database: any Database,
        _ clock: TestClock,
        signer: (any AnnouncementSigning)? = nil,
        checker: PolicyChecker = PolicyChecker(),
        announcements: (any AnnouncementRecords)? = nil,
        outside: OutsideChecks? = nil,
        logger: Logger = Logger(label: "test")
    ) async throws -> Gateway {
        let plan = try AddressPlan(domain: #require(Domain(domain)))
        let bodies = MessageBodies(database: database)
        return Gateway(
            host: "mail.lindenschule.example",
            plan: plan,
            rooms: Gateway.Rooms(
                database: database,
                directory: try await Directory(database: database, plan: plan, now: { clock.now }),
                settings: try await SettingsStore.open(database, now: { clock.now }),
                bodies: bodies,
                mailStore: MailStore(database: database, bodies: bodies, now: { clock.now }),
                held: HeldMessages(database: database, bodies: bodies),
                queue: OutgoingQueue(database: database, bodies: bodies, now: { clock.now }),
                announcements: announcements
            ),
            checker: checker,
            outside: outside,
            signer: signer,
            logger: logger,
            now: { clock.now }
        )
    }

    // MARK: Doors

    func inside(_ id: String) throws -> Door {
        let person = try #require(gateway.rooms.directory.roster.person(PersonID(id)))
        let author = AuthenticatedPerson(
            id: person.id,
            login: id,
            address: try #require(gateway.plan.address(of: person)),
            language: person.language
        )
        return Door(kind: .inside, peer: "192.0.2.7", helo: "laptop.home.example", tls: "TLSv1.3", author: author)
    }

    static let outside = Door(kind: .outside, peer: "198.51.100.9", helo: "mx.web.example")

    func send(
        _ text: String,
        from sender: String?,
        to recipients: [String],
        at door: Door,
        of node: Gateway? = nil
    ) async throws -> IntakeOutcome {
        await (node ?? gateway).accept(
            ReceivedMessage(
                sender: try sender.map { try #require(EmailAddress($0)) },
                recipients: try recipients.map { EnvelopeRecipient(try #require(EmailAddress($0))) },
                bytes: Array(text.replacing("\n", with: "\r\n").utf8)
            ),
            at: door
        )
    }

    static func letter(from: String, to: String, subject: String = "Probe", more: String = "") -> String {
        "From: \(from)\nTo: \(to)\nSubject: \(subject)\nDate: Mon, 02 Nov 2026 08:00:00 +0100\n"
            + "Message-ID: <1@\(domain)>\n\(more)\nGuten Tag!\n"
    }

    // MARK: What became of it

    func inbox(_ id: String) async throws -> [String] {
        let store = gateway.rooms.mailStore
        guard let mailbox = try await store.mailbox(.inbox, owner: id) else { return [] }
        var texts: [String] = []
        for row in try await store.messages(in: mailbox.id, .all, columns: [.body]) {
            let body = try #require(row.bodyID)
            texts.append(String(decoding: try #require(try await gateway.rooms.bodies.bytes(body)), as: UTF8.self))
        }
        return texts
    }

    /// What waits to leave, with its bytes as they leave.
    func queued() async throws -> [(entry: QueueEntry, text: String)] {
        let queue = gateway.rooms.queue
        let slots = DeliverySlots(DeliveryLimits(overall: 1_000, perDomain: 1_000))
        let entries = try await queue.lease(within: slots, by: "test", for: 60)
        var found: [(entry: QueueEntry, text: String)] = []
        for entry in entries {
            found.append((entry, String(decoding: try await finished(entry), as: UTF8.self)))
        }
        return found
    }

    /// An entry's bytes as they leave.
    func finished(_ entry: QueueEntry) async throws -> [UInt8] {
        var content = gateway.rooms.queue.content(of: entry)
        if entry.content.finishing != nil { content = try await gateway.finished(entry, content) }
        return try await content.read(0..<content.size)
    }

    func count(_ table: String) async throws -> Int {
        try await database.read { try $0.row("SELECT COUNT(*) FROM \(raw: table)")?.int(0) ?? 0 }
    }

    // MARK: The school

    static func school() -> SchoolChanges {
        func person(
            _ id: String,
            _ given: String,
            _ family: String,
            _ roles: Set<Role>,
            _ address: String? = nil
        ) -> Person {
            Person(
                id: PersonID(id),
                givenName: given,
                familyName: family,
                roles: roles,
                localPart: roles == [.guardian] ? nil : LocalPart.proposal(givenName: given, familyName: family),
                privateAddress: address.flatMap { EmailAddress($0) }
            )
        }
        var changes = SchoolChanges()
        changes.people = [
            person("anna", "Anna", "Weber", [.child]), person("ben", "Ben", "Weber", [.child]),
            person("cem", "Cem", "Kaya", [.child]), person("dora", "Dora", "Ohne", [.child]),
            person("mutter", "Maria", "Weber", [.guardian], "maria@web.example"),
            person("vater", "Max", "Weber", [.guardian], "familie.weber@post.example"),
            person("kaya", "Elif", "Kaya", [.guardian], "elif@web.example"),
            person("ohne", "Otto", "Ohne", [.guardian]),
            person("lehrerin", "Lena", "Lange", [.teacher]), person("kollege", "Karl", "Kurz", [.teacher]),
            person("head", "Hanna", "Haupt", [.head, .teacher]), person("admin", "Ada", "Amt", [.administrator]),
        ]
        changes.groups = [
            Group(
                id: GroupID("5a"),
                kind: .schoolClass,
                name: "5a",
                owners: [PersonID("lehrerin")],
                members: ["anna", "ben", "cem", "dora"].map { PersonID($0) }
            )
        ]
        let families: [(String, [String])] = [
            ("anna", ["mutter", "vater"]), ("ben", ["mutter", "vater"]), ("cem", ["kaya"]), ("dora", ["ohne"]),
        ]
        for (child, guardians) in families {
            changes.guardianships[PersonID(child)] = guardians.enumerated().map { order, guardian in
                Guardianship(guardian: PersonID(guardian), child: PersonID(child), order: order + 1)
            }
        }
        changes.accounts = changes.people.filter { $0.localPart != nil }.map {
            Account(person: $0.id, login: $0.id.text, passwordState: .chosen)
        }
        return changes
    }
}

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
    private let instant = Mutex(Date(timeIntervalSince1970: 1_793_600_000))

    var now: Date { instant.withLock { $0 } }

    func advance(_ seconds: TimeInterval) { instant.withLock { $0 += seconds } }
}
