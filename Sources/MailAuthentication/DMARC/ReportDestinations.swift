package import MailMessage

/// Where aggregate reports for a domain may go (RFC 7489 §7.1).
package struct ReportDestinations: Sendable {
    let resolver: any DNSResolver
    let publicSuffixes: any PublicSuffixes

    /// Addresses that one record may have its reports sent to.
    package static let most = 4

    package init(resolver: any DNSResolver, publicSuffixes: any PublicSuffixes) {
        self.resolver = resolver
        self.publicSuffixes = publicSuffixes
    }

    /// The mail addresses of `rua` that may be used: those of the same organization, and others whose domain says in the DNS
    /// that it wants them. What can't be asked for now is left out.
    package func addresses(for record: DMARCRecord, of domain: Domain) async -> [EmailAddress] {
        var result: [EmailAddress] = []
        for destination in record.aggregateAddresses.prefix(Self.most) {
            guard destination.uri.lowercased().hasPrefix("mailto:"),
                let address = EmailAddress(destination.uri.dropFirst(7).prefix { $0 != "?" })
            else { continue }
            if await isWilling(address.domain, toReceiveFor: domain) { result.append(address) }
        }
        return result
    }

    private func isWilling(_ receiver: Domain, toReceiveFor domain: Domain) async -> Bool {
        let own = publicSuffixes.organizationalDomain(of: domain) ?? domain
        let other = publicSuffixes.organizationalDomain(of: receiver) ?? receiver
        if own == other { return true }
        guard let name = DNSName(domain.ascii + "._report._dmarc." + receiver.ascii) else { return false }
        return await resolver.lookUp(name, .txt).texts.contains { text in
            text.split(separator: .semicolon).first?.filter { !$0.isFolding }.text == "v=DMARC1"
        }
    }
}
