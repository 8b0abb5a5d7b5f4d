/// What the DNS says of a key (RFC 6376 §3.6.1), for comparing it with what it should say.
package struct PublishedKey: Sendable, Hashable {
    /// `k=`, in lower case.
    package let keyType: String
    /// The decoded `p=`; empty where the key is revoked.
    package let publicKey: [UInt8]
    /// The size of an RSA key, 256 for Ed25519; nil where the key can't be read.
    package let bits: Int?
    /// `t=y`: verifiers may treat the mail as if it weren't signed.
    package let isTesting: Bool

    package var isRevoked: Bool { publicKey.isEmpty }

    /// - Returns: nil where the text is no key record.
    package init?(_ text: [UInt8]) {
        guard DKIMKeyRecord.mayBeKey(text), let record = try? DKIMKeyRecord(text, limits: .standard) else { return nil }
        keyType = record.keyType
        publicKey = record.publicKey
        isTesting = record.isTesting
        switch SigningAlgorithm.allCases.first(where: { $0.keyType == record.keyType }) {
        case .rsaSHA256: bits = DERReader.modulusBits(ofRSAKey: record.publicKey)
        case .ed25519SHA256: bits = record.publicKey.count == 32 ? 256 : nil
        case nil: bits = nil
        }
    }

    /// The keys among a name's texts; a verifier takes a key only where there is exactly one (RFC 6376 §3.6.2.2).
    package static func all(among texts: [[UInt8]]) -> [PublishedKey] { texts.compactMap { PublishedKey($0) } }
}
