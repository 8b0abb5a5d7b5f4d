internal import Crypto
internal import CryptoExtras
internal import FoundationEssentials

/// A private key that signs, with what the DNS is to say of it. Its text never shows the key.
package struct DKIMPrivateKey: Sendable, CustomStringConvertible {
    private enum Storage: Sendable {
        case rsa(_RSA.Signing.PrivateKey)
        case ed25519(Curve25519.Signing.PrivateKey)
    }

    /// The octets or the text are no key that can be used: not PKCS#8, another kind, or RSA of fewer than 2,048 bits.
    package struct Unusable: Error, Hashable {}

    private let storage: Storage

    package var algorithm: SigningAlgorithm {
        switch storage {
        case .rsa: .rsaSHA256
        case .ed25519: .ed25519SHA256
        }
    }

    /// A new key: RSA of 2,048 bits (RFC 8301 §3.2), or Ed25519 (RFC 8463).
    package init(generating algorithm: SigningAlgorithm) throws {
        switch algorithm {
        case .rsaSHA256: storage = .rsa(try _RSA.Signing.PrivateKey(keySize: .bits2048))
        case .ed25519SHA256: storage = .ed25519(Curve25519.Signing.PrivateKey())
        }
    }

    /// - Parameter octets: PKCS#8 (RFC 5958); for RSA also PKCS#1, which older tools write.
    package init(derRepresentation octets: [UInt8]) throws(Unusable) {
        if octets.starts(with: Self.ed25519Prefix) {
            let seed = octets.dropFirst(Self.ed25519Prefix.count)
            guard seed.count == 32, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
                throw Unusable()
            }
            storage = .ed25519(key)
        } else {
            guard octets.count <= Self.longest,
                let key = try? _RSA.Signing.PrivateKey(derRepresentation: Data(octets))
            else { throw Unusable() }
            storage = .rsa(key)
        }
    }

    /// - Parameter text: the same in PEM, `PRIVATE KEY` or `RSA PRIVATE KEY`.
    package init(pemRepresentation text: String) throws(Unusable) {
        guard text.utf8.count <= 2 * Self.longest else { throw Unusable() }
        let lines = text.split(whereSeparator: \.isNewline)
        guard let first = lines.first, first.hasPrefix("-----BEGIN "), first.hasSuffix("PRIVATE KEY-----"),
            let last = lines.last, last.hasPrefix("-----END "),
            let octets = Base64Text.decode(lines.dropFirst().dropLast().joined().utf8)
        else { throw Unusable() }
        try self.init(derRepresentation: octets)
    }

    /// The most octets of a key in DER that are read; RSA of 8,192 bits has fewer than 5,000.
    private static let longest = 16_384

    /// PrivateKeyInfo of Ed25519 up to the key (RFC 8410 §7): the rest are its 32 octets.
    private static let ed25519Prefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
    ]

    /// PKCS#8 in DER. Secret.
    package var pkcs8Representation: [UInt8] {
        switch storage {
        case .rsa(let key): [UInt8](key.pkcs8DERRepresentation)
        case .ed25519(let key): Self.ed25519Prefix + [UInt8](key.rawRepresentation)
        }
    }

    /// PKCS#8 in PEM (RFC 7468 §10). Secret.
    package var pkcs8PEMRepresentation: String {
        let lines = Base64Text.encode(pkcs8Representation).pieces(of: 64).joined(separator: "\n")
        return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n"
    }

    /// What the TXT record at `SELECTOR._domainkey.DOMAIN` says (RFC 6376 §3.6.1, RFC 8463 §4).
    package var recordText: String {
        let key: String
        switch storage {
        case .rsa(let own): key = Base64Text.encode(own.publicKey.derRepresentation)
        case .ed25519(let own): key = Base64Text.encode(own.publicKey.rawRepresentation)
        }
        return "v=DKIM1; k=\(algorithm.keyType); p=\(key)"
    }

    /// The record's text in strings of at most 255 octets, as TXT records hold it (RFC 1035 §3.3.14).
    package var recordStrings: [String] { recordText.pieces(of: 255) }

    /// Signs the SHA-256 of canonical octets.
    func sign(_ digest: SHA256Digest) throws -> [UInt8] {
        switch storage {
        case .rsa(let key):
            [UInt8](try key.signature(for: digest, padding: .insecurePKCS1v1_5).rawRepresentation)
        case .ed25519(let key): [UInt8](try key.signature(for: Data(digest)))
        }
    }

    package var description: String { "DKIMPrivateKey(\(algorithm.rawValue))" }
}

extension String {
    /// The text in pieces of so many octets, the last one perhaps shorter; for ASCII.
    func pieces(of length: Int) -> [String] {
        let octets = Array(utf8)
        return stride(from: 0, to: octets.count, by: length).map {
            octets[$0..<Swift.min($0 + length, octets.count)].text
        }
    }
}
