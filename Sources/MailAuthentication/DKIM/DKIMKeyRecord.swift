/// A key record (RFC 6376 §3.6.1), read.
struct DKIMKeyRecord {
    let keyType: String
    /// The decoded `p=`; empty where the key is revoked.
    let publicKey: [UInt8]
    /// `h=`; nil for all.
    let hashes: [String]?
    let services: [String]
    let flags: [String]

    var isTesting: Bool { flags.contains("y") }
    /// `t=s`: `i=` must have the very domain of `d=`.
    var isStrict: Bool { flags.contains("s") }

    init(_ text: [UInt8], limits: AuthenticationLimits) throws(DKIMFailure) {
        guard let tags = TagList(text[...], limits: limits) else { throw .permanent(.malformedKey("no tag list")) }
        // v= must come first where it is there.
        if let version = tags.text("v") {
            guard version == "DKIM1", tags.tags.first?.name == "v" else {
                throw .permanent(.malformedKey("version"))
            }
        }
        keyType = tags["k"]?.lowercasedText ?? "rsa"
        guard let value = tags["p"] else { throw .permanent(.malformedKey("no p=")) }
        guard let key = Base64Text.decode(value) else { throw .permanent(.malformedKey("p=")) }
        publicKey = key
        hashes = tags.list("h")?.map(\.lowercasedText)
        services = tags.list("s")?.map(\.lowercasedText) ?? ["*"]
        flags = tags.list("t")?.map(\.lowercasedText) ?? []
    }

    /// Whether a record could be meant as a key: others under the name don't count.
    static func mayBeKey(_ text: [UInt8]) -> Bool {
        guard let first = text.split(separator: .semicolon).first(where: { !$0.trimmed.isEmpty })?.trimmed else {
            return false
        }
        return !first.starts(with: Array("v=".utf8)) || first.starts(with: Array("v=DKIM".utf8))
    }

    /// Whether the key may be used for the signature.
    func check(_ signature: DKIMSignature) throws(DKIMFailure) {
        guard !publicKey.isEmpty else { throw .permanent(.keyRevoked) }
        guard keyType == signature.algorithm.keyType else { throw .permanent(.keyNotForThis("k")) }
        guard hashes?.contains("sha256") ?? true else { throw .permanent(.keyNotForThis("h")) }
        guard services.contains("*") || services.contains("email") else { throw .permanent(.keyNotForThis("s")) }
        if isStrict, signature.identifierDomain != signature.domain { throw .permanent(.identifierOutsideDomain) }
    }
}
