package import MailMessage

/// Authentication-Results (RFC 8601): writes ours, and finds fields that only pretend to be ours.
package enum AuthenticationResults {
    package static let fieldName = "Authentication-Results"

    /// Signatures that the field tells of; the verdict has all.
    static let mostSignatures = 10

    /// The field with its CRLF, folded.
    package static func field(_ verdict: AuthenticationVerdict, authservID: Domain) -> [UInt8] {
        let parts = [authservID.ascii] + methods(verdict)
        return Array((fieldName + ": " + parts.joined(separator: ";\r\n\t") + "\r\n").utf8)
    }

    /// The value in one line, for logs and pages.
    package static func value(_ verdict: AuthenticationVerdict, authservID: Domain) -> String {
        ([authservID.ascii] + methods(verdict)).joined(separator: "; ")
    }

    /// resinfo = method "=" result [ reasonspec ] *( CFWS propspec )
    private static func methods(_ verdict: AuthenticationVerdict) -> [String] {
        var methods = [spf(verdict.mailFrom, verdict), spf(verdict.helo, verdict)]
        methods += verdict.dkim.prefix(mostSignatures).map(dkim)
        if verdict.dkim.isEmpty { methods.append("dkim=none") }
        methods.append(dmarc(verdict.dmarc))
        if verdict.arc.result != .none { methods.append(arc(verdict.arc)) }
        return methods
    }

    private static func spf(_ verdict: SPFVerdict, _ whole: AuthenticationVerdict) -> String {
        var text = "spf=" + verdict.result.rawValue
        if let problem = verdict.problem { text += " " + comment(problem) }
        let sender = whole.sender.map { pvalue($0.description) }
        switch verdict.identity {
        case .helo: return text + " smtp.helo=" + pvalue(whole.heloName)
        case .mailFrom: return text + " smtp.mailfrom=" + (sender ?? pvalue(whole.heloName))
        }
    }

    private static func dkim(_ verdict: DKIMVerdict) -> String {
        var text = "dkim=" + verdict.result.rawValue
        let notes = [verdict.keyBits.map { "\($0)-bit key" }, verdict.isTesting ? "testing" : nil]
            .compactMap { $0 }
        if !notes.isEmpty { text += " " + comment(notes.joined(separator: ", ")) }
        if let problem = verdict.problem { text += " reason=" + quoted(problem.phrase) }
        if let domain = verdict.domain { text += " header.d=" + domain.ascii }
        if let identifier = verdict.identifier { text += " header.i=" + pvalue(identifier) }
        if let selector = verdict.selector { text += " header.s=" + pvalue(selector) }
        if let algorithm = verdict.algorithm { text += " header.a=" + pvalue(algorithm) }
        if let prefix = verdict.signaturePrefix, !prefix.isEmpty { text += " header.b=" + quoted(prefix) }
        return text
    }

    private static func dmarc(_ verdict: DMARCVerdict) -> String {
        var text = "dmarc=" + verdict.result.rawValue
        if let author = verdict.authors.first(where: { $0.result == verdict.result }) {
            if author.record != nil { text += " " + comment("\(author.policyTag.rawValue)=\(author.policy.rawValue)") }
            text += " header.from=" + author.domain.ascii
        }
        return text
    }

    private static func arc(_ verdict: ARCVerdict) -> String {
        // RFC 8617 §7.1 knows none, pass and fail.
        let text = "arc=" + (verdict.result == .temperror ? "fail" : verdict.result.rawValue)
        return verdict.sets.last.map { text + " " + comment("i=\($0.instance) \($0.sealer)") } ?? text
    }

    // MARK: Text from outside, made harmless

    /// pvalue: as it is where it is a token, an address or a domain; else a quoted string (RFC 8601 §2.2).
    static func pvalue(_ text: String) -> String {
        let octets = Array(text.utf8.prefix(320))
        let isPlain =
            !octets.isEmpty
            && octets.allSatisfy { $0.isAlphanumeric || "!#$&'*+-/^_`{|}~.@".utf8.contains($0) }
        return isPlain ? octets.text : quoted(text)
    }

    static func quoted(_ text: String) -> String { "\"" + escaped(text, special: "\"\\") + "\"" }

    static func comment(_ text: String) -> String { "(" + escaped(text, special: "()\\") + ")" }

    /// Printable ASCII, special characters behind a backslash, everything else as "?".
    private static func escaped(_ text: String, special: String) -> String {
        var result = ""
        for byte in text.utf8.prefix(320) {
            guard (0x20...0x7E).contains(byte) else {
                result += "?"
                continue
            }
            if special.utf8.contains(byte) { result += "\\" }
            result.unicodeScalars.append(Unicode.Scalar(byte))
        }
        return result
    }
}

extension DKIMProblem {
    /// A short English phrase for headers and logs.
    package var phrase: String {
        switch self {
        case .malformedSignature(let tag): tag.isEmpty ? "unreadable signature" : "invalid tag \(tag)"
        case .missingTag(let tag): "no tag \(tag)"
        case .unknownVersion: "unknown version"
        case .unknownAlgorithm: "unknown algorithm"
        case .sha1: "SHA-1 is not accepted"
        case .unknownCanonicalization: "unknown canonicalization"
        case .unknownQueryMethod: "unknown query method"
        case .fromNotSigned: "From is not signed"
        case .identifierOutsideDomain: "identifier outside the domain"
        case .expired: "signature expired"
        case .expiresBeforeSigned: "expires before it was signed"
        case .signedInTheFuture: "signed in the future"
        case .noKey: "no key"
        case .keyUnavailable(let failure): "key unavailable: \(failure.rawValue)"
        case .malformedKey: "unreadable key"
        case .severalKeys: "several keys"
        case .keyRevoked: "key revoked"
        case .keyNotForThis(let tag): "key not for this (\(tag))"
        case .weakKey(let bits): "key too short: \(bits) bits"
        case .hugeKey(let bits): "key too long: \(bits) bits"
        case .bodyHashMismatch: "body was changed"
        case .bodyExtended(let octets): "\(octets) octets added after the signed part"
        case .signatureMismatch: "signature does not hold"
        case .tooManySignatures: "too many signatures"
        case .headerNotRead: "header too long"
        }
    }
}
