package import Directory
import Gateway
import IMAPServer
package import Logging
import MailMessage
import NIOCore
import NIOSSL
import PostfixBridge
import SMTPServer
import School
import ServiceLifecycle
import WebServer

/// The composition root: one node, for one school or several, put together from a configuration. `run` opens the doors.
package struct PostOffice: Service {
    package let configuration: SchulpostConfiguration
    /// One for each school, in the order of the configuration; at least one.
    package let offices: [SchoolOffice]
    let smtp: SMTPServer
    let imap: IMAPServer
    /// nil where no door for pages is open.
    let web: WebServer?
    /// nil where no Postfix asks.
    let bridge: PostfixBridge?
    let wayOut: WayOut

    /// How long open sessions may take to end.
    static let partingTime = TimeAmount.milliseconds(900)

    /// Opens the databases and builds everything; no port is bound yet.
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
        let names = try NameService.open(configuration.names)
        let wayIn = try WayIn(configuration, logger: logger)
        wayOut = try WayOut(configuration, names: names, environment: environment)
        var offices: [SchoolOffice] = []
        do {
            for school in configuration.schools {
                offices.append(
                    try await SchoolOffice.open(
                        school,
                        configuration,
                        names: names,
                        wayIn: wayIn,
                        wayOut: wayOut,
                        environment: environment,
                        hasher: hasher,
                        logger: logger
                    )
                )
            }
        } catch {
            for office in offices { try? await office.rooms.close() }
            throw error
        }
        let reception = Reception(offices)
        for office in offices { office.neighbours.open(reception) }
        // Mail programs and browsers that send slowly hold their share for minutes: it is no part of what mail needs.
        let slowMemory = MemoryBudget(limit: configuration.limits.messageMemory / 4)
        let budget = MemoryBudget(limit: configuration.limits.messageMemory - slowMemory.limit)
        smtp = SMTPServer(
            configuration: Self.smtpConfiguration(configuration, tls: tls),
            intake: reception,
            authenticator: reception,
            logger: logger,
            budget: budget
        )
        imap = IMAPServer(
            configuration: Self.imapConfiguration(configuration, tls: tls),
            schools: offices.map { Self.mailboxes($0, configuration.limits.messageSize) },
            authenticator: reception,
            logger: logger,
            memory: budget,
            literals: slowMemory
        )
        web = Pages.server(configuration, offices, tls: tls, memory: slowMemory, logger: logger)
        bridge = Bridges.postfix(configuration, offices, budget: budget, logger: logger)
        self.configuration = configuration
        self.offices = offices
    }

    private var services: [any Service] {
        let doors: [(any Service)?] = [smtp, imap, web, bridge]
        return doors.compactMap(\.self) + offices.flatMap(\.services)
    }

    /// Opens the doors and works until it is told to shut down; then closes everything, the databases last.
    package func run() async throws {
        defer { wayOut.close() }
        do {
            try await SideBySide(services: services).run()
        } catch {
            for office in offices { try? await office.rooms.close() }
            throw StartError(error) ?? error
        }
        for office in offices { try await office.rooms.close() }
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
                address.map { SMTPListener(kind: kind, host: $0.host, port: $0.port, takesProxyHeader: true) }
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
        smtp.spoolDirectory = configuration.server.spool
        smtp.postmaster = (configuration.schools.first?.addressPlan.primaryDomain).map { .postmaster(at: $0) }
        smtp.trustedProxies = configuration.proxies
        return smtp
    }

    /// - Parameter ceiling: octets of a message that this machine takes at most.
    private static func mailboxes(_ office: SchoolOffice, _ ceiling: Int) -> SchoolMailboxes {
        let gateway = office.gateway
        return SchoolMailboxes(
            domains: office.configuration.addressPlan.domains,
            store: office.rooms.mailStore,
            largestMessage: { person in
                min(gateway.largestMessage(at: Door(kind: .inside, peer: "", author: person)) ?? ceiling, ceiling)
            }
        )
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
                address.map { IMAPListener(kind: kind, host: $0.host, port: $0.port, takesProxyHeader: true) }
            },
            tlsContext: tls
        )
        imap.timeouts.command = .seconds(configuration.limits.imapTimeout.components.seconds)
        imap.timeouts.shutdown = partingTime
        imap.connections = configuration.limits.connections
        imap.trustedProxies = configuration.proxies
        return imap
    }
}
