package import MailAuthentication
package import MailMessage

/// Straight to the servers of each recipient's domain, as safely as the domain asks for.
///
/// Decides and records; the conversations are the ``HostClient``'s. Per server: TLSA records that DNSSEC vouches for
/// (DANE, RFC 7672) come before MTA-STS (RFC 8461), and where there is neither, TLS is used wherever it can be had.
package struct MXTransport: MailTransport {
    package struct Configuration: Sendable {
        /// The names of this house in MX records, against loops.
        package var ownNames: Set<DNSName>
        /// This house's public addresses, against loops.
        package var ownAddresses: Set<IPAddress>
        /// 25; another one for tests. TLSA records are looked for at this port.
        package var port: Int
        package var rule: AddressRule
        /// The most conversations for one recipient in one attempt.
        package var mostConversations: Int

        package init(
            ownNames: Set<DNSName>,
            ownAddresses: Set<IPAddress> = [],
            port: Int = 25,
            rule: AddressRule = .publicOnly,
            mostConversations: Int = 8
        ) {
            self.ownNames = ownNames
            self.ownAddresses = ownAddresses
            self.port = port
            self.rule = rule
            self.mostConversations = max(mostConversations, 1)
        }
    }

    let configuration: Configuration
    let router: MXRouter
    let finder: HostFinder
    let client: any HostClient
    let policies: MTASTSPolicies?
    let sessions: any TLSSessionRecording

    /// - Parameters:
    ///   - policies: nil leaves MTA-STS aside.
    ///   - random: for servers of one preference; in 0..<1.
    package init(
        _ configuration: Configuration,
        resolver: any DNSResolver,
        client: any HostClient,
        policies: MTASTSPolicies?,
        sessions: any TLSSessionRecording = NoTLSSessionRecording(),
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
        self.configuration = configuration
        self.client = client
        self.policies = policies
        self.sessions = sessions
        router = MXRouter(resolver: resolver, ownNames: configuration.ownNames, random: random)
        finder = HostFinder(
            resolver: resolver,
            rule: configuration.rule,
            ownAddresses: configuration.ownAddresses,
            port: configuration.port
        )
    }

    package func send(
        _ message: OutgoingMessage,
        to destination: Destination
    ) async -> [EmailAddress: RecipientResult] {
        var results: [EmailAddress: RecipientResult] = [:]
        for recipient in message.recipients {
            guard case .domain(let domain) = destination else {
                results[recipient] = .unroutable(4, 3, 5, "this way out has no relay")
                continue
            }
            results[recipient] = await deliver(message, to: recipient, of: domain)
        }
        return results
    }

    private func deliver(
        _ message: OutgoingMessage,
        to recipient: EmailAddress,
        of domain: Domain
    ) async -> RecipientResult {
        let route: MXRoute
        switch await router.route(to: domain) {
        case .failure(let result):
            if result.reply.status == RemoteStatus(4, 7, 5) {
                await sessions.record(
                    TLSSession(domain: domain, policy: .none, host: nil, address: nil, failure: .dnssecInvalid)
                )
            }
            return result
        case .route(let found): route = found
        }
        let finding = message.tls == .optional ? .none : await policies?.policy(for: domain) ?? .none
        if case .unavailable(let failure) = finding {
            await sessions.record(
                TLSSession(domain: domain, policy: .mtaSTS(nil), host: nil, address: nil, failure: failure)
            )
        }
        var delivery = DomainDelivery(
            transport: self,
            message: message,
            recipient: recipient,
            domain: domain,
            route: route,
            policy: { if case .policy(let policy) = finding { policy } else { nil } }()
        )
        return await delivery.run()
    }
}

/// Relay or the domain's own servers, as each destination says.
package struct RoutedTransport: MailTransport {
    private let relay: (any MailTransport)?
    private let direct: (any MailTransport)?

    package init(relay: (any MailTransport)?, direct: (any MailTransport)?) {
        self.relay = relay
        self.direct = direct
    }

    package func send(
        _ message: OutgoingMessage,
        to destination: Destination
    ) async -> [EmailAddress: RecipientResult] {
        guard let transport = destination == .relay ? relay : direct else {
            let result = RecipientResult.unroutable(4, 3, 5, "there is no such way out of this house")
            return Dictionary(uniqueKeysWithValues: Set(message.recipients).map { ($0, result) })
        }
        return await transport.send(message, to: destination)
    }
}
