import CurlTransport
import Database
import Delivery
import FoundationEssentials
import MailAuthentication
import MailMessage
import MailReports

/// How mail leaves this node: by one relay, or straight to the domains' own servers.
struct WayOut: Sendable {
    private enum Kind: Sendable {
        case relay(CurlTransport)
        case direct(CurlHostClient, any DNSResolver)
    }

    private let kind: Kind
    private let host: Domain

    /// - Parameter names: needed without a relay.
    /// - Throws: `StartError`
    init(
        _ configuration: SchulpostConfiguration,
        names: (any DNSResolver)?,
        environment: [String: String]
    ) throws(StartError) {
        host = configuration.server.hostName
        guard let relay = configuration.relay else {
            guard let names else { throw .unusableRelay(reason: "dns.servers") }
            kind = .direct(CurlHostClient(CurlHostConfiguration(helloName: host)), names)
            return
        }
        let credentials = try RelaySecret.credentials(for: relay, environment: environment)
        do {
            kind = .relay(
                try CurlTransport(
                    RelayConfiguration(
                        host: relay.host,
                        port: relay.port,
                        security: relay.tls.security,
                        helloName: host,
                        credentials: credentials
                    )
                )
            )
        } catch {
            throw .unusableRelay(reason: "\(error)")
        }
    }

    /// Where the queue sends mail for a domain.
    var destination: @Sendable (Domain) -> Destination {
        if case .relay = kind { return { _ in .relay } }
        return { .domain($0) }
    }

    /// The policies of other domains that a school keeps in its database; nil where a relay looks after that.
    func policies(_ database: any Database) -> MTASTSPolicies? {
        guard case .direct(_, let names) = kind else { return nil }
        return MTASTSPolicies(
            resolver: names,
            fetcher: CurlPolicyFetcher(),
            cache: MTASTSCache(database: database),
            now: { Date() }
        )
    }

    /// The transport of one school, which keeps what it learns of other domains in its own database.
    func transport(_ database: any Database, _ policies: MTASTSPolicies?) -> any MailTransport {
        switch kind {
        case .relay(let transport): return transport
        case .direct(let client, let names):
            return MXTransport(
                MXTransport.Configuration(ownNames: Set([DNSName(host.ascii)].compactMap(\.self))),
                resolver: names,
                client: client,
                policies: policies,
                sessions: TLSReports(database: database, now: { Date() })
            )
        }
    }

    func close() {
        switch kind {
        case .relay(let transport): transport.close()
        case .direct(let client, _): client.close()
        }
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
