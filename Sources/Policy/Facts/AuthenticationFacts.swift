package import MailMessage

/// What has been proved of a message from outside: the outcomes of SPF, DKIM, DMARC and ARC, without their steps.
package struct AuthenticationFacts: Sendable, Hashable {
    /// An outcome in the words of RFC 8601 §2.7.
    package enum Outcome: String, Sendable, Hashable, CaseIterable {
        case none
        case neutral
        case pass
        case softFail = "softfail"
        case fail
        /// The DNS did not answer: the same message may be judged otherwise later.
        case temporaryError = "temperror"
        case permanentError = "permerror"
    }

    /// What a domain asks for where nothing proves its mail (RFC 7489 §6.3 `p`).
    package enum Request: String, Sendable, Hashable, CaseIterable {
        case none
        case quarantine
        case reject
    }

    /// A DKIM signature that verified.
    package struct Signature: Sendable, Hashable {
        /// Its `d=`.
        package var domain: Domain
        /// Whether the domain is aligned with that of From, as the latter's DMARC record asks; relaxed without a record.
        package var isAligned: Bool

        package init(_ domain: Domain, isAligned: Bool) {
            self.domain = domain
            self.isAligned = isAligned
        }
    }

    /// From's domain, which DMARC is about; nil where From names none or several.
    package var author: Domain?
    /// SPF for the envelope sender, or for the name in EHLO where that is `<>`.
    package var spf: Outcome
    /// Which domain SPF spoke of.
    package var spfDomain: Domain?
    /// Only those that verified.
    package var signatures: [Signature]
    /// `none` where the domain has no DMARC record.
    package var dmarc: Outcome
    /// What holds for this message: subdomain policy and test mode (`sp`, `np`, `t`, `pct`) are reckoned in.
    package var request: Request
    /// A forwarder that the administrator trusts has sealed that DMARC passed when the message reached it (RFC 8617).
    package var passedBeforeForwarding: Bool

    package init(
        author: Domain? = nil,
        spf: Outcome = .none,
        spfDomain: Domain? = nil,
        signatures: [Signature] = [],
        dmarc: Outcome = .none,
        request: Request = .none,
        passedBeforeForwarding: Bool = false
    ) {
        self.author = author
        self.spf = spf
        self.spfDomain = spfDomain
        self.signatures = signatures
        self.dmarc = dmarc
        self.request = request
        self.passedBeforeForwarding = passedBeforeForwarding
    }

    /// A message whose From is proved by DMARC; nothing is proved where `provenDomain` is nil.
    package init(provenDomain: Domain?) {
        self.init(author: provenDomain, dmarc: provenDomain == nil ? .none : .pass)
    }

    /// Nothing was checked, or nothing held.
    package static let none = AuthenticationFacts()

    /// The domain that provably sent the message under its own name in From: DMARC passed, or, where the domain has no
    /// DMARC record, an aligned signature verified; or a trusted forwarder says that DMARC passed there.
    package var provenDomain: Domain? {
        switch dmarc {
        case .pass: return author
        case .none, .temporaryError, .permanentError:
            return passedBeforeForwarding || signatures.contains(where: \.isAligned) ? author : nil
        case .neutral, .softFail, .fail: return passedBeforeForwarding ? author : nil
        }
    }

    /// Whether a later look may prove what can't be proved now.
    package var isUndecided: Bool {
        provenDomain == nil && (dmarc == .temporaryError || (dmarc == .none && spf == .temporaryError))
    }

    /// Whether the claim to write From `domain` is proved: it is the proven domain or one below.
    func proves(_ domain: Domain) -> Bool { provenDomain.map(domain.isWithin) ?? false }

    /// Whether the envelope sender's claim is proved: by SPF for that very domain, or as From is.
    func provesEnvelope(_ domain: Domain) -> Bool { proves(domain) || (spf == .pass && spfDomain == domain) }

    /// Whether the Sender field's claim is proved: as From is, or by a signature of its own.
    func provesSender(_ domain: Domain) -> Bool {
        proves(domain) || signatures.contains { domain.isWithin($0.domain) }
    }
}
