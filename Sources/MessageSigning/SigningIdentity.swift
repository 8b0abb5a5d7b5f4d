internal import CCMS
package import FoundationEssentials
internal import Glibc
package import MailMessage
internal import Synchronization

/// The school's certificate for e-mail with its private key and chain (RFC 8551 §4, RFC 8550).
///
/// Made once, at the start; a certificate that can't sign is told then, with what to do.
package final class SigningIdentity: Sendable {
    /// Addresses that the certificate speaks for, lower case.
    package let addresses: Set<String>
    /// When it begins and ceases to hold.
    package let validity: Range<Date>
    /// OpenSSL's objects; the lock is held while they are used.
    private let keys: Mutex<Keys>

    /// PEM files are small; larger ones are something else.
    package static let largestFile = 1 << 20

    /// - Parameters:
    ///   - certificate: PEM: the certificate, then its chain, with or without the root.
    ///   - privateKey: PEM, perhaps encrypted.
    ///   - passphrase: of the private key.
    /// - Throws: where it can't sign mail that others accept.
    package init(
        certificate: [UInt8],
        privateKey: [UInt8],
        passphrase: String? = nil,
        at now: Date
    ) throws(SigningIdentityError) {
        let keys = try Keys.read(certificate: certificate, privateKey: privateKey, passphrase: passphrase)
        guard let validity = keys.validity else { throw .unreadableCertificate }
        guard now < validity.upperBound else { throw .expired(validity.upperBound) }
        guard now >= validity.lowerBound else { throw .notYetValid(validity.lowerBound) }
        let addresses = keys.addresses
        guard !addresses.isEmpty else { throw .noAddress }
        self.addresses = addresses
        self.validity = validity
        self.keys = Mutex(keys)
    }

    /// Whether a signature with it proves mail from this address: receivers compare it with From (RFC 8550 §3). Letters are
    /// compared without case.
    package func covers(_ address: EmailAddress) -> Bool {
        addresses.contains((address.localPart + "@" + address.domain.ascii).lowercased())
    }

    /// A detached CMS signature (DER) of these octets with SHA-256, the chain in it.
    /// - Returns: nil where OpenSSL could not do it.
    func signature(of octets: [UInt8]) -> [UInt8]? {
        keys.withLock { $0.signature(of: octets) }
    }
}

/// Why a certificate and a key can't sign letters.
package enum SigningIdentityError: Error, Sendable, Hashable {
    case unreadableCertificate
    /// No PEM key, or a wrong passphrase.
    case unreadablePrivateKey
    /// An encrypted key without a passphrase.
    case needsPassphrase
    /// The key isn't the certificate's.
    case otherKey
    /// Neither RSA of at least 2048 bits nor an elliptic curve of 256 (RFC 8551 §4.5, §2.2).
    case unfitKey
    /// Its key usage does not allow signing mail: a web server's certificate, for example.
    case notForMail
    /// It names no e-mail address.
    case noAddress
    case expired(Date)
    case notYetValid(Date)
}
