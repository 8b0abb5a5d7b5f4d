import Announcements
package import Database
package import Delivery
package import Directory
import FoundationEssentials
package import Gateway
package import Logging
import MailReports
package import MailStore
package import MessageBodies
import School
import SigningKeys
import WebServer

/// A school's database, opened and brought up to date, with the stores in it. No door is open yet: tools that only look
/// or change something work with this.
package struct SchoolRooms: Sendable {
    package let database: any Database
    package let directory: Directory
    package let settings: SettingsStore
    package let bodies: MessageBodies
    package let mailStore: MailStore
    package let held: HeldMessages
    package let queue: OutgoingQueue
    /// Who may use the API.
    package let modules: ModuleTokens
    package let blockLists: BlockListStore

    /// Every table of the house, in the order in which they are made.
    package static let migrations: [Migration] =
        Directory.migrations + MessageBodies.migrations + MailStore.migrations + OutgoingQueue.migrations
        + MTASTSCache.migrations + Gateway.migrations + SigningKeyStore.migrations + MailReports.migrations
        + AnnouncementOffice.migrations + WebServer.migrations

    /// - Parameter environment: where the password of a database server may be.
    /// - Parameter hasher: its cost is the cost of new passwords.
    /// - Throws: `StartError`
    package init(
        _ school: SchoolConfiguration,
        environment: [String: String],
        hasher: any PasswordHasher = CryptPasswordHasher(),
        logger: Logger
    ) async throws {
        database = try await SchoolDatabase.open(SchoolDatabase.Place(school), environment: environment, logger: logger)
        do {
            try await database.migrate(Self.migrations)
            let unknown = try await database.status(of: Self.migrations).unknown
            guard unknown.isEmpty else { throw StartError.newerDatabase(steps: unknown) }
            directory = try await Directory(
                database: database,
                plan: school.addressPlan,
                hasher: hasher,
                alsoRecord: { try Gateway.audit($0, in: $1) }
            )
            settings = try await SettingsStore.open(database)
            modules = try await ModuleTokens.open(database)
            blockLists = try await BlockListStore.open(database)
        } catch let error as StartError {
            try? await database.close()
            throw error
        } catch {
            try? await database.close()
            throw StartError.unusableDatabase(path: school.database.description, reason: "\(error)")
        }
        bodies = MessageBodies(database: database)
        mailStore = MailStore(
            database: database,
            bodies: bodies,
            names: school.language == .german ? .german : .english
        )
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
            queue: queue,
            announcements: AnnouncementJournal()
        )
    }

    package func close() async throws {
        try await database.close()
    }
}
