import Database
import Delivery
import Directory
import FoundationEssentials
import Gateway
import Logging
import MailMessage
import MailStore
import MessageBodies
import Policy
import School
import StoreTestSupport
import Synchronization
import Testing

@testable import Announcements

/// A small school with its announcements: class 5a with siblings, a family without an address, and a pupil of age.
struct AnnouncedSchool {
    static let domain = "lindenschule.example"
    static let migrations =
        Directory.migrations + MessageBodies.migrations + MailStore.migrations + OutgoingQueue.migrations
        + Gateway.migrations + AnnouncementOffice.migrations

    let database: any Database
    let directory: Directory
    let settings: SettingsStore
    let gateway: Gateway
    let office: AnnouncementOffice
    let mail: MailStore
    let bodies: MessageBodies
    let clock = Clock()

    let lehrerin = PersonID("lehrerin")
    let eltern5a = Audience.classGuardians(GroupID("5a"))
    let klasse5a = Audience.classChildren(GroupID("5a"))

    init(people: SchoolChanges = AnnouncedSchool.people(), on engine: TestEngine? = nil) async throws {
        let clock = clock
        let database: any Database =
            if let engine { try await engine.open(Self.migrations) } else {
                try await TestDatabase.inMemory(Self.migrations)
            }
        let plan = try AddressPlan(domain: #require(Domain(Self.domain)))
        directory = try await Directory(database: database, plan: plan, now: { clock.now })
        try await directory.save(people)
        bodies = MessageBodies(database: database)
        settings = try await SettingsStore.open(database, now: { clock.now })
        mail = MailStore(database: database, bodies: bodies, now: { clock.now })
        self.database = database
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
        office = AnnouncementOffice(
            school: "Lindenschule",
            gateway: gateway,
            directory: directory,
            settings: settings,
            database: database,
            now: { clock.now }
        )
    }

    /// Another node on the same database.
    func otherNode() -> AnnouncementOffice { office(on: database) }

    /// An office before whose first write something else happens.
    func office(meanwhile: @escaping @Sendable () async throws -> Void) -> AnnouncementOffice {
        office(on: InterruptedDatabase(database, meanwhile: meanwhile))
    }

    /// An office on a database that goes away when it writes.
    func failingOffice() -> AnnouncementOffice { office(on: InterruptedDatabase(database, fails: true)) }

    private func office(on database: any Database) -> AnnouncementOffice {
        let clock = clock
        return AnnouncementOffice(
            school: "Lindenschule",
            gateway: gateway,
            directory: directory,
            settings: settings,
            database: database,
            now: { clock.now }
        )
    }

    // MARK: Doing

    func draft(_ audiences: [Audience]? = nil) -> AnnouncementDraft {
        let isForFamilies = audiences?.contains { $0.kind.isForGuardians } ?? true
        return AnnouncementDraft(
            audiences: audiences ?? [eltern5a],
            subject: "Wandertag",
            text: FormattedText(
                (isForFamilies ? "Liebe Eltern" : "Liebe Klasse")
                    + ",\n\nwir gehen in den **Wald**.\n\n- Proviant\n- feste Schuhe"
            )
        )
    }

    /// Asks for a signature, and whether the child comes along.
    func asking(_ quorum: Acknowledgement.Quorum = .attested, _ audiences: [Audience]? = nil) -> AnnouncementDraft {
        var draft = draft(audiences)
        draft.acknowledgement = Acknowledgement(quorum)
        draft.questions = [
            Question(id: 1, wording: "Kommt mit?", kind: .yesNo),
            Question(id: 2, wording: "Hinweise", kind: .text, isRequired: false),
        ]
        draft.deadline = clock.now.addingTimeInterval(10 * 86_400)
        return draft
    }

    func sent(_ draft: AnnouncementDraft, by author: String = "lehrerin") async throws -> AnnouncementID {
        let id = try #require(try await office.save(draft, by: PersonID(author)))
        let outcome = try await office.send(id, by: PersonID(author))
        guard case .sent = outcome else {
            Issue.record("not sent: \(outcome)")
            return id
        }
        return id
    }

    /// The personal link of the copy that serves a guardian.
    func link(_ id: AnnouncementID, of guardian: String) async throws -> String {
        let gateway = gateway
        let copies = try await database.read { try gateway.copies(of: id.text, in: $0) }
        let copy = try #require(copies.first { $0.guardians.contains(PersonID(guardian)) })
        return String(try #require(try await gateway.link(of: copy).split(separator: "/").last))
    }

    func send(_ text: String, from id: String, to recipients: [String]) async throws -> IntakeOutcome {
        let door = try #require(office.door(PersonID(id), "192.0.2.7"))
        return await gateway.accept(
            ReceivedMessage(
                sender: door.author?.address,
                recipients: try recipients.map { EnvelopeRecipient(try #require(EmailAddress($0))) },
                bytes: Array(text.replacing("\n", with: "\r\n").utf8)
            ),
            at: door
        )
    }

    /// To whom something waits to leave, with its purpose told by its subject's beginning.
    func leaving() async throws -> [String] {
        try await database.read { connection in
            try connection.rows(
                "SELECT recipient FROM queue_entries WHERE withdrawal IS NULL ORDER BY recipient"
            ).map { try $0.string(0) }
        }
    }

    /// What waits to leave, as its readers see it.
    func leavingTexts() async throws -> [String] {
        try await database.read { connection in
            try connection.rows("SELECT body FROM queue_entries WHERE withdrawal IS NULL").map { row in
                let body = try #require(try bodies.bytes(try row.bodyID(0), in: connection))
                return ParsedMessage(bytes: body).plainText(limit: 10_000)
            }
        }
    }

    /// Takes everything out of the queue, as if it had arrived or come back.
    func deliverAll(bouncing: Set<String> = []) async throws {
        try await database.write { connection in
            try connection.execute("UPDATE sent_copies SET state = 'sent' WHERE state = 'queued'")
            for address in bouncing.sorted() {
                try connection.execute("UPDATE sent_copies SET state = 'bounced' WHERE recipient = \(address)")
            }
            try connection.execute("DELETE FROM queue_entries")
        }
    }

    func inbox(_ id: String) async throws -> [ParsedMessage] {
        guard let mailbox = try await mail.mailbox(.inbox, owner: id) else { return [] }
        var messages: [ParsedMessage] = []
        for row in try await mail.messages(in: mailbox.id, .all, columns: [.body]) {
            let body = try #require(row.bodyID)
            messages.append(ParsedMessage(bytes: try #require(try await bodies.bytes(body))))
        }
        return messages
    }

    /// Marks everything in somebody's inbox as read.
    func read(_ id: String) async throws {
        let mailbox = try #require(try await mail.mailbox(.inbox, owner: id))
        _ = try await mail.setFlags(in: mailbox.id, .all, .add, .seen)
    }

    /// Sets quiet hours: `children`, `21:00-06:00`.
    func quiet(_ readers: String, _ hours: String) async throws {
        try await settings.change(by: PersonID("admin"), because: "Ruhe") {
            try SettingsCatalogue.standard.set("quiet-hours.\(readers)=\(hours)", in: &$0)
        }
    }

    func form(
        _ children: [String],
        by signer: String? = nil,
        attests: [String] = [],
        answer: String? = "yes",
        named name: String? = nil,
        to version: TextVersion = .first
    ) -> ResponseForm {
        // Whoever of them answers, unless it is said.
        let names = [
            "mutter": "Maria Weber", "vater": "Max Weber", "kaya": "Elif Kaya", "emil": "Emil Kaya",
            "ohne": "Otto Ohne",
        ]
        let guardians = ["anna": "mutter", "ben": "mutter", "cem": "kaya", "emil": "kaya", "dora": "ohne"]
        let known = (signer ?? children.first.flatMap { guardians[$0] }).flatMap { names[$0] }
        return ResponseForm(
            signer: signer.map { PersonID($0) },
            typedName: name ?? known ?? "Maria Weber",
            isConfirmed: true,
            children: children.map { child in
                ResponseForm.Child(
                    PersonID(child),
                    signs: true,
                    attestsFor: Set(attests.map { PersonID($0) }),
                    answers: answer.map { [1: $0] } ?? [:]
                )
            },
            to: version
        )
    }

    // MARK: The school

    static func people() -> SchoolChanges {
        func person(
            _ id: String,
            _ given: String,
            _ family: String,
            _ roles: Set<Role>,
            _ address: String? = nil,
            born: String? = nil
        ) -> Person {
            Person(
                id: PersonID(id),
                givenName: given,
                familyName: family,
                roles: roles,
                birthDate: born.flatMap { CalendarDay($0) },
                localPart: roles == [.guardian] ? nil : LocalPart.proposal(givenName: given, familyName: family),
                privateAddress: address.flatMap { EmailAddress($0) }
            )
        }
        var changes = SchoolChanges()
        changes.people = [
            person("anna", "Anna", "Weber", [.child]), person("ben", "Ben", "Weber", [.child]),
            person("cem", "Cem", "Kaya", [.child]), person("dora", "Dora", "Ohne", [.child]),
            person("emil", "Emil", "Kaya", [.child], born: "2011-01-01"),
            person("mutter", "Maria", "Weber", [.guardian], "maria@web.example"),
            person("vater", "Max", "Weber", [.guardian], "max.weber@post.example"),
            person("kaya", "Elif", "Kaya", [.guardian], "elif@web.example"),
            person("ohne", "Otto", "Ohne", [.guardian]),
            person("lehrerin", "Lena", "Lange", [.teacher]), person("kollege", "Karl", "Kurz", [.teacher]),
            person("buero", "Bea", "Buch", [.staff]),
            person("head", "Hanna", "Haupt", [.head, .teacher]), person("admin", "Ada", "Amt", [.administrator]),
        ]
        changes.groups = [
            Group(
                id: GroupID("5a"),
                kind: .schoolClass,
                name: "5a",
                owners: [PersonID("lehrerin")],
                members: ["anna", "ben", "cem", "dora"].map { PersonID($0) }
            ),
            Group(
                id: GroupID("10b"),
                kind: .schoolClass,
                name: "10b",
                owners: [PersonID("kollege")],
                teachers: [PersonID("lehrerin")],
                members: ["emil"].map { PersonID($0) }
            ),
        ]
        let families: [(String, [String])] = [
            ("anna", ["mutter", "vater"]), ("ben", ["mutter", "vater"]), ("cem", ["kaya"]), ("dora", ["ohne"]),
            ("emil", ["kaya"]),
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

    /// Stands still until it is moved.
    final class Clock: Sendable {
        private let instant = Mutex(Date(timeIntervalSince1970: 1_793_600_000))

        var now: Date { instant.withLock { $0 } }

        func advance(days: Double = 0, hours: Double = 0) {
            instant.withLock { $0 += days * 86_400 + hours * 3600 }
        }
    }
}
