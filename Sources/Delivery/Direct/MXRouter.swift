package import MailAuthentication
package import MailMessage

/// Finds a domain's servers (RFC 5321 §5.1, RFC 7505).
package struct MXRouter: Sendable {
    let resolver: any DNSResolver
    /// The names that this house's own servers have in MX records.
    let ownNames: Set<DNSName>
    /// Numbers in 0..<1: servers of one preference are tried in random order.
    let random: @Sendable () -> Double

    /// The most servers of a domain that are considered.
    package static let mostExchanges = 20

    package init(
        resolver: any DNSResolver,
        ownNames: Set<DNSName>,
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
        self.resolver = resolver
        self.ownNames = ownNames
        self.random = random
    }

    package func route(to domain: Domain) async -> MXRouting {
        guard let name = DNSName(domain.ascii) else { return .failure(.unroutable(5, 1, 2, "this is no mail domain")) }
        let reply = await resolver.lookUp(name, .mx)
        switch reply.outcome {
        case .failed(let failure):
            return .failure(.dnsFailure(failure))
        case .noSuchName:
            return .failure(.unroutable(5, 1, 2, "the domain does not exist"))
        case .noRecords:
            // The domain itself is its server (RFC 5321 §5.1, "implicit MX").
            let host = reply.canonicalName ?? name
            return .route(
                MXRoute(
                    domainName: host,
                    exchanges: [MXRoute.Exchange(name: host, preference: 0)],
                    isSecure: reply.security == .secure
                )
            )
        case .records:
            return route(from: reply, domainName: reply.canonicalName ?? name)
        }
    }

    private func route(from reply: DNSReply, domainName: DNSName) -> MXRouting {
        let all = reply.mailExchanges
        let named = all.filter { $0.host != .root }
        guard !named.isEmpty else {
            // RFC 7505 §4.1: 556 or 5.1.10.
            return .failure(.unroutable(5, 1, 10, "the domain takes no mail (null MX)"))
        }
        // RFC 5321 §5.1: where we are one of the servers, only better ones than ourselves may be asked.
        let limit = named.filter { ownNames.contains($0.host) }.map(\.preference).min()
        let allowed = named.filter { exchange in limit.map { exchange.preference < $0 } ?? true }
        guard !allowed.isEmpty else {
            return .failure(.unroutable(5, 4, 6, "the domain's mail would come back to this server"))
        }
        let ordered = allowed.map { ($0, random()) }
            .sorted { ($0.0.preference, $0.1) < ($1.0.preference, $1.1) }
            .map { MXRoute.Exchange(name: $0.0.host, preference: $0.0.preference) }
        var seen: Set<DNSName> = []
        return .route(
            MXRoute(
                domainName: domainName,
                exchanges: Array(ordered.filter { seen.insert($0.name).inserted }.prefix(Self.mostExchanges)),
                isSecure: reply.security == .secure
            )
        )
    }
}

extension RecipientResult {
    /// A failure that no server has said, with its enhanced code (RFC 3463).
    static func unroutable(_ category: Int, _ subject: Int, _ detail: Int, _ text: String) -> RecipientResult {
        let reply = RemoteReply(code: nil, status: RemoteStatus(category, subject, detail), text: text)
        return category == 5 ? .permanentFailure(reply) : .temporaryFailure(reply)
    }

    /// The DNS gave no answer: always temporary (RFC 3463: X.4.3 directory server failure, X.7.5 cryptographic failure).
    static func dnsFailure(_ failure: DNSFailure) -> RecipientResult {
        failure == .bogus
            ? .unroutable(4, 7, 5, "DNSSEC says that the domain's records are forged or broken")
            : .unroutable(4, 4, 3, "the DNS gives no answer for the domain")
    }

    var isTemporary: Bool { if case .temporaryFailure = self { true } else { false } }
    var isDelivered: Bool { if case .delivered = self { true } else { false } }
}
