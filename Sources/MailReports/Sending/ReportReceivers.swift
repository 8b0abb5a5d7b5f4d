package import MailAuthentication
package import MailMessage

/// Who may get a domain's reports; what the DNS does not say now stays apart from what it denies.
package struct ReportReceivers: Sendable {
    let resolver: any DNSResolver
    let publicSuffixes: any PublicSuffixes

    package init(resolver: any DNSResolver, publicSuffixes: any PublicSuffixes) {
        self.resolver = resolver
        self.publicSuffixes = publicSuffixes
    }

    /// The addresses of a `mailto:` URI (RFC 6068); none where it is another kind.
    package static func address(_ uri: String) -> EmailAddress? {
        guard uri.lowercased().hasPrefix("mailto:") else { return nil }
        let path = uri.dropFirst(7).prefix { $0 != "?" }
        guard path.contains("%") else { return EmailAddress(path) }
        var octets: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                octets.append(byte)
                continue
            }
            guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 else {
                return nil
            }
            octets.append(value)
            rest = rest.dropFirst(2)
        }
        return EmailAddress(String(decoding: octets, as: UTF8.self))
    }

    /// Whether `address` may get DMARC reports of `domain`: one of another organization must have agreed, or anybody could be
    /// flooded with reports (RFC 7489 §7.1).
    /// - Returns: nil where the DNS doesn't say now.
    package func mayReceive(_ address: EmailAddress, of domain: Domain) async -> Bool? {
        let receiver = address.domain
        let (theirs, ours) = (
            publicSuffixes.organizationalDomain(of: receiver) ?? receiver,
            publicSuffixes.organizationalDomain(of: domain) ?? domain
        )
        if theirs == ours { return true }
        guard let name = DNSName(domain.ascii + "._report._dmarc." + receiver.ascii) else { return false }
        let reply = await resolver.lookUp(name, .txt)
        if reply.failure != nil { return nil }
        return reply.texts.contains { text in
            let tag = text.prefix { $0 != UInt8(ascii: ";") }.filter { $0 != 0x20 && $0 != 0x09 }
            return tag == Array("v=DMARC1".utf8)
        }
    }
}
