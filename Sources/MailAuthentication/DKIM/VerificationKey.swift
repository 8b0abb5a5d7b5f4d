internal import Crypto
internal import CryptoExtras
internal import FoundationEssentials

/// A public key that signatures are checked with.
enum VerificationKey {
    case rsa(_RSA.Signing.PublicKey, bits: Int)
    case ed25519(Curve25519.Signing.PublicKey)

    var bits: Int {
        switch self {
        case .rsa(_, let bits): bits
        case .ed25519: 256
        }
    }

    /// - Parameter octets: a SubjectPublicKeyInfo or RSAPublicKey for RSA (RFC 6376 §3.6.1, EID 3017); the 32 octets of the
    ///   key for Ed25519 (RFC 8463 §3).
    init(_ octets: [UInt8], for algorithm: SigningAlgorithm, limits: AuthenticationLimits) throws(DKIMFailure) {
        switch algorithm {
        case .ed25519SHA256:
            guard octets.count == 32, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: octets) else {
                throw .permanent(.malformedKey("p="))
            }
            self = .ed25519(key)
        case .rsaSHA256:
            guard let bits = DERReader.modulusBits(ofRSAKey: octets) else { throw .permanent(.malformedKey("p=")) }
            guard bits <= limits.mostKeyBits else { throw DKIMFailure(.policy, .hugeKey(bits: bits)) }
            guard bits >= limits.leastKeyBits else { throw DKIMFailure(.policy, .weakKey(bits: bits)) }
            guard let key = try? _RSA.Signing.PublicKey(unsafeDERRepresentation: Data(octets)) else {
                throw .permanent(.malformedKey("p="))
            }
            self = .rsa(key, bits: bits)
        }
    }

    func isValid(_ signature: [UInt8], for digest: SHA256Digest) -> Bool {
        switch self {
        case .rsa(let key, _):
            key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature),
                for: digest,
                padding: .insecurePKCS1v1_5
            )
        // RFC 8463 §3: the hash is what is signed.
        case .ed25519(let key): key.isValidSignature(signature, for: Data(digest))
        }
    }
}

/// As much of DER as tells how long an RSA key is, before anything is computed with it.
enum DERReader {
    private static let sequence: UInt8 = 0x30
    private static let integer: UInt8 = 0x02
    private static let bitString: UInt8 = 0x03

    /// The modulus's bits; nil where the octets are neither SubjectPublicKeyInfo (RFC 5280 §4.1) nor RSAPublicKey (RFC 8017
    /// §A.1.1).
    static func modulusBits(ofRSAKey octets: [UInt8]) -> Int? {
        var outer = octets[...]
        guard var content = take(sequence, &outer), outer.isEmpty else { return nil }
        if content.first == sequence {
            guard take(sequence, &content) != nil, var bits = take(bitString, &content), bits.first == 0 else {
                return nil
            }
            bits = bits.dropFirst()
            guard let inner = take(sequence, &bits) else { return nil }
            content = inner
        }
        guard let modulus = take(integer, &content)?.drop(while: { $0 == 0 }), let first = modulus.first else {
            return nil
        }
        return modulus.count * 8 - first.leadingZeroBitCount
    }

    /// Takes one element with the tag off the front, and returns its content.
    private static func take(_ tag: UInt8, _ octets: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard octets.popFirst() == tag, let first = octets.popFirst() else { return nil }
        var length = Int(first)
        if first >= 0x80 {
            let count = Int(first & 0x7F)
            guard (1...3).contains(count), octets.count >= count else { return nil }
            length = octets.prefix(count).reduce(0) { $0 << 8 | Int($1) }
            octets = octets.dropFirst(count)
        }
        guard octets.count >= length else { return nil }
        let content = octets.prefix(length)
        octets = octets.dropFirst(length)
        return content
    }
}
