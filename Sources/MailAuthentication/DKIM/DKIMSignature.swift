internal import MailMessage

/// A DKIM-Signature field, or an ARC field that is built like one, read (RFC 6376 §3.5, RFC 8617 §4.1).
struct DKIMSignature {
    enum Kind {
        case dkim
        /// ARC-Message-Signature: `i` is the instance, there is no `v`.
        case arcMessage
        /// ARC-Seal: no `h`, `bh`, `c`.
        case arcSeal
    }

    /// What was readable before something was wrong: who the field is said to be from.
    struct Sketch {
        var domain: Domain?
        var selector: String?
        var algorithm: String?
        var prefix: String?
    }

    /// Whether header or body are canonicalized simply or relaxed (RFC 6376 §3.4).
    enum Canonicalization: String {
        case simple
        case relaxed
    }

    let algorithm: SigningAlgorithm
    let signature: [UInt8]
    let bodyHash: [UInt8]
    let headerCanonicalization: Canonicalization
    let bodyCanonicalization: Canonicalization
    let domain: Domain
    let selector: String
    let keyName: DNSName
    /// Lower case.
    let signedFields: [[UInt8]]
    let identifier: String
    let identifierDomain: Domain
    let bodyLength: Int?
    let signedAt: Int?
    let expiresAt: Int?
    /// Where the value of `b=` stands, in the octets that were read.
    let signatureRange: Range<Int>

    static func sketch(_ tags: TagList) -> Sketch {
        let prefix = tags["b"].map { value in value.filter { !$0.isFolding }.prefix(8).text }
        return Sketch(
            domain: tags.text("d").flatMap { Domain($0) },
            selector: tags.text("s"),
            algorithm: tags["a"]?.lowercasedText,
            prefix: prefix
        )
    }

    init(_ tags: TagList, kind: Kind, limits: AuthenticationLimits) throws(DKIMFailure) {
        if kind == .dkim {
            guard let version = tags.text("v") else { throw .permanent(.missingTag("v")) }
            guard version == "1" else { throw DKIMFailure(.neutral, .unknownVersion) }
        }
        for name in kind.requiredTags where tags[name] == nil { throw .permanent(.missingTag(name)) }
        let algorithmName = tags["a"]?.lowercasedText ?? ""
        algorithm = try SigningAlgorithm(named: algorithmName)
        signature = try Self.octets(tags, "b")
        bodyHash = kind == .arcSeal ? [] : try Self.octets(tags, "bh")
        (headerCanonicalization, bodyCanonicalization) = try Self.canonicalizations(tags, kind)
        guard let domain = tags.text("d").flatMap({ Domain($0) }) else { throw .malformed("d") }
        self.domain = domain
        selector = tags.text("s") ?? ""
        // Labels alone: an empty selector, or one with odd octets, would ask for something else.
        guard let keyName = DNSName(selector + "._domainkey." + domain.ascii),
            selector.utf8.allSatisfy({ $0.isAlphanumeric || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E })
        else { throw .malformed("s") }
        self.keyName = keyName
        signedFields = try Self.signedFields(tags, kind, limits)
        identifier = kind == .dkim ? tags.text("i") ?? "@" + domain.ascii : "@" + domain.ascii
        identifierDomain = try Self.identifierDomain(identifier, within: domain)
        bodyLength = kind == .arcSeal ? nil : try Self.number(tags, "l")
        signedAt = try Self.number(tags, "t")
        expiresAt = try Self.number(tags, "x")
        if kind == .dkim, let methods = tags.list("q"), !methods.contains(where: { $0.lowercasedText == "dns/txt" }) {
            throw DKIMFailure(.neutral, .unknownQueryMethod(tags.text("q") ?? ""))
        }
        guard let tag = tags.tags.first(where: { $0.name == "b" }) else { throw .permanent(.missingTag("b")) }
        signatureRange = tag.wholeValue
    }

    /// The dates (RFC 6376 §3.5 `t`, `x`).
    func checkDates(at now: Int, tolerance: Int) throws(DKIMFailure) {
        if let signedAt, let expiresAt, expiresAt <= signedAt { throw .permanent(.expiresBeforeSigned) }
        if let expiresAt, expiresAt < now { throw DKIMFailure(.fail, .expired) }
        if let signedAt, signedAt > now + tolerance { throw DKIMFailure(.neutral, .signedInTheFuture) }
    }

    private static func octets(_ tags: TagList, _ name: String) throws(DKIMFailure) -> [UInt8] {
        guard let octets = tags[name].flatMap({ Base64Text.decode($0) }), !octets.isEmpty else {
            throw .malformed(name)
        }
        return octets
    }

    /// 1*12DIGIT for `t` and `x`; `l` may have up to 76 digits (RFC 6376 §3.5), more than 18 mean more than any body.
    private static func number(_ tags: TagList, _ name: String) throws(DKIMFailure) -> Int? {
        guard let value = tags[name] else { return nil }
        guard (1...76).contains(value.count), value.allSatisfy(\.isDigit) else { throw .malformed(name) }
        return Int(value.text) ?? .max
    }

    private static func canonicalizations(
        _ tags: TagList,
        _ kind: Kind
    ) throws(DKIMFailure) -> (Canonicalization, Canonicalization) {
        // RFC 8617 §5.1.1: seals are always relaxed.
        if kind == .arcSeal { return (.relaxed, .relaxed) }
        guard let value = tags["c"] else { return (.simple, .simple) }
        let names = value.lowercasedText.split(separator: "/", omittingEmptySubsequences: false)
        guard names.count <= 2, let header = Canonicalization(rawValue: String(names[0])),
            let body = names.count == 2 ? Canonicalization(rawValue: String(names[1])) : .simple
        else { throw DKIMFailure(.neutral, .unknownCanonicalization(value.text)) }
        return (header, body)
    }

    private static func signedFields(
        _ tags: TagList,
        _ kind: Kind,
        _ limits: AuthenticationLimits
    ) throws(DKIMFailure) -> [[UInt8]] {
        guard kind != .arcSeal else { return [] }
        let names = (tags.list("h") ?? []).map { $0.map(\.lowercased) }
        // An empty name among others stands for no field; some signers write one.
        guard names.contains(where: { !$0.isEmpty }), names.count <= limits.signedFields,
            names.allSatisfy({ $0.allSatisfy { (33...126).contains($0) } })
        else { throw .malformed("h") }
        // RFC 6376 §5.4, RFC 8617 §4.1.2.
        guard names.contains(Array("from".utf8)) else { throw .permanent(.fromNotSigned) }
        // RFC 8617 §4.1.2: a message signature never covers seals.
        if kind == .arcMessage, names.contains(Array("arc-seal".utf8)) { throw .malformed("h") }
        return names
    }

    private static func identifierDomain(_ identifier: String, within domain: Domain) throws(DKIMFailure) -> Domain {
        guard let at = identifier.lastIndex(of: "@"), let own = Domain(identifier[identifier.index(after: at)...])
        else { throw .malformed("i") }
        guard own.isWithin(domain) else { throw .permanent(.identifierOutsideDomain) }
        return own
    }
}

extension DKIMSignature.Kind {
    var requiredTags: [String] {
        switch self {
        case .dkim: ["a", "b", "bh", "d", "h", "s"]
        case .arcMessage: ["a", "b", "bh", "d", "h", "s", "i"]
        case .arcSeal: ["a", "b", "d", "s", "i", "cv"]
        }
    }
}

/// Why checking one signature ended, and with what result.
struct DKIMFailure: Error, Hashable {
    let result: DKIMResult
    let problem: DKIMProblem

    init(_ result: DKIMResult, _ problem: DKIMProblem) {
        self.result = result
        self.problem = problem
    }

    static func permanent(_ problem: DKIMProblem) -> DKIMFailure { DKIMFailure(.permerror, problem) }
    static func malformed(_ tag: String) -> DKIMFailure { .permanent(.malformedSignature(tag: tag)) }
}
