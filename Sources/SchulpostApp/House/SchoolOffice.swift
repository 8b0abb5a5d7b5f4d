package import Announcements
import Delivery
package import Directory
package import Gateway
import Logging
import MailAuthentication
import MailMessage
import School
import ServiceLifecycle
package import SigningKeys

/// One school's part of the house: its rooms, its gateway, who may log in, and what works by itself.
package struct SchoolOffice: Sendable {
    package let configuration: SchoolConfiguration
    package let rooms: SchoolRooms
    package let gateway: Gateway
    package let announcements: AnnouncementOffice
    package let authenticator: PasswordAuthenticator
    /// DKIM keys; nil where no secret is given for them.
    package let keys: SigningKeyStore?
    let neighbours: NeighbourTransport
    private let reports: SchoolReports?
    private let names: (any DNSResolver)?
    private let worker: DeliveryWorker
    private let logger: Logger

    /// How often to look for what another program changed in the database, such as `schulpost account lock`: it is to hold
    /// within a second, reading it anew included, and SQLite tells one process nothing of another's commits.
    private static let lookingInterval = Duration.milliseconds(500)

    /// Opens a school's database with all that works in it; closes it again where something else can't be opened.
    /// - Parameter names: nil where the DNS isn't asked.
    /// - Throws: `StartError`
    static func open(
        _ school: SchoolConfiguration,
        _ node: SchulpostConfiguration,
        names: (any DNSResolver)?,
        wayIn: WayIn,
        wayOut: WayOut,
        environment: [String: String],
        hasher: any PasswordHasher = CryptPasswordHasher(),
        logger: Logger
    ) async throws -> SchoolOffice {
        let rooms = try await SchoolRooms(school, environment: environment, hasher: hasher, logger: logger)
        do {
            return try await SchoolOffice(
                school,
                node,
                names: names,
                wayIn: wayIn,
                wayOut: wayOut,
                environment: environment,
                rooms: rooms,
                logger: logger
            )
        } catch {
            try? await rooms.close()
            throw error
        }
    }

    private init(
        _ configuration: SchoolConfiguration,
        _ node: SchulpostConfiguration,
        names: (any DNSResolver)?,
        wayIn: WayIn,
        wayOut: WayOut,
        environment: [String: String],
        rooms: SchoolRooms,
        logger: Logger
    ) async throws {
        self.configuration = configuration
        self.rooms = rooms
        self.logger = logger
        self.names = names
        let host = node.server.hostName
        authenticator = try await PasswordAuthenticator(directory: rooms.directory)
        keys = try await SchoolKeys.open(configuration, node, environment: environment, database: rooms.database)
        let outside = SchoolChecks.outside(configuration, node, names: names, database: rooms.database)
        gateway = Gateway(
            host: host.ascii,
            plan: configuration.addressPlan,
            rooms: rooms.gatewayRooms,
            outside: outside,
            verification: VerificationNote(
                page: configuration.verificationPage,
                site: Pages.address(of: configuration, node),
                domain: configuration.addressPlan.primaryDomain
            ),
            signer: try AnnouncementSigner.load(configuration, logger: logger),
            keys: keys,
            examiner: wayIn.examiner,
            scanners: wayIn.scanners,
            blockLists: rooms.blockLists,
            logger: logger
        )
        announcements = AnnouncementOffice(
            school: configuration.name,
            postalAddress: configuration.postalAddress,
            gateway: gateway,
            directory: rooms.directory,
            settings: rooms.settings,
            database: rooms.database
        )
        let policies = wayOut.policies(rooms.database)
        neighbours = NeighbourTransport(
            outside: wayOut.transport(rooms.database, policies),
            host: host,
            names: names
        )
        if let names, node.names.sendsReports {
            reports = SchoolReports(
                configuration,
                rooms: rooms,
                names: names,
                policies: policies,
                gateway: gateway,
                logger: logger
            )
        } else {
            reports = nil
        }
        worker = DeliveryWorker(
            queue: rooms.queue,
            transport: neighbours,
            filing: gateway,
            finisher: gateway,
            configuration: DeliveryWorker.Configuration(
                holder: node.server.node,
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
                longestRest: 10,
                destination: wayOut.destination
            ),
            logger: logger
        )
    }

    /// What works as long as the house is open.
    var services: [any Service] {
        let (worker, rooms, gateway, logger) = (worker, rooms, gateway, logger)
        let announcements = announcements
        let (keys, names, reports) = (keys, names, reports)
        func report(_ what: Logger.Message) -> @Sendable (any Error) -> Void {
            { logger.warning(what, metadata: ["error": "\($0)"]) }
        }
        let unreadSchool = report("the school could not be read anew, the old one holds")
        let unreadKeys = report("the signing keys could not be read anew, the old ones hold")
        return [
            UntilShutdown { await worker.run() },
            UntilShutdown { await gateway.fileWaitingLetters() },
            UntilShutdown {
                await rooms.directory.followChanges(interval: Self.lookingInterval, onFailure: unreadSchool)
            },
            UntilShutdown { await rooms.settings.followChanges(interval: Self.lookingInterval, logger: logger) },
            UntilShutdown { await rooms.modules.followChanges(interval: Self.lookingInterval, logger: logger) },
            UntilShutdown { await rooms.blockLists.followChanges(interval: Self.lookingInterval, logger: logger) },
            UntilShutdown {
                await Housekeeping(
                    gateway: gateway,
                    announcements: announcements,
                    keys: keys,
                    names: names,
                    logger: logger
                ).run()
            },
            UntilShutdown { await announcements.remindFamilies(logger: logger) },
            UntilShutdown { await keys?.followChanges(onFailure: unreadKeys) },
            UntilShutdown { await reports?.run() },
        ]
    }
}
