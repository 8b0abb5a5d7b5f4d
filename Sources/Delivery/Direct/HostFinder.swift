internal import MailAuthentication
internal import MailMessage

/// What the DNS says of one server: its addresses, and whether its certificate is known there.
struct HostFinding: Sendable {
    enum DANE: Sendable {
        /// Nothing that DNSSEC vouches for.
        case none
        /// Records, none of which can be used: TLS is a must, whoever it is (RFC 7672 §2.2).
        case unusable
        case records(DANEReference)
    }

    enum Outcome: Sendable {
        case addresses([IPAddress], DANE)
        /// The server can't be asked, and why; `failure` where that is for a report.
        case unavailable(RecipientResult, failure: TLSFailure?)
    }

    let name: DNSName
    let outcome: Outcome
}

/// Asks for a server's addresses and TLSA records (RFC 7672 §2.2.2).
struct HostFinder: Sendable {
    let resolver: any DNSResolver
    let rule: AddressRule
    let ownAddresses: Set<IPAddress>
    let port: Int
    /// The most addresses of one server.
    static let mostAddresses = 4

    /// - Parameter wantsDANE: whether TLSA records are looked for.
    func find(_ exchange: MXRoute.Exchange, of route: MXRoute, wantsDANE: Bool) async -> HostFinding {
        async let fourReply = resolver.lookUp(exchange.name, .a)
        async let sixReply = resolver.lookUp(exchange.name, .aaaa)
        let (four, six) = await (fourReply, sixReply)
        func outcome(_ outcome: HostFinding.Outcome) -> HostFinding {
            HostFinding(name: exchange.name, outcome: outcome)
        }
        let all = Self.alternating(six.addresses, four.addresses)
        guard !all.isEmpty else {
            if let failure = four.failure ?? six.failure {
                return outcome(
                    .unavailable(.dnsFailure(failure), failure: failure == .bogus ? .dnssecInvalid : nil)
                )
            }
            return outcome(.unavailable(.unroutable(5, 4, 4, "the domain's server has no address"), failure: nil))
        }
        if !ownAddresses.isDisjoint(with: all) {
            return outcome(
                .unavailable(.unroutable(5, 4, 6, "the domain's mail would come back to this server"), failure: nil)
            )
        }
        let addresses = Array(all.filter(rule.allows).prefix(Self.mostAddresses))
        guard !addresses.isEmpty else {
            return outcome(
                .unavailable(.unroutable(5, 4, 4, "the domain's server has no public address"), failure: nil)
            )
        }
        // RFC 7672 §2.2.2: an address that DNSSEC doesn't vouch for is no reason to ask for TLSA records.
        let secure = [four, six].filter { !$0.addresses.isEmpty }.allSatisfy { $0.security == .secure }
        guard wantsDANE, route.isSecure, secure else { return outcome(.addresses(addresses, .none)) }
        let canonical = (four.addresses.isEmpty ? six : four).canonicalName ?? exchange.name
        return outcome(await dane(canonical, exchange.name, route, addresses))
    }

    /// TLSA records at the name after aliases first, then at the one before (RFC 7672 §2.2.2).
    private func dane(
        _ canonical: DNSName,
        _ original: DNSName,
        _ route: MXRoute,
        _ addresses: [IPAddress]
    ) async -> HostFinding.Outcome {
        for base in canonical == original ? [original] : [canonical, original] {
            guard let name = base.prefixed("_\(port)._tcp") else { continue }
            let reply = await resolver.lookUp(name, .tlsa)
            if let failure = reply.failure {
                // Not "none": an attacker who suppresses the answer must not win (RFC 7672 §2.1.2).
                return .unavailable(.dnsFailure(failure), failure: .dnssecInvalid)
            }
            guard reply.security == .secure, !reply.tlsaRecords.isEmpty else { continue }
            let usable = reply.tlsaRecords.filter(\.isUsable).prefix(DANEReference.mostRecords)
            guard !usable.isEmpty else { return .addresses(addresses, .unusable) }
            let others = [original, route.domainName].filter { $0 != base }
            return .addresses(
                addresses,
                .records(DANEReference(baseName: base, otherNames: others, records: Array(usable)))
            )
        }
        return .addresses(addresses, .none)
    }

    /// IPv6 and IPv4 by turns (RFC 8305 §4), so that neither family's trouble uses up all attempts.
    static func alternating(_ first: [IPAddress], _ second: [IPAddress]) -> [IPAddress] {
        var result: [IPAddress] = []
        for index in 0..<max(first.count, second.count) {
            if index < first.count { result.append(first[index]) }
            if index < second.count { result.append(second[index]) }
        }
        return result
    }
}
