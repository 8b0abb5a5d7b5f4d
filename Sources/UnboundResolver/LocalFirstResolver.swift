package import MailAuthentication

/// Zones of our own in front of the DNS: names within them are answered from memory, all others by the upstream.
///
/// For the demo and for tests, which bring a zone file (`Fixtures/dns`). An alias that leads out of the zones is not
/// followed.
package struct LocalFirstResolver: DNSResolver {
    private let apexes: [DNSName]
    private let local: ZoneResolver
    private let upstream: (any DNSResolver)?

    /// - Parameters:
    ///   - apexes: where the zones begin; they and all below are ours.
    ///   - upstream: nil answers NXDOMAIN for all other names: a house without a network.
    package init(_ local: ZoneResolver, apexes: [DNSName], upstream: (any DNSResolver)?) {
        self.local = local
        self.apexes = apexes
        self.upstream = upstream
    }

    package func lookUp(_ name: DNSName, _ type: DNSRecordType) async -> DNSReply {
        if apexes.contains(where: name.isWithin) { return await local.lookUp(name, type) }
        guard let upstream else { return DNSReply(.noSuchName) }
        return await upstream.lookUp(name, type)
    }
}
