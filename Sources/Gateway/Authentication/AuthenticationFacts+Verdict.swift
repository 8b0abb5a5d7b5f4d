internal import MailAuthentication
internal import MailMessage
internal import Policy

extension AuthenticationFacts {
    /// What the rules must know of a verdict.
    /// - Parameter trusted: forwarders whose seals count.
    init(_ verdict: AuthenticationVerdict, trusting trusted: Set<Domain>) {
        let author = verdict.dmarc.authors.count == 1 ? verdict.dmarc.authors.first : nil
        self.init(
            author: author?.domain,
            spf: Outcome(verdict.mailFrom.result),
            spfDomain: verdict.mailFrom.domain,
            signatures: verdict.dkim.compactMap { signature in
                guard signature.result == .pass, let domain = signature.domain else { return nil }
                return Signature(domain, isAligned: author?.alignedDKIM.contains(domain) == true)
            },
            dmarc: Outcome(verdict.dmarc.result),
            request: author.map { Request($0.policy) } ?? .none,
            passedBeforeForwarding: author.map { verdict.arc.vouchesForDMARC(of: $0.domain, trusting: trusted) }
                ?? false
        )
    }
}

extension AuthenticationFacts.Outcome {
    init(_ result: SPFResult) { self = Self(rawValue: result.rawValue) ?? .none }

    init(_ result: DMARCResult) { self = Self(rawValue: result.rawValue) ?? .none }
}

extension AuthenticationFacts.Request {
    init(_ policy: DMARCPolicy) { self = Self(rawValue: policy.rawValue) ?? .none }
}
