package import Database
package import Delivery
package import Directory
import FoundationEssentials
package import Gateway
package import MailStore
package import MessageBodies
package import SQLiteDatabase
package import School

/// A school's database, opened and brought up to date, with the stores in it. No door is open yet: tools that only look
/// or change something work with this.
package struct SchoolRooms: Sendable {
    package let database: SQLiteDatabase
    package let directory: Directory
    package let settings: SettingsStore
    package let bodies: MessageBodies
    package let mailStore: MailStore
    package let held: HeldMessages
    package let queue: OutgoingQueue

    /// Every table of the house, in the order in which they are made.
    package static let migrations: [Migration] =
        Directory.migrations + MessageBodies.migrations + MailStore.migrations + OutgoingQueue.migrations
        + Gateway.migrations

    /// - Parameter path: the database file, made where it is missing.
    /// - Parameter hasher: its cost is the cost of new passwords.
    /// - Throws: `StartError`
    package init(
        path: String,
        plan: AddressPlan,
        language: Language,
        hasher: any PasswordHasher = CryptPasswordHasher()
    ) async throws {
        do {
            database = try SQLiteDatabase(path: path)
            try await database.migrate(Self.migrations)
        } catch {
            throw StartError.unusableDatabase(path: path, reason: "\(error)")
        }
        directory = try await Directory(database: database, plan: plan, hasher: hasher)
        settings = try await SettingsStore.open(database)
        bodies = MessageBodies(database: database)
        mailStore = MailStore(database: database, bodies: bodies, names: language == .german ? .german : .english)
        held = HeldMessages(database: database, bodies: bodies)
        queue = OutgoingQueue(database: database, bodies: bodies)
    }

    /// The same rooms, as the gateway takes them.
    var gatewayRooms: Gateway.Rooms {
        Gateway.Rooms(
            database: database,
            directory: directory,
            settings: settings,
            bodies: bodies,
            mailStore: mailStore,
            held: held,
            queue: queue
        )
    }

    package func close() async throws {
        try await database.close()
    }
}
