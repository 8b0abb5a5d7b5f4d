/// A signing algorithm (RFC 6376 §3.3, RFC 8463); what isn't here isn't verified.
package enum SigningAlgorithm: String, Sendable, Hashable, CaseIterable {
    case rsaSHA256 = "rsa-sha256"
    case ed25519SHA256 = "ed25519-sha256"

    /// `k=` of a key record.
    package var keyType: String {
        switch self {
        case .rsaSHA256: "rsa"
        case .ed25519SHA256: "ed25519"
        }
    }

    init(named name: String) throws(DKIMFailure) {
        if let known = SigningAlgorithm(rawValue: name) {
            self = known
        } else if name == "rsa-sha1" {
            // RFC 8301 §3.1: must not be used; such a signature is worth nothing.
            throw DKIMFailure(.policy, .sha1)
        } else {
            throw DKIMFailure(.neutral, .unknownAlgorithm(name))
        }
    }
}
