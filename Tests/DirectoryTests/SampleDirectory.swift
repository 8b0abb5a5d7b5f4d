import Database
import Directory
import FoundationEssentials
import MailMessage
import School
import StoreTestSupport
import Synchronization
import Testing

/// A clock that stands until it is moved.
final class ManualClock: Sendable {
    private let instant = Mutex(Date(timeIntervalSince1970: 1_795_000_000))

    var now: Date { instant.withLock { $0 } }

    func advance(_ seconds: Double) { instant.withLock { $0.addTimeInterval(seconds) } }
}

/// Hashes by writing the password behind a mark, and counts how often it is asked.
final class CountingHasher: PasswordHasher {
    private let verifications = Mutex(0)

    var count: Int { verifications.withLock { $0 } }

    func hash(_ password: String) throws(PasswordHashingError) -> String { "$plain$" + password }

    func verify(_ password: String, against hash: String) -> Bool {
        verifications.withLock { $0 += 1 }
        return hash == "$plain$" + password
    }
}

/// A directory in memory with one class, ready for logins.
struct SampleDirectory {
    let clock = ManualClock()
    let hasher = CountingHasher()
    let database: TestDatabase
    let directory: Directory
    let anna = PersonID("anna"), petra = PersonID("petra"), mother = PersonID("mother"), gone = PersonID("gone")
    static let password = "Blaue-Tasse-7"
    let note = ChangeNote(who: "operator test", why: "a test")

    init(engine: TestEngine = .sqliteInMemory) async throws {
        database = try await engine.open(Directory.migrations)
        directory = try await Self.open(database, hasher, clock)
        var changes = SchoolChanges()
        changes.people = [
            Person(id: anna, givenName: "Anna", familyName: "Weber", roles: [.child], localPart: "anna.weber"),
            Person(
                id: petra,
                externalID: "L01",
                givenName: "Petra",
                familyName: "Lindner",
                roles: [.teacher, .guardian],
                localPart: "petra.lindner",
                privateAddress: EmailAddress("petra@privat.example"),
                reads: .english
            ),
            Person(id: mother, givenName: "Sabine", familyName: "Weber", roles: [.guardian]),
            Person(
                id: gone,
                givenName: "Weg",
                familyName: "Gezogen",
                roles: [.child],
                localPart: "weg.gezogen",
                isActive: false
            ),
        ]
        changes.groups = [
            Group(
                id: GroupID("5a"),
                kind: .schoolClass,
                name: "5a",
                owners: [petra],
                teachers: [petra],
                members: [anna]
            )
        ]
        changes.guardianships = [
            anna: [
                Guardianship(guardian: mother, child: anna),
                Guardianship(guardian: petra, child: anna, hasCustody: false, order: 2),
            ]
        ]
        changes.accounts = [anna, petra, gone].map {
            Account(person: $0, login: $0.text + (self.anna == $0 ? ".weber" : ""))
        }
        for account in changes.accounts { changes.passwordHashes[account.person] = "$plain$" + Self.password }
        try await directory.save(changes)
    }

    static func open(_ database: TestDatabase, _ hasher: CountingHasher, _ clock: ManualClock) async throws -> Directory
    {
        try await Directory(
            database: database,
            plan: try plan(),
            hasher: hasher,
            now: { clock.now }
        )
    }

    static func plan() throws -> AddressPlan {
        try AddressPlan(domain: try #require(Domain("lindenschule.example")))
    }
}
