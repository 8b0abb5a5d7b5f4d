import CurlTransport
import Database
import Delivery
import FoundationEssentials
import MailAuthentication
import MailMessage
import MailReports

/// How mail leaves this node: by one relay, straight to the domains' own servers, or each for some domains.
struct WayOut: Sendable {
    private let relay: CurlTransport?
    private let direct: (client: CurlHostClient, names: any DNSResolver)?
    /// Whose mail is the relay's.
    private let told: SchulpostConfiguration.Relay?
    private let host: Domain

    /// - Parameter names: needed where some mail goes without a relay.
    /// - Throws: `StartError`
    init(
        _ configuration: SchulpostConfiguration,
        names: (any DNSResolver)?,
        environment: [String: String]
    ) throws(StartError) {
        host = configuration.server.hostName
        told = configuration.relay
        if told?.isPartial ?? true {
            guard let names else { throw .unusableRelay(reason: "dns.servers") }
            direct = (CurlHostClient(CurlHostConfiguration(helloName: host)), names)
        } else {
            direct = nil
        }
        guard let told else {
            relay = nil
            return
        }
        let credentials = try RelaySecret.credentials(for: told, environment: environment)
        do {
            relay = try CurlTransport(
                RelayConfiguration(
                    host: told.host,
                    port: told.port,
                    security: told.tls.security,
                    helloName: host,
                    credentials: credentials
                )
            )
        } catch {
            throw .unusableRelay(reason: "\(error)")
        }
    }

    /// Where the queue sends mail for a domain.
    var destination: @Sendable (Domain) -> Destination {
        guard let told else { return { .domain($0) } }
        return { told.takes($0) ? .relay : .domain($0) }
    }

    /// The policies of other domains that a school keeps in its database; nil where a relay looks after that.
    func policies(_ database: any Database) -> MTASTSPolicies? {
        guard let direct else { return nil }
        return MTASTSPolicies(
            resolver: direct.names,
            fetcher: CurlPolicyFetcher(),
            cache: MTASTSCache(database: database),
            now: { Date() }
        )
    }

    /// The transport of one school, which keeps what it learns of other domains in its own database.
    func transport(_ database: any Database, _ policies: MTASTSPolicies?) -> any MailTransport {
        let straight = direct.map { direct in
            MXTransport(
                MXTransport.Configuration(ownNames: Set([DNSName(host.ascii)].compactMap(\.self))),
                resolver: direct.names,
                client: direct.client,
                policies: policies,
                sessions: TLSReports(database: database, now: { Date() })
            )
        }
        return RoutedTransport(relay: relay, direct: straight)
    }

    func close() {
        relay?.close()
        direct?.client.close()
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
