import FoundationEssentials
import Gateway
import Logging
import MailMessage
import NIOSSL
import School
import WebServer

/// The pages and the API of all schools of a node.
enum Pages {
    /// - Returns: nil where the configuration opens no door for them.
    static func server(
        _ configuration: SchulpostConfiguration,
        _ offices: [SchoolOffice],
        tls: NIOSSLContext,
        memory: MemoryBudget,
        logger: Logger
    ) -> WebServer? {
        let listeners = configuration.listeners
        let doors: [(WebListener.Kind, ListeningAddress?)] = [
            (.secure, listeners.https), (.behindProxy, listeners.http),
        ]
        let open = doors.compactMap { kind, address in
            address.map { WebListener(kind: kind, host: $0.host, port: $0.port) }
        }
        guard !open.isEmpty else { return nil }
        return WebServer(
            configuration: WebServer.Configuration(
                listeners: open,
                tlsContext: tls,
                trustedProxies: configuration.webProxies,
                limits: limits(configuration.limits)
            ),
            schools: offices.map { school($0, configuration) },
            logger: logger,
            memory: memory
        )
    }

    /// The key for one address is made for mail servers: the pages' visitors may all sit behind one router.
    static func limits(_ limits: SchulpostConfiguration.Limits) -> WebLimits {
        var web = WebLimits()
        web.connections = min(web.connections, limits.connections)
        web.connectionsPerAddress = max(limits.connectionsPerAddress, web.connections / 2)
        return web
    }

    private static func school(_ office: SchoolOffice, _ configuration: SchulpostConfiguration) -> WebSchool {
        let school = office.configuration
        let address = address(of: school, configuration)
        let host = address.dropFirst("https://".count).prefix { $0 != "/" && $0 != ":" }
        return WebSchool(
            name: school.name,
            hosts: [String(host)] + school.addressPlan.domains.map(\.ascii),
            gateway: office.gateway,
            announcements: office.announcements,
            directory: office.rooms.directory,
            settings: office.rooms.settings,
            database: office.rooms.database,
            authenticator: office.authenticator,
            modules: office.rooms.modules,
            largestMessage: configuration.limits.messageSize,
            language: school.language
        )
    }

    /// Where a school's pages are, without a slash at the end.
    static func address(of school: SchoolConfiguration, _ configuration: SchulpostConfiguration) -> String {
        school.webAddress ?? "https://" + configuration.server.hostName.ascii
    }
}
