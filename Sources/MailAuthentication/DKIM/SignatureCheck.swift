internal import Crypto
internal import MailMessage

/// The check of one signature field, from reading it to its verdict (RFC 6376 §6.1).
struct SignatureCheck {
    let field: HeaderField
    private let kind: DKIMSignature.Kind
    private let evidence: MessageEvidence
    private let limits: AuthenticationLimits
    private var sketch = DKIMSignature.Sketch()
    private(set) var signature: DKIMSignature?
    private(set) var failure: DKIMFailure?
    private var key: VerificationKey?
    private var weakBits: Int?
    private var record: DKIMKeyRecord?
    private var question: DNSQuestion?
    private var isKeySecure = false

    init(
        _ field: HeaderField,
        _ kind: DKIMSignature.Kind,
        _ evidence: MessageEvidence,
        _ limits: AuthenticationLimits
    ) {
        self.field = field
        self.kind = kind
        self.evidence = evidence
        self.limits = limits
        guard let tags = TagList(evidence.header.bytes[field.rawValueRange], limits: limits) else {
            failure = .malformed("")
            return
        }
        sketch = DKIMSignature.sketch(tags)
        do {
            signature = try DKIMSignature(tags, kind: kind, limits: limits)
        } catch {
            failure = error
        }
    }

    /// The name of the key to ask for; nil where the check has ended.
    var keyName: DNSName? { failure == nil ? signature?.keyName : nil }

    /// Ends the check; the first reason stays.
    mutating func end(_ reason: DKIMFailure) {
        if failure == nil { failure = reason }
    }

    mutating func checkDates(at now: Int, tolerance: Int) {
        guard let signature else { return }
        do throws(DKIMFailure) {
            try signature.checkDates(at: now, tolerance: tolerance)
        } catch {
            end(error)
        }
    }

    /// Goes on with the key's record, to the end.
    /// - Parameter covered: for a seal, the canonical fields that it covers besides itself; nil for what `h=` names.
    mutating func verify(with reply: DNSReply, covered: [UInt8]? = nil) {
        guard failure == nil, let signature else { return }
        question = DNSQuestion(name: signature.keyName, type: .txt, outcome: reply.outcome)
        isKeySecure = reply.security == .secure
        do throws(DKIMFailure) {
            let key = try readKey(reply, signature)
            self.key = key
            if kind != .arcSeal { try checkBody(signature) }
            let digest = headerDigest(signature, covered: covered)
            guard key.isValid(signature.signature, for: digest) else { throw DKIMFailure(.fail, .signatureMismatch) }
            try checkLength(signature)
        } catch {
            end(error)
        }
    }

    private mutating func readKey(_ reply: DNSReply, _ signature: DKIMSignature) throws(DKIMFailure) -> VerificationKey
    {
        if let failure = reply.failure { throw DKIMFailure(.temperror, .keyUnavailable(failure)) }
        let texts = reply.texts.filter(DKIMKeyRecord.mayBeKey)
        guard let text = texts.first else {
            throw .permanent(reply.texts.isEmpty ? .noKey : .malformedKey("no key record"))
        }
        guard texts.count == 1 else { throw .permanent(.severalKeys) }
        let record = try DKIMKeyRecord(text, limits: limits)
        self.record = record
        try record.check(signature)
        do {
            return try VerificationKey(record.publicKey, for: signature.algorithm, limits: limits)
        } catch {
            switch error.problem {
            case .weakKey(let bits), .hugeKey(let bits): weakBits = bits
            default: break
            }
            throw error
        }
    }

    /// The body hash (RFC 6376 §3.7). `l=` only says where the signer stopped.
    private func checkBody(_ signature: DKIMSignature) throws(DKIMFailure) {
        let whole = evidence.bodyDigest(signature.bodyCanonicalization)
        if whole.octets == signature.bodyHash { return }
        if let length = signature.bodyLength, length < whole.length,
            evidence.bodyDigest(signature.bodyCanonicalization, limit: length).octets == signature.bodyHash
        {
            return
        }
        throw DKIMFailure(.fail, .bodyHashMismatch)
    }

    /// A signature that covers only a part of the body is not trusted, even when it holds (RFC 6376 §8.2).
    private func checkLength(_ signature: DKIMSignature) throws(DKIMFailure) {
        guard kind != .arcSeal, let length = signature.bodyLength else { return }
        let whole = evidence.bodyDigest(signature.bodyCanonicalization).length
        guard length <= whole else { throw DKIMFailure(.fail, .bodyHashMismatch) }
        guard length == whole else { throw DKIMFailure(.policy, .bodyExtended(byOctets: whole - length)) }
    }

    private func headerDigest(_ signature: DKIMSignature, covered: [UInt8]?) -> SHA256Digest {
        let header = evidence.header
        var canonical: [UInt8] = covered ?? []
        if covered == nil {
            for field in header.selection(signature.signedFields) {
                header.append(field, signature.headerCanonicalization, to: &canonical)
            }
        }
        header.append(
            signatureField: field,
            without: signature.signatureRange,
            signature.headerCanonicalization,
            to: &canonical
        )
        return SHA256.hash(data: canonical)
    }

    var verdict: DKIMVerdict {
        DKIMVerdict(
            result: failure?.result ?? (key == nil ? .neutral : .pass),
            problem: failure?.problem,
            domain: signature?.domain ?? sketch.domain,
            selector: signature?.selector ?? sketch.selector,
            identifier: signature?.identifier,
            algorithm: sketch.algorithm,
            keyBits: key?.bits ?? weakBits,
            signedFields: signature?.signedFields.map(\.text) ?? [],
            bodyLength: signature?.bodyLength,
            isTesting: record?.isTesting ?? false,
            signaturePrefix: sketch.prefix,
            question: question,
            isKeySecure: isKeySecure
        )
    }
}
