internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import Glibc
internal import Logging
internal import MailMessage
internal import MailStore
internal import MessageBodies
internal import Policy
internal import PostfixBridge
internal import SQLiteDatabase
internal import School
internal import ServiceLifecycle

/// The Postfix bridge with a school of its own behind it, for `Tests/Scenarios/test_postfix_bridge.py`: one line of JSON with
/// its ports on the output, then it serves until its input ends.
@main
struct BridgeTool {
    struct Ports: Codable {
        var milter: Int
        var policy: Int
    }

    struct Unusable: Error {}

    static func main() async throws {
        guard CommandLine.arguments.count == 2 else { throw Unusable() }
        let logger = Logger(label: "bridge") { StreamLogHandler.standardError(label: $0) }
        let database = try SQLiteDatabase(path: CommandLine.arguments[1])
        try await database.migrate(
            Directory.migrations + MessageBodies.migrations + MailStore.migrations + OutgoingQueue.migrations
                + Gateway.migrations
        )
        let school = try await school(in: database, logger)
        let bridge = PostfixBridge(
            configuration: PostfixBridge.Configuration(listeners: [
                PostfixBridge.Listener(.milter, at: .inet(host: "127.0.0.1", port: 0)),
                PostfixBridge.Listener(.policy, at: .inet(host: "127.0.0.1", port: 0)),
            ]),
            judge: BridgedSchools([school], logger: logger),
            logger: logger
        )
        let service = Task { try await bridge.run() }
        let ports = try await bridge.boundPorts
        let line = try JSONEncoder().encode(Ports(milter: ports[0], policy: ports[1]))
        print(String(decoding: line, as: UTF8.self))
        fflush(nil)
        await Task.detached { while readLine() != nil {} }.value
        service.cancel()
        _ = await service.result
    }

    private static func school(in database: SQLiteDatabase, _ logger: Logger) async throws -> BridgedSchool {
        guard let domain = Domain("lindenschule.example") else { throw Unusable() }
        let plan = try AddressPlan(domain: domain)
        let directory = try await Directory(database: database, plan: plan)
        try await directory.save(people())
        let bodies = MessageBodies(database: database)
        let rooms = Gateway.Rooms(
            database: database,
            directory: directory,
            settings: try await SettingsStore.open(database),
            bodies: bodies,
            mailStore: MailStore(database: database, bodies: bodies),
            held: HeldMessages(database: database, bodies: bodies),
            queue: OutgoingQueue(database: database, bodies: bodies)
        )
        // Look-alikes are let through with a label, so that what a label writes into a message can be seen.
        _ = try await rooms.settings.change(by: nil, because: "marks") { settings in
            for rule in StandardRules.all where rule.id == "spoof.lookalike-domain" {
                settings.set(.label, of: rule, for: .outsider)
            }
            settings.presentation = Presentation(subjectTag: "[Vorsicht]", hasBanner: true)
        }
        let gateway = Gateway(host: "mail.lindenschule.example", plan: plan, rooms: rooms, logger: logger)
        return BridgedSchool(gateway: gateway, directory: directory)
    }

    /// Class 5a with twelve children, its teacher, the head.
    private static func people() -> SchoolChanges {
        func person(_ id: String, _ given: String, _ family: String, _ role: Role) -> Person {
            Person(
                id: PersonID(id),
                givenName: given,
                familyName: family,
                roles: [role],
                localPart: LocalPart.proposal(givenName: given, familyName: family)
            )
        }
        var changes = SchoolChanges()
        let children = (1...12).map { number in
            person("kind\(number)", "Kind", "Nummer\(String(repeating: "x", count: number))", .child)
        }
        changes.people =
            children + [person("lehrerin", "Lena", "Lange", .teacher), person("head", "Hanna", "Haupt", .head)]
        changes.groups = [
            Group(
                id: GroupID("5a"),
                kind: .schoolClass,
                name: "5a",
                owners: [PersonID("lehrerin")],
                members: children.map(\.id)
            )
        ]
        changes.accounts = changes.people.map { Account(person: $0.id, login: $0.id.text, passwordState: .chosen) }
        return changes
    }
}
