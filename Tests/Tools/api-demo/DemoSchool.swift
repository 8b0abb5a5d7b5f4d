import Announcements
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
import SQLiteDatabase
import School
import WebServer

/// A school of some hundred people in a file of its own.
struct DemoSchool {
    let web: WebSchool
    /// For all channels, and for the chat alone.
    let token: String
    let chatToken: String

    init(path: String, logger: Logger) async throws {
        guard let domain = Domain("lindenschule.example") else { throw DomainFailure() }
        let plan = try AddressPlan(domain: domain)
        let database = try SQLiteDatabase(path: path)
        try await database.migrate(
            Directory.migrations + MessageBodies.migrations + MailStore.migrations + OutgoingQueue.migrations
                + Gateway.migrations + AnnouncementOffice.migrations + WebServer.migrations
        )
        let directory = try await Directory(database: database, plan: plan)
        try await directory.save(Self.people())
        let bodies = MessageBodies(database: database)
        let settings = try await SettingsStore.open(database)
        let gateway = Gateway(
            host: "mail.lindenschule.example",
            plan: plan,
            rooms: Gateway.Rooms(
                database: database,
                directory: directory,
                settings: settings,
                bodies: bodies,
                mailStore: MailStore(database: database, bodies: bodies),
                held: HeldMessages(database: database, bodies: bodies),
                queue: OutgoingQueue(database: database, bodies: bodies),
                announcements: AnnouncementJournal()
            ),
            logger: logger
        )
        let modules = try await ModuleTokens.open(database)
        token = try await modules.create(name: "All", channels: Set(Channel.allCases), by: "test").secret.revealed
        chatToken = try await modules.create(name: "Chat", channels: [.chat], by: "test").secret.revealed
        web = WebSchool(
            name: "Lindenschule",
            hosts: ["localhost"],
            gateway: gateway,
            directory: directory,
            settings: settings,
            database: database,
            authenticator: Nobody(),
            modules: modules
        )
    }

    private struct DomainFailure: Error {}

    private static func people() -> SchoolChanges {
        func person(_ id: String, _ given: String, _ family: String, _ roles: Set<Role>) -> Person {
            Person(
                id: PersonID(id),
                externalID: "X-" + id,
                givenName: given,
                familyName: family,
                roles: roles,
                localPart: LocalPart.proposal(givenName: given, familyName: family)
            )
        }
        var changes = SchoolChanges()
        changes.people = [
            person("anna", "Anna", "Weber", [.child]), person("ben", "Ben", "Kaya", [.child]),
            person("lena", "Lena", "Lange", [.teacher]), person("ada", "Ada", "Amt", [.administrator]),
        ]
        for number in 1...500 {
            changes.people.append(person("k\(number)", "Kind", "Nummer\(number)", [.child]))
        }
        changes.groups = [
            Group(
                id: GroupID("5a"),
                kind: .schoolClass,
                name: "5a",
                owners: [PersonID("lena")],
                members: changes.people.prefix(2).map(\.id) + changes.people.suffix(25).map(\.id)
            )
        ]
        changes.accounts = changes.people.map {
            Account(person: $0.id, login: $0.localPart ?? $0.id.text, passwordState: .chosen)
        }
        return changes
    }
}

/// Nobody logs in here.
private struct Nobody: Authenticator {
    func authenticate(login: String, password: String, peer: String, module: SchoolModule) async -> LoginOutcome {
        .wrong
    }

    func mayStillUse(_ module: SchoolModule, _ person: AuthenticatedPerson) async -> Bool { false }
}
