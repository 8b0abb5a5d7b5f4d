package import FoundationEssentials
package import MailMessage

/// Checks where a message comes from: SPF, DKIM, DMARC and ARC in one go.
package struct MailAuthenticator: Sendable {
    package let resolver: any DNSResolver
    package let publicSuffixes: any PublicSuffixes
    /// The name that Authentication-Results is written under (RFC 8601 §2.5).
    package let authservID: Domain
    package var limits: AuthenticationLimits
    package var discovery: DMARCDiscovery
    let now: @Sendable () -> Date

    /// - Parameters:
    ///   - discovery: how DMARC finds records and organizational domains; the tree walk of DMARCbis by default.
    ///   - now: the time that signatures' dates are compared with.
    package init(
        resolver: any DNSResolver,
        publicSuffixes: any PublicSuffixes,
        authservID: Domain,
        discovery: DMARCDiscovery = .treeWalk,
        limits: AuthenticationLimits = .standard,
        now: @escaping @Sendable () -> Date
    ) {
        self.resolver = resolver
        self.publicSuffixes = publicSuffixes
        self.authservID = authservID
        self.discovery = discovery
        self.limits = limits
        self.now = now
    }

    /// Checks a message that came in from outside. Never fails and never takes longer than `limits.time` (given a resolver
    /// that heeds cancellation): what isn't known by then is a temporary error.
    /// - Parameters:
    ///   - client: the address that the message came from; without one SPF is `none`.
    ///   - helo: what the client called itself.
    ///   - sender: MAIL FROM; nil where that was empty.
    package func verify(
        _ message: ParsedMessage,
        client: IPAddress?,
        helo: String,
        sender: EmailAddress?
    ) async -> AuthenticationVerdict {
        nothingFound(client, helo, sender)
    }

    private func nothingFound(_ client: IPAddress?, _ helo: String, _ sender: EmailAddress?) -> AuthenticationVerdict {
        AuthenticationVerdict(
            client: client,
            heloName: helo,
            sender: sender,
            helo: SPFVerdict(result: .none, identity: .helo, domain: nil),
            mailFrom: SPFVerdict(result: .none, identity: .mailFrom, domain: nil),
            dkim: [],
            dmarc: DMARCVerdict(authors: [], result: .none, problem: nil, discovery: discovery),
            arc: ARCVerdict(result: .none, problem: nil, sets: []),
            isOutOfTime: false
        )
    }
}
