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
        let time = limits.time
        return await withTaskGroup(of: AuthenticationVerdict?.self) { group in
            group.addTask { await check(message, client: client, helo: helo, sender: sender) }
            group.addTask {
                try? await Task.sleep(for: time)
                return nil
            }
            let first = await group.next() ?? nil
            // Out of time: questions under way end at once, and what they were to say is a temporary error.
            group.cancelAll()
            if let first { return first }
            let late = await group.next() ?? nil
            return late?.outOfTime ?? .nothing(client: client, helo: helo, sender: sender, discovery)
        }
    }

    private func check(
        _ message: ParsedMessage,
        client: IPAddress?,
        helo: String,
        sender: EmailAddress?
    ) async -> AuthenticationVerdict {
        let seconds = Int(now().timeIntervalSince1970)
        let spf = SPFVerifier(resolver: resolver, limits: limits, receiver: authservID.ascii, time: seconds)
        async let heloVerdict = client.asyncMap { await spf.checkHELO(helo, client: $0) }
        async let senderVerdict = client.asyncMap {
            await spf.checkSender(sender?.description, helo: helo, client: $0)
        }
        async let arc = ARCVerifier(resolver: resolver, limits: limits).verify(message)
        let dkim = await DKIMVerifier(resolver: resolver, limits: limits, time: seconds).verify(message)
        let mailFrom = await senderVerdict ?? .noClient(.mailFrom)
        let dmarc = await DMARCVerifier(
            resolver: resolver,
            publicSuffixes: publicSuffixes,
            discovery: discovery,
            limits: limits
        ).verify(message, sender: mailFrom, signatures: dkim)
        return AuthenticationVerdict(
            client: client,
            heloName: helo,
            sender: sender,
            helo: await heloVerdict ?? .noClient(.helo),
            mailFrom: mailFrom,
            dkim: dkim,
            dmarc: dmarc,
            arc: await arc,
            isOutOfTime: false
        )
    }
}

extension SPFVerdict {
    fileprivate static func noClient(_ identity: Identity) -> SPFVerdict {
        SPFVerdict(result: .none, identity: identity, domain: nil, problem: "there is no client address")
    }
}

extension AuthenticationVerdict {
    fileprivate var outOfTime: AuthenticationVerdict {
        AuthenticationVerdict(
            client: client,
            heloName: heloName,
            sender: sender,
            helo: helo,
            mailFrom: mailFrom,
            dkim: dkim,
            dmarc: dmarc,
            arc: arc,
            isOutOfTime: true
        )
    }

    /// Where nothing at all could be found out: every result a temporary error.
    fileprivate static func nothing(
        client: IPAddress?,
        helo: String,
        sender: EmailAddress?,
        _ discovery: DMARCDiscovery
    ) -> AuthenticationVerdict {
        AuthenticationVerdict(
            client: client,
            heloName: helo,
            sender: sender,
            helo: SPFVerdict(result: .temperror, identity: .helo, domain: nil),
            mailFrom: SPFVerdict(result: .temperror, identity: .mailFrom, domain: nil),
            dkim: [],
            dmarc: DMARCVerdict(
                authors: [],
                result: .temperror,
                problem: .policyUnavailable(.cancelled),
                discovery: discovery
            ),
            arc: ARCVerdict(result: .temperror, problem: nil, sets: []),
            isOutOfTime: true
        )
    }
}

extension Optional where Wrapped: Sendable {
    fileprivate func asyncMap<Result: Sendable>(_ transform: @Sendable (Wrapped) async -> Result) async -> Result? {
        if let self { await transform(self) } else { nil }
    }
}
