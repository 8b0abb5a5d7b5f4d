import Database
import Delivery
import Directory
import FoundationEssentials
import Gateway
import Logging
import MailMessage
import MailStore
import MessageBodies
import SQLiteDatabase
import School

/// A school of 1,500 children in one class and an ordinary class with parents beside it, on a file, for measuring what its
/// gateway costs.
struct BenchSchool {
    static let children = 1_500

    let database: any Database
    let gateway: Gateway
    let plan: AddressPlan
    let directory: Directory

    init(at path: String) async throws {
        guard let domain = Domain("bench.example") else { throw BenchError.noDomain }
        let database = try SQLiteDatabase(path: path)
        try await database.migrate(
            Directory.migrations + MessageBodies.migrations + MailStore.migrations + OutgoingQueue.migrations
                + Gateway.migrations
        )
        plan = try AddressPlan(domain: domain)
        directory = try await Directory(database: database, plan: plan)
        try await directory.save(Self.people())
        let bodies = MessageBodies(database: database)
        gateway = Gateway(
            host: "mail.bench.example",
            plan: plan,
            rooms: Gateway.Rooms(
                database: database,
                directory: directory,
                settings: try await SettingsStore.open(database),
                bodies: bodies,
                mailStore: MailStore(database: database, bodies: bodies),
                held: HeldMessages(database: database, bodies: bodies),
                queue: OutgoingQueue(database: database, bodies: bodies)
            ),
            logger: Logger(label: "bench")
        )
        self.database = database
    }

    /// The teacher of the class, logged in.
    var door: Door {
        get throws {
            guard let address = EmailAddress("lena.lange@bench.example") else { throw BenchError.noDomain }
            let author = AuthenticatedPerson(
                id: PersonID("teacher"),
                login: "lange",
                address: address,
                language: .german
            )
            return Door(kind: .inside, peer: "192.0.2.7", helo: "client.example", tls: "TLSv1.3", author: author)
        }
    }

    /// - Parameter recipient: the class of 1,500, unless somebody else is named.
    func letter(
        _ number: Int,
        octets: Int,
        to recipient: String = "klasse.5a@bench.example"
    ) throws -> ReceivedMessage {
        let line = "Liebe Kinder, morgen gehen wir in den Wald; bitte denkt an feste Schuhe!\n"
        let lines = max(1, octets / line.utf8.count - 4)
        return try letter(number, text: String(repeating: line, count: lines), to: recipient)
    }

    func letter(_ number: Int, text: String, to recipient: String) throws -> ReceivedMessage {
        guard let sender = EmailAddress("lena.lange@bench.example"), let list = EmailAddress(recipient)
        else { throw BenchError.noDomain }
        let head =
            "From: Lena Lange <lena.lange@bench.example>\nTo: \(recipient)\nSubject: Brief \(number)\n"
            + "Date: Mon, 02 Nov 2026 08:00:00 +0100\nMessage-ID: <\(number)@bench.example>\nMIME-Version: 1.0\n"
            + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        let bytes = (head + text).utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        return ReceivedMessage(sender: sender, recipients: [EnvelopeRecipient(list)], bytes: bytes)
    }

    private static func people() -> SchoolChanges {
        var changes = SchoolChanges()
        let teacher = PersonID("teacher")
        changes.people = [
            Person(id: teacher, givenName: "Lena", familyName: "Lange", roles: [.teacher], localPart: "lena.lange")
        ]
        for number in 0..<children {
            changes.people.append(
                Person(
                    id: PersonID("child-\(number)"),
                    givenName: "Kind",
                    familyName: "\(number)",
                    roles: [.child],
                    localPart: "kind.\(number)"
                )
            )
        }
        changes.groups = [
            Group(
                id: GroupID("5a"),
                kind: .schoolClass,
                name: "5a",
                owners: [teacher],
                members: (0..<children).map { PersonID("child-\($0)") }
            )
        ]
        addClass(to: &changes, ledBy: teacher)
        changes.accounts = [Account(person: teacher, login: "lange", passwordState: .chosen)]
        return changes
    }

    /// 5b: 27 children, two guardians each.
    private static func addClass(to changes: inout SchoolChanges, ledBy teacher: PersonID) {
        let members = (0..<27).map { PersonID("pupil-\($0)") }
        for (number, child) in members.enumerated() {
            changes.people.append(
                Person(
                    id: child,
                    givenName: "Schulkind",
                    familyName: "\(number)",
                    roles: [.child],
                    localPart: "schulkind.\(number)"
                )
            )
            for order in 1...2 {
                let guardian = PersonID("parent-\(number)-\(order)")
                changes.people.append(
                    Person(
                        id: guardian,
                        givenName: "Elternteil",
                        familyName: "\(number)",
                        roles: [.guardian],
                        privateAddress: EmailAddress("eltern.\(number).\(order)@private.example")
                    )
                )
                changes.guardianships[child, default: []].append(
                    Guardianship(guardian: guardian, child: child, order: order)
                )
            }
        }
        changes.groups.append(
            Group(id: GroupID("5b"), kind: .schoolClass, name: "5b", owners: [teacher], members: members)
        )
    }
}

enum BenchError: Error {
    case noDomain
    case refused
}
