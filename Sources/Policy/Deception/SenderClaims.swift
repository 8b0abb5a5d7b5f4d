internal import MailMessage

/// The addresses by which a message names its sender, those included that are none but look like one to a reader.
struct SenderClaims {
    let ownDomains: [Domain]
    let author: Author

    /// The claims of all fields of the name.
    func claims(in field: String, of header: HeaderBlock) -> [SenderFacts.Claim] {
        header.all(field).flatMap { AddressList(parsing: $0.valueBytes).allMailboxes.flatMap(claims) }
    }

    private func claims(_ mailbox: AddressList.Mailbox) -> [SenderFacts.Claim] {
        var claims: [SenderFacts.Claim] = []
        if let address = mailbox.address {
            claims.append(SenderFacts.Claim(address, author: author, ownDomains: ownDomains))
        } else if let domain = unreadable(mailbox) {
            claims.append(SenderFacts.Claim(.school(domain)))
        }
        // "head@our.school" <someone@else.example>: the name is what a phone shows.
        if let name = mailbox.displayName, let posed = posed(in: name) {
            claims.append(posed)
        }
        return claims
    }

    /// What can't be read as an address but stands where one should: ours where it speaks of our domain, and from inside
    /// in any case not provably the author's.
    private func unreadable(_ mailbox: AddressList.Mailbox) -> Domain? {
        let written = mailbox.localPart + [UInt8(ascii: "@")] + (mailbox.domain ?? [])
        let text = EncodedWord.decode(written).lowercased()
        if let own = ownDomains.first(where: { text.contains("@" + $0.ascii) || text.contains("." + $0.ascii) }) {
            return own
        }
        // "schulleitung@lindenschule..example": dots that are too many don't hide whose domain is meant.
        let single = text.split(separator: ".").joined(separator: ".")
        if let own = ownDomains.first(where: { single.contains("@" + $0.ascii) }) { return own }
        if case .person = author { return ownDomains.first }
        return nil
    }

    /// An address of our domains inside a display name that isn't the author's own.
    private func posed(in name: String) -> SenderFacts.Claim? {
        guard name.contains("@") else { return nil }
        for word in name.split(whereSeparator: { " \t\"'<>()[]:;,".contains($0) }) where word.contains("@") {
            guard let address = EmailAddress(word) else { continue }
            let claim = SenderFacts.Claim(address, author: author, ownDomains: ownDomains)
            if case .school = claim.origin { return claim }
        }
        return nil
    }
}
