internal import Crypto
internal import FoundationEssentials
internal import MailAuthentication

/// A private key as the database holds it: AES-256-GCM under the secret (NIST SP 800-38D), bound to what it is for.
struct SealedKey: Sendable, Hashable {
    /// Of the secret that it was sealed with.
    let fingerprint: String
    /// A version octet, then nonce, ciphertext and tag.
    let octets: [UInt8]

    /// Whose key this is: a row copied to another domain or selector does not open.
    struct Purpose: Hashable {
        let id: String
        let domain: String
        let selector: String

        /// Each part with its length before it, so that no two purposes look alike.
        fileprivate var associatedData: [UInt8] {
            [id, domain, selector].flatMap { part in
                let octets = Array(part.utf8)
                return Array(String(octets.count).utf8) + [UInt8(ascii: ":")] + octets
            }
        }
    }

    private static let version: UInt8 = 1

    init(fingerprint: String, octets: [UInt8]) {
        self.fingerprint = fingerprint
        self.octets = octets
    }

    init(_ key: DKIMPrivateKey, for purpose: Purpose, under secret: SigningSecret) throws {
        let box = try AES.GCM.seal(
            key.pkcs8Representation,
            using: secret.sealingKey,
            authenticating: purpose.associatedData
        )
        guard let combined = box.combined else { throw SigningKeyError(.damagedKey, "the key could not be sealed") }
        fingerprint = secret.fingerprint
        octets = [Self.version] + combined
    }

    /// - Throws: `SigningKeyError.Code.wrongSecret` where another secret sealed it, `.damagedKey` where the octets were
    ///   changed or belong to another row.
    func open(for purpose: Purpose, under secret: SigningSecret) throws(SigningKeyError) -> DKIMPrivateKey {
        guard fingerprint == secret.fingerprint else { throw SigningKeyError(.wrongSecret, purpose.selector) }
        guard octets.first == Self.version,
            let box = try? AES.GCM.SealedBox(combined: octets.dropFirst()),
            let plain = try? AES.GCM.open(box, using: secret.sealingKey, authenticating: purpose.associatedData),
            let key = try? DKIMPrivateKey(derRepresentation: [UInt8](plain))
        else { throw SigningKeyError(.damagedKey, purpose.selector) }
        return key
    }
}
