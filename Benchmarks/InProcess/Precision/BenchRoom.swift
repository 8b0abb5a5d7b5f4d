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

/// A house with nobody in it, in memory.
struct BenchRoom {
    let directory: Directory
    let plan: AddressPlan
    let gateway: Gateway
    let settings: SettingsStore

    init(_ name: String) async throws {
        guard let domain = Domain(name) else { throw BenchError.noDomain }
        let database = try SQLiteDatabase()
        try await database.migrate(
            Directory.migrations + MessageBodies.migrations + MailStore.migrations + OutgoingQueue.migrations
                + Gateway.migrations
        )
        plan = try AddressPlan(domain: domain)
        directory = try await Directory(database: database, plan: plan)
        settings = try await SettingsStore.open(database)
        let bodies = MessageBodies(database: database)
        gateway = Gateway(
            host: "mail." + name,
            plan: plan,
            rooms: Gateway.Rooms(
                database: database,
                directory: directory,
                settings: settings,
                bodies: bodies,
                mailStore: MailStore(database: database, bodies: bodies),
                held: HeldMessages(database: database, bodies: bodies),
                queue: OutgoingQueue(database: database, bodies: bodies)
            ),
            logger: Logger(label: "bench")
        )
    }
}
