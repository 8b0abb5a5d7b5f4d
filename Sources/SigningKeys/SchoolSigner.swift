package import FoundationEssentials
package import MailAuthentication
package import MailMessage

/// Signs messages of one domain with the keys of one moment: RSA and Ed25519, a DKIM-Signature field each.
///
/// From, To, Cc, Subject, Date, Reply-To, Message-ID, In-Reply-To, References and the fields that say what the body is are
/// signed once more than they stand there, so that nobody can add one (RFC 6376 §8.15); Return-Path, Received and other
/// trace fields are never signed (RFC 6376 §5.4.1).
package struct SchoolSigner: Sendable {
    private let signer: DKIMSigner

    /// - Parameter keys: none signs nothing.
    package init(domain: Domain, keys: [DKIMSigner.Key]) {
        signer = DKIMSigner(domain: domain, keys: keys)
    }

    package var domain: Domain { signer.domain }
    package var selectors: [String] { signer.keys.map(\.selector) }

    /// The DKIM-Signature fields, each with its CRLF, to be put on top of the header.
    /// - Parameters:
    ///   - header: the header's octets as they will travel; the empty line behind it may be there or not.
    ///   - body: what follows the empty line.
    /// - Throws: `DKIMSigner.SigningError.unsignableHeader` where there is no From, or a header too long to be read whole.
    package func signatures(
        header: [UInt8],
        body: ArraySlice<UInt8>,
        at date: Date
    ) throws(DKIMSigner.SigningError) -> [UInt8] {
        guard !signer.keys.isEmpty else { return [] }
        return try signatures(header: header, bodyHash: DKIMBodyHash(body), at: date)
    }

    /// The same for one of many headers before a common body, which was hashed once.
    package func signatures(
        header: [UInt8],
        bodyHash: DKIMBodyHash,
        at date: Date
    ) throws(DKIMSigner.SigningError) -> [UInt8] {
        guard !signer.keys.isEmpty else { return [] }
        return try signer.signatureFields(header: ParsedMessage(bytes: header), bodyHash: bodyHash, at: date)
    }
}
