import Crypto
package import FoundationEssentials
import SwiftASN1
import X509

/// A certificate that vouches for itself: for the demo and for tests.
package struct SelfSignedCertificate: Sendable {
    /// The certificate, PEM; also what clients take as their trust anchor.
    package let certificatePEM: String
    /// Its private key (P-256), PEM (PKCS #8).
    package let privateKeyPEM: String

    /// - Parameter names: DNS names; the first is the subject.
    /// - Parameter addresses: IPv4 addresses, four octets each.
    /// - Parameter days: how long it is valid, from an hour before `now` (clocks differ).
    package init(
        names: [String],
        addresses: [[UInt8]] = [[127, 0, 0, 1]],
        validFrom now: Date,
        days: Int = 30
    ) throws {
        let key = P256.Signing.PrivateKey()
        let privateKey = Certificate.PrivateKey(key)
        let name = try DistinguishedName { CommonName(names.first ?? "localhost") }
        let alternatives =
            names.map { GeneralName.dnsName($0) }
            + addresses.map { GeneralName.ipAddress(ASN1OctetString(contentBytes: $0[...])) }
        let identifier = ArraySlice(Insecure.SHA1.hash(data: key.publicKey.x963Representation))
        let certificate = try Certificate(
            version: .v3,
            serialNumber: Certificate.SerialNumber(),
            publicKey: privateKey.publicKey,
            notValidBefore: now.addingTimeInterval(-3600),
            notValidAfter: now.addingTimeInterval(Double(days) * 86_400),
            issuer: name,
            subject: name,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                // An authority for itself: strict clients accept a trust anchor only as one (RFC 5280 §4.2.1.9).
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(digitalSignature: true, keyCertSign: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames(alternatives)
                SubjectKeyIdentifier(keyIdentifier: identifier)
                AuthorityKeyIdentifier(keyIdentifier: identifier)
            },
            issuerPrivateKey: privateKey
        )
        certificatePEM = try certificate.serializeAsPEM().pemString + "\n"
        privateKeyPEM = key.pemRepresentation + "\n"
    }
}
