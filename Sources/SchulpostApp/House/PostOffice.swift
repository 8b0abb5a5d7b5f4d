import CurlTransport
import Delivery
package import Directory
package import Gateway
import IMAPServer
package import Logging
import MailMessage
import NIOCore
import NIOSSL
import SMTPServer
import School
import ServiceLifecycle

/// The composition root: one school's post office, put together from a configuration. `run` opens the doors.
package struct PostOffice: Service {
    package let configuration: SchulpostConfiguration
    package let rooms: SchoolRooms
    package let gateway: Gateway
    package let authenticator: any Authenticator
    let smtp: SMTPServer
    let imap: IMAPServer
    let worker: DeliveryWorker
    let transport: CurlTransport
    let logger: Logger

    /// How long open sessions may take to end.
    static let partingTime = TimeAmount.milliseconds(900)

    /// How often to look for what another program changed in the database, such as `schulpost account lock`: it must hold
    /// at once, and SQLite tells one process nothing of another's commits.
    static let lookingInterval = Duration.seconds(1)

    /// Opens the database and builds everything; no port is bound yet.
    /// - Parameter environment: where secrets may be.
    /// - Throws: `StartError`
    package init(
        _ configuration: SchulpostConfiguration,
        hasher: any PasswordHasher = CryptPasswordHasher(),
        environment: [String: String],
        logger: Logger
    ) async throws {
        let server = configuration.server
        let tls = try TLSMaterial.context(certificate: server.certificate, privateKey: server.privateKey)
        transport = try Self.transport(configuration, environment: environment)
        rooms = try await SchoolRooms(
            path: server.database,
            plan: configuration.addressPlan,
            language: configuration.language,
            hasher: hasher
        )
        let authenticator = try await PasswordAuthenticator(directory: rooms.directory)
        // Mail programs that send slowly hold their share for minutes: it is no part of what the other doors need.
        let literalMemory = configuration.limits.messageMemory / 4
        let budget = MemoryBudget(limit: configuration.limits.messageMemory - literalMemory)
        gateway = Gateway(
            host: server.hostName.ascii,
            plan: configuration.addressPlan,
            rooms: rooms.gatewayRooms,
            logger: logger
        )
        smtp = SMTPServer(
            configuration: Self.smtpConfiguration(configuration, tls: tls),
            intake: gateway,
            authenticator: authenticator,
            logger: logger,
            budget: budget
        )
        imap = IMAPServer(
            configuration: Self.imapConfiguration(configuration, tls: tls),
            store: rooms.mailStore,
            authenticator: authenticator,
            logger: logger,
            memory: budget,
            literals: MemoryBudget(limit: literalMemory)
        )
        worker = DeliveryWorker(
            queue: rooms.queue,
            transport: transport,
            filing: gateway,
            configuration: Self.workerConfiguration(configuration),
            logger: logger
        )
        self.configuration = configuration
        self.authenticator = authenticator
        self.logger = logger
    }

    /// Opens the doors and works until it is told to shut down; then closes everything, the database last.
    package func run() async throws {
        defer { transport.close() }
        let services: [any Service] = [
            smtp,
            imap,
            UntilShutdown { await worker.run() },
            UntilShutdown {
                await rooms.directory.followChanges(interval: Self.lookingInterval) { Self.report($0, to: logger) }
            },
            UntilShutdown { await rooms.settings.followChanges(logger: logger) },
            UntilShutdown { await Housekeeping(gateway: gateway, logger: logger).run() },
        ]
        do {
            try await SideBySide(services: services).run()
        } catch {
            try? await rooms.close()
            throw StartError(error) ?? error
        }
        try await rooms.close()
    }

    private static func report(_ error: any Error, to logger: Logger) {
        logger.warning("the school could not be read anew, the old one holds", metadata: ["error": "\(error)"])
    }

    private static func transport(
        _ configuration: SchulpostConfiguration,
        environment: [String: String]
    ) throws(StartError) -> CurlTransport {
        let relay = configuration.relay
        let credentials = try RelaySecret.credentials(for: relay, environment: environment)
        do {
            return try CurlTransport(
                RelayConfiguration(
                    host: relay.host,
                    port: relay.port,
                    security: relay.tls.security,
                    helloName: configuration.server.hostName,
                    credentials: credentials
                )
            )
        } catch {
            throw .unusableRelay(reason: "\(error)")
        }
    }

    private static func smtpConfiguration(
        _ configuration: SchulpostConfiguration,
        tls: NIOSSLContext
    ) -> SMTPServer.Configuration {
        let doors: [(SMTPListener.Kind, ListeningAddress?)] = [
            (.outside, configuration.listeners.mx),
            (.insideStartTLS, configuration.listeners.submission),
            (.insideTLS, configuration.listeners.submissions),
        ]
        var smtp = SMTPServer.Configuration(
            hostName: configuration.server.hostName.ascii,
            listeners: doors.compactMap { kind, address in
                address.map { SMTPListener(kind: kind, host: $0.host, port: $0.port) }
            },
            tlsContext: tls
        )
        smtp.maximumMessageSize = configuration.limits.messageSize
        smtp.timeouts.command = .seconds(configuration.limits.smtpTimeout.components.seconds)
        smtp.timeouts.shutdown = partingTime
        smtp.timeouts.bannerDelay = TimeAmount(configuration.limits.greetingDelay)
        smtp.connections = configuration.limits.connections
        smtp.connectionsPerAddress = configuration.limits.connectionsPerAddress
        // Big messages wait where there is room for them: /tmp is memory on many machines.
        smtp.spoolDirectory = configuration.server.spoolDirectory
        smtp.postmaster = .postmaster(at: configuration.addressPlan.primaryDomain)
        return smtp
    }

    private static func imapConfiguration(
        _ configuration: SchulpostConfiguration,
        tls: NIOSSLContext
    ) -> IMAPServer.Configuration {
        let doors: [(IMAPListener.Kind, ListeningAddress?)] = [
            (.startTLS, configuration.listeners.imap), (.tls, configuration.listeners.imaps),
        ]
        var imap = IMAPServer.Configuration(
            listeners: doors.compactMap { kind, address in
                address.map { IMAPListener(kind: kind, host: $0.host, port: $0.port) }
            },
            tlsContext: tls
        )
        imap.timeouts.command = .seconds(configuration.limits.imapTimeout.components.seconds)
        imap.timeouts.shutdown = partingTime
        imap.connections = configuration.limits.connections
        return imap
    }

    private static func workerConfiguration(_ configuration: SchulpostConfiguration) -> DeliveryWorker.Configuration {
        let domain = configuration.addressPlan.primaryDomain
        return DeliveryWorker.Configuration(
            holder: configuration.server.hostName.ascii,
            origin: NoticeOrigin(
                server: configuration.server.hostName,
                from: NamedAddress(displayName: "Postamt " + configuration.schoolName, address: .postmaster(at: domain))
            ),
            // A tool in another process can't wake the worker: it looks by itself this often.
            longestRest: 10
        )
    }
}

extension RelayTLS {
    fileprivate var security: RelayConfiguration.Security {
        switch self {
        case .starttls: .startTLS
        case .tls: .tls
        case .none: .none
        }
    }
}
