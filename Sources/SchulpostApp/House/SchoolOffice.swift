import Delivery
package import Directory
package import Gateway
import Logging
import MailMessage
import School
import ServiceLifecycle

/// One school's part of the house: its rooms, its gateway, who may log in, and what works by itself.
package struct SchoolOffice: Sendable {
    package let configuration: SchoolConfiguration
    package let rooms: SchoolRooms
    package let gateway: Gateway
    package let authenticator: PasswordAuthenticator
    private let worker: DeliveryWorker
    private let logger: Logger

    /// How often to look for what another program changed in the database, such as `schulpost account lock`: it must hold
    /// at once, and SQLite tells one process nothing of another's commits.
    private static let lookingInterval = Duration.seconds(1)

    /// - Throws: `StartError`
    init(
        _ configuration: SchoolConfiguration,
        host: Domain,
        node: String,
        transport: any MailTransport,
        rooms: SchoolRooms,
        logger: Logger
    ) async throws {
        self.configuration = configuration
        self.rooms = rooms
        self.logger = logger
        authenticator = try await PasswordAuthenticator(directory: rooms.directory)
        gateway = Gateway(
            host: host.ascii,
            plan: configuration.addressPlan,
            rooms: rooms.gatewayRooms,
            verification: VerificationNote(
                page: configuration.verificationPage,
                domain: configuration.addressPlan.primaryDomain
            ),
            signer: try AnnouncementSigner.load(configuration, logger: logger),
            logger: logger
        )
        worker = DeliveryWorker(
            queue: rooms.queue,
            transport: transport,
            filing: gateway,
            configuration: DeliveryWorker.Configuration(
                holder: node,
                origin: NoticeOrigin(
                    server: host,
                    from: NamedAddress(
                        displayName: "Postamt " + configuration.name,
                        address: .postmaster(at: configuration.addressPlan.primaryDomain)
                    )
                ),
                // What a dead node had in hand waits so long for the others.
                leaseDuration: 60,
                // A tool in another process can't wake the worker: it looks by itself this often.
                longestRest: 10
            ),
            logger: logger
        )
    }

    /// What works as long as the house is open.
    var services: [any Service] {
        let (worker, rooms, gateway, logger) = (worker, rooms, gateway, logger)
        return [
            UntilShutdown { await worker.run() },
            UntilShutdown {
                await rooms.directory.followChanges(interval: Self.lookingInterval) { error in
                    logger.warning(
                        "the school could not be read anew, the old one holds",
                        metadata: ["error": "\(error)"]
                    )
                }
            },
            UntilShutdown { await rooms.settings.followChanges(logger: logger) },
            UntilShutdown { await Housekeeping(gateway: gateway, logger: logger).run() },
        ]
    }
}
