package import Logging
package import MailMessage
package import ProxyProtocol

/// All that a node is told about its deployment. Values are checked; secrets are not in it but where to find them.
package struct SchulpostConfiguration: Sendable {
    package struct Server: Sendable, Hashable {
        package var hostName: Domain
        /// This machine's name among those that share a database; the same after a restart.
        package var node: String
        /// PEM files.
        package var certificate: String
        package var privateKey: String
        /// Where big messages wait while they arrive; a folder.
        package var spool: String
    }

    /// nil: that door stays shut.
    package struct Listeners: Sendable, Hashable {
        package var mx: ListeningAddress?
        package var submission: ListeningAddress?
        package var submissions: ListeningAddress?
        package var imap: ListeningAddress?
        package var imaps: ListeningAddress?
        package var https: ListeningAddress?
        package var http: ListeningAddress?
        package var policyDelegation: ListeningAddress?
        package var milter: ListeningAddress?

        /// Those that are named.
        var all: [ListeningAddress] {
            [mx, submission, submissions, imap, imaps, https, http, policyDelegation, milter].compactMap(\.self)
        }
    }

    /// Who looks at messages beside us; nil isn't asked.
    package struct Scanners: Sendable, Hashable {
        /// A socket's path, or `ADDRESS:PORT`.
        package var clamAV: String?
        /// `http://ADDRESS:PORT`.
        package var rspamd: String?
        package var rspamdPasswordFile: String?
        package var timeout: Duration
    }

    package struct Relay: Sendable, Hashable {
        package var host: String
        package var port: Int
        package var tls: RelayTLS
        package var user: String?
        package var passwordFile: String?
        /// With the names below them; nil for all.
        package var domains: [Domain]?
        /// With the names below them: what isn't the relay's although it would be.
        package var directDomains: [Domain] = []

        /// Whether some mail goes straight to the domains' own servers.
        package var isPartial: Bool { domains != nil || !directDomains.isEmpty }

        /// Whether mail for a domain is the relay's.
        package func takes(_ domain: Domain) -> Bool {
            func isIn(_ list: [Domain]) -> Bool {
                list.contains { domain == $0 || domain.ascii.hasSuffix("." + $0.ascii) }
            }
            return (domains.map(isIn) ?? true) && !isIn(directDomains)
        }
    }

    package struct Names: Sendable, Hashable {
        package var servers: NameService.Servers
        package var zone: String?
        package var trustedForwarders: [Domain]
        package var sendsReports: Bool

        /// Whether names can be asked for at all.
        package var isUsable: Bool { servers != .nobody || zone != nil }
    }

    package struct Signing: Sendable, Hashable {
        /// The secret that private keys in the database are encrypted under; `SCHULPOST_KEY` goes before it.
        package var keyFile: String?
    }

    package struct Limits: Sendable, Hashable {
        /// Octets.
        package var messageSize: Int
        package var messageMemory: Int
        package var connections: Int
        package var connectionsPerAddress: Int
        package var greetingDelay: Duration
        package var smtpTimeout: Duration
        package var imapTimeout: Duration
    }

    /// At least one.
    package var schools: [SchoolConfiguration]
    package var server: Server
    package var listeners: Listeners
    /// Who may say, by the PROXY protocol, for whom they speak; at every door.
    package var proxies: [IPNetwork]
    /// Who may say, by X-Forwarded-For, for whom they ask for pages.
    package var webProxies: [IPNetwork]
    package var scanners: Scanners
    package var bridge: Bridge
    /// nil: straight to each domain's own servers.
    package var relay: Relay?
    package var names: Names
    package var signing: Signing
    package var limits: Limits
    package var logLevel: Logger.Level
}

extension SchulpostConfiguration {
    /// Reads and checks a configuration.
    /// - Parameter folder: what relative paths count from.
    /// - Throws: `ConfigurationError` with everything that is wrong.
    package init(yaml: String, folder: String) throws(ConfigurationError) {
        typealias Keys = ConfigurationKeys
        var reader = SettingsReader(try ConfigurationFile(yaml: yaml), known: Keys.all)

        func absolute(_ path: String) -> String {
            path.hasPrefix("/") ? path : folder + "/" + path
        }

        schools = SchoolConfiguration.all(&reader, folder: folder)
        let hostName = reader.value(Keys.hostName)
        server = Server(
            hostName: hostName,
            node: reader.optional(Keys.node) ?? hostName.ascii,
            certificate: absolute(reader.value(Keys.certificate)),
            privateKey: absolute(reader.value(Keys.privateKey)),
            spool: reader.optional(Keys.spool).map(absolute) ?? schools.lazy.compactMap(\.database.folder).first
                ?? "/var/tmp"
        )
        listeners = Listeners(
            mx: reader.value(Keys.mx),
            submission: reader.value(Keys.submission),
            submissions: reader.value(Keys.submissions),
            imap: reader.value(Keys.imap),
            imaps: reader.value(Keys.imaps),
            https: reader.value(Keys.https),
            http: reader.optional(Keys.http).flatMap(\.self),
            policyDelegation: reader.optional(Keys.policyDelegation).flatMap(\.self),
            milter: reader.optional(Keys.milter).flatMap(\.self)
        )
        proxies = reader.value(Keys.proxies)
        webProxies = reader.value(Keys.webProxies)
        scanners = Scanners(
            clamAV: reader.optional(Keys.clamAV),
            rspamd: reader.optional(Keys.rspamd),
            rspamdPasswordFile: reader.optional(Keys.rspamdPasswordFile).map(absolute),
            timeout: reader.value(Keys.scannerTimeout)
        )
        relay = reader.optional(Keys.relayHost).map { host in
            Relay(
                host: host,
                port: reader.value(Keys.relayPort),
                tls: reader.value(Keys.relayTLS),
                user: reader.optional(Keys.relayUser),
                passwordFile: reader.optional(Keys.relayPasswordFile).map(absolute),
                domains: reader.optional(Keys.relayDomains),
                directDomains: reader.value(Keys.directDomains)
            )
        }
        names = Names(
            servers: reader.value(Keys.nameServers),
            zone: reader.optional(Keys.zone).map(absolute),
            trustedForwarders: reader.value(Keys.trustedForwarders),
            sendsReports: reader.value(Keys.sendsReports) == .on
        )
        signing = Signing(keyFile: reader.optional(Keys.signingKeyFile).map(absolute))
        limits = Limits(
            messageSize: reader.value(Keys.messageSize),
            messageMemory: reader.value(Keys.messageMemory),
            connections: reader.value(Keys.connections),
            connectionsPerAddress: reader.value(Keys.connectionsPerAddress),
            greetingDelay: reader.value(Keys.greetingDelay),
            smtpTimeout: reader.value(Keys.idleTimeout),
            imapTimeout: reader.value(Keys.imapTimeout)
        )
        bridge = Bridge(&reader, listeners: listeners, limits: limits)
        logLevel = reader.value(Keys.logLevel)
        Self.checkTogether(relay: relay, names: names, listeners: listeners, limits: limits, &reader)
        guard reader.problems.isEmpty else { throw ConfigurationError(reader.problems) }
    }

    private static func checkTogether(
        relay: Relay?,
        names: Names,
        listeners: Listeners,
        limits: Limits,
        _ reader: inout SettingsReader
    ) {
        if let relay, relay.isPartial, !names.isUsable {
            reader.complain(
                .contradiction(
                    key: relay.domains == nil ? "relay.direct-domains" : "relay.domains",
                    Phrase(
                        "für die anderen Domains müssen Namen gefragt werden können (dns.servers)",
                        "for the other domains names must be asked for (dns.servers)"
                    )
                )
            )
        }
        if relay == nil, !names.isUsable {
            reader.complain(
                .contradiction(
                    key: "relay.host",
                    Phrase(
                        "ohne Relay müssen Namen gefragt werden können (dns.servers)",
                        "without a relay names must be asked for (dns.servers)"
                    )
                )
            )
        }
        if let relay, relay.tls == .none, !["localhost", "127.0.0.1", "::1"].contains(relay.host) {
            reader.complain(
                .contradiction(
                    key: "relay.tls",
                    Phrase(
                        "ohne TLS nur zu diesem Rechner selbst (localhost); sonst starttls oder tls",
                        "without TLS only to this machine itself (localhost); else starttls or tls"
                    )
                )
            )
        }
        if let relay, relay.user != nil, relay.tls == .none {
            reader.complain(
                .contradiction(
                    key: "relay.user",
                    Phrase("ein Passwort geht nie ohne TLS auf die Reise", "a password never travels without TLS")
                )
            )
        }
        if limits.messageMemory < 2 * limits.messageSize {
            reader.complain(
                .contradiction(
                    key: "limits.message-memory",
                    Phrase(
                        "muss mindestens das Doppelte von limits.message-size sein",
                        "must be at least twice limits.message-size"
                    )
                )
            )
        }
        let addresses = listeners.all.filter { $0.port != 0 }
        if Set(addresses).count != addresses.count {
            reader.complain(
                .contradiction(
                    key: "listeners",
                    Phrase("zwei Türen haben denselben Port", "two doors have the same port")
                )
            )
        }
    }
}
