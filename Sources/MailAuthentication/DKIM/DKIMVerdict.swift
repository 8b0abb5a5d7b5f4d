package import MailMessage

/// A result of DKIM for one signature (RFC 8601 §2.7.1).
package enum DKIMResult: String, Sendable, Hashable, CaseIterable {
    /// The signature holds, and nothing makes it worthless.
    case pass
    /// The signature or the body hash doesn't hold, or it has expired.
    case fail
    /// It holds in itself but isn't accepted: SHA-1, a short key, or text added after what `l=` covers.
    case policy
    /// It can't be processed for a reason of its own: too many signatures, an unknown algorithm or version.
    case neutral
    /// Something temporary: asking later may help.
    case temperror
    /// The signature or key is unusable: a field missing, the key revoked or none.
    case permerror
}

/// Why a signature isn't a pass.
package enum DKIMProblem: Sendable, Hashable {
    /// The tag list can't be read, or a tag has an invalid value.
    case malformedSignature(tag: String)
    case missingTag(String)
    /// `v=` other than 1.
    case unknownVersion
    /// An algorithm nobody knows.
    case unknownAlgorithm(String)
    /// `rsa-sha1` (RFC 8301 §3.1): not verified.
    case sha1
    case unknownCanonicalization(String)
    /// `q=` without `dns/txt`.
    case unknownQueryMethod(String)
    /// `h=` doesn't name From (RFC 6376 §5.4).
    case fromNotSigned
    /// `i=` is not within `d=`, or not `d=` itself where the key says `t=s`.
    case identifierOutsideDomain
    /// `x=` is in the past.
    case expired
    /// `x=` is not later than `t=`.
    case expiresBeforeSigned
    /// `t=` is in the future by more than the tolerance.
    case signedInTheFuture
    case noKey
    /// The DNS said nothing for now.
    case keyUnavailable(DNSFailure)
    /// The key record can't be read, or is for another version or key type.
    case malformedKey(String)
    /// More than one key record under the selector (RFC 6376 §3.6.2.2).
    case severalKeys
    /// An empty `p=`: the domain has taken the key back.
    case keyRevoked
    /// `h=` or `s=` of the key doesn't allow this signature, or `k=` is of another kind.
    case keyNotForThis(String)
    /// An RSA key of fewer than 1,024 bits (RFC 8301 §3.2).
    case weakKey(bits: Int)
    /// An RSA key of more than 4,096 bits: not worked with.
    case hugeKey(bits: Int)
    case bodyHashMismatch
    /// The body hash holds only for the first octets, as `l=` allows; so many more were added. Never trusted.
    case bodyExtended(byOctets: Int)
    case signatureMismatch
    /// More signatures than are looked at.
    case tooManySignatures
    /// The header was too long to be read whole.
    case headerNotRead
}

/// What one DKIM-Signature field is worth.
package struct DKIMVerdict: Sendable, Hashable {
    package let result: DKIMResult
    /// Why not `pass`; nil for a pass.
    package let problem: DKIMProblem?
    /// `d=`: who takes responsibility; nil where it can't be read.
    package let domain: Domain?
    /// `s=`.
    package let selector: String?
    /// `i=`, with `@domain` where the field doesn't give one.
    package let identifier: String?
    /// `a=`, in lower case.
    package let algorithm: String?
    /// The size of the RSA key in bits, 256 for Ed25519; nil where no key was read.
    package let keyBits: Int?
    /// `h=`, in lower case, in order.
    package let signedFields: [String]
    /// `l=`: how many octets of the body the signer counted. A pass covers the whole body in any case.
    package let bodyLength: Int?
    /// The key's flag `y` (RFC 6376 §3.6.1): the domain is testing. Doesn't change the result.
    package let isTesting: Bool
    /// The first octets of `b=` that tell signatures of one domain apart (RFC 6008).
    package let signaturePrefix: String?
    /// The key question and its reply; nil where it wasn't asked.
    package let question: DNSQuestion?
    /// Whether the key came with a valid DNSSEC signature.
    package let isKeySecure: Bool

    package init(
        result: DKIMResult,
        problem: DKIMProblem? = nil,
        domain: Domain?,
        selector: String? = nil,
        identifier: String? = nil,
        algorithm: String? = nil,
        keyBits: Int? = nil,
        signedFields: [String] = [],
        bodyLength: Int? = nil,
        isTesting: Bool = false,
        signaturePrefix: String? = nil,
        question: DNSQuestion? = nil,
        isKeySecure: Bool = false
    ) {
        self.result = result
        self.problem = problem
        self.domain = domain
        self.selector = selector
        self.identifier = identifier
        self.algorithm = algorithm
        self.keyBits = keyBits
        self.signedFields = signedFields
        self.bodyLength = bodyLength
        self.isTesting = isTesting
        self.signaturePrefix = signaturePrefix
        self.question = question
        self.isKeySecure = isKeySecure
    }

    /// A key of 1,024 to 2,047 bits: accepted (RFC 8301 §3.2), and named as weak.
    package var hasShortKey: Bool { algorithm?.hasPrefix("rsa") == true && (keyBits ?? 2048) < 2048 }
}
