package import Announcements
package import Database
internal import Delivery
package import Directory
package import FoundationEssentials
package import Gateway
internal import Logging
internal import MailMessage
internal import MailStore
internal import MessageBodies
internal import Policy
internal import School
internal import StoreTestSupport
internal import Synchronization
package import WebServer

/// A small school in memory, with everything that pages look into. Everybody's password is ``DemoHouse/password``.
package struct DemoHouse: Sendable {
    package static let domain = "lindenschule.example"
    package static let password = "Wiese-7-Apfel"

    package static let migrations =
        Directory.migrations + MessageBodies.migrations + MailStore.migrations + OutgoingQueue.migrations
        + Gateway.migrations + AnnouncementOffice.migrations + WebServer.migrations

    package let database: any Database
    package let directory: Directory
    package let settings: SettingsStore
    package let gateway: Gateway
    package let authenticator: PasswordAuthenticator
    package let clock: DemoClock
    package let announcements: AnnouncementOffice
    private let mail: MailStore
    private let bodies: MessageBodies

    package init(clock: DemoClock = DemoClock(), people: SchoolChanges = DemoHouse.school()) async throws {
        let database = try await TestDatabase.inMemory(Self.migrations)
        guard let domain = Domain(Self.domain) else { throw DatabaseError(.statement, "no domain") }
        let plan = try AddressPlan(domain: domain)
        let hasher = CryptPasswordHasher(cost: CryptPasswordHasher.cheapestCost)
        let directory = try await Directory(database: database, plan: plan, hasher: hasher, now: { clock.now })
        try await directory.save(people)
        let passwords = people.accounts.filter { $0.passwordState == .chosen }.map { ($0.person, Self.password) }
        try await directory.setPasswords(
            Dictionary(passwords, uniquingKeysWith: { first, _ in first }),
            note: ChangeNote(who: "test", why: "")
        )
        let bodies = MessageBodies(database: database)
        let settings = try await SettingsStore.open(database, now: { clock.now })
        self.database = database
        self.directory = directory
        self.settings = settings
        self.clock = clock
        self.bodies = bodies
        let mail = MailStore(database: database, bodies: bodies, now: { clock.now })
        self.mail = mail
        authenticator = try await PasswordAuthenticator(directory: directory, now: { clock.now })
        gateway = Gateway(
            host: "mail." + Self.domain,
            plan: plan,
            rooms: Gateway.Rooms(
                database: database,
                directory: directory,
                settings: settings,
                bodies: bodies,
                mailStore: mail,
                held: HeldMessages(database: database, bodies: bodies),
                queue: OutgoingQueue(database: database, bodies: bodies, now: { clock.now }),
                announcements: AnnouncementJournal()
            ),
            logger: Logger(label: "test"),
            now: { clock.now }
        )
        announcements = AnnouncementOffice(
            school: "Lindenschule",
            gateway: gateway,
            directory: directory,
            settings: settings,
            database: database,
            now: { clock.now }
        )
    }

    /// As the web server takes it.
    package var school: WebSchool {
        let clock = clock
        return WebSchool(
            name: "Lindenschule",
            hosts: [Self.domain, "localhost", "127.0.0.1"],
            gateway: gateway,
            announcements: announcements,
            directory: directory,
            settings: settings,
            database: database,
            authenticator: authenticator,
            largestMessage: 100_000_000,
            now: { clock.now }
        )
    }

    /// The texts in somebody's inbox, the oldest first.
    package func inbox(_ id: String) async throws -> [String] {
        guard let mailbox = try await mail.mailbox(.inbox, owner: id) else { return [] }
        var texts: [String] = []
        for row in try await mail.messages(in: mailbox.id, .all, columns: [.body]) {
            guard let body = row.bodyID, let bytes = try await bodies.bytes(body) else { continue }
            let message = ParsedMessage(bytes: bytes)
            texts.append(message.subject + "\n" + message.plainText(limit: 64_000))
        }
        return texts
    }

    /// The pages that questions to somebody link to, the oldest first: `/held/TOKEN`.
    package func questions(to id: String) async throws -> [String] {
        try await inbox(id).compactMap { text in
            text.firstRange(of: gateway.site + "/held/").map {
                "/held/" + text[$0.upperBound...].prefix { $0.isLetter || $0.isNumber }
            }
        }
    }

    /// To whom something waits to leave the school.
    package func leaving() async throws -> [String] {
        try await database.read { connection in
            try connection.rows("SELECT recipient FROM queue_entries ORDER BY recipient").map { try $0.string(0) }
        }
    }

    /// The code of the latest announcement.
    package func announcement() async throws -> String? {
        try await database.read { connection in
            try connection.row("SELECT code FROM verifications ORDER BY sent DESC, code LIMIT 1")?.string(0)
        }
    }

    /// Sends a message as somebody of the school does.
    package func send(
        _ subject: String,
        _ text: String,
        from id: String,
        to recipients: [String]
    ) async throws -> IntakeOutcome {
        guard let person = directory.roster.person(PersonID(id)), let address = directory.plan.address(of: person)
        else {
            throw DatabaseError(.statement, "no such person")
        }
        let author = AuthenticatedPerson(id: person.id, login: id, address: address, language: person.language)
        let door = Door(kind: .inside, peer: "192.0.2.7", helo: "laptop.home.example", tls: "TLSv1.3", author: author)
        let message = MessageBuilder.plain(
            subject,
            text,
            from: address,
            to: recipients.compactMap { EmailAddress($0) },
            at: clock.now
        )
        return await gateway.accept(
            ReceivedMessage(
                sender: address,
                recipients: recipients.compactMap { EmailAddress($0) }.map { EnvelopeRecipient($0) },
                bytes: message
            ),
            at: door
        )
    }
}

extension MessageBuilder {
    fileprivate static func plain(
        _ subject: String,
        _ text: String,
        from: EmailAddress,
        to: [EmailAddress],
        at time: Date
    ) -> [UInt8] {
        var builder = MessageBuilder(from: [NamedAddress(address: from)], date: time)
        builder.to = to.map { NamedAddress(address: $0) }
        builder.subject = subject
        builder.text = text
        return builder.bytes()
    }
}

/// A clock that stands still until it is moved.
package final class DemoClock: Sendable {
    private let instant: Mutex<Date?>

    /// - Parameter start: nil for the clock on the wall.
    package init(_ start: Date? = Date(timeIntervalSince1970: 1_793_600_000)) { instant = Mutex(start) }

    package var now: Date { instant.withLock { $0 } ?? Date() }

    /// From now on the clock on the wall.
    package func followWall() { instant.withLock { $0 = nil } }

    package func advance(_ seconds: TimeInterval) {
        instant.withLock { $0 = $0.map { $0 + seconds } }
    }
}
