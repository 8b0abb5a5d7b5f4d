package import MailMessage

/// Asks the author's domain for its policy, and whether an authenticated identifier is aligned with it (RFC 7489 §3, §6.6;
/// DMARCbis).
package struct DMARCVerifier: Sendable {
    let resolver: any DNSResolver
    let publicSuffixes: any PublicSuffixes
    let discovery: DMARCDiscovery
    let limits: AuthenticationLimits

    package init(
        resolver: any DNSResolver,
        publicSuffixes: any PublicSuffixes,
        discovery: DMARCDiscovery = .treeWalk,
        limits: AuthenticationLimits = .standard
    ) {
        self.resolver = resolver
        self.publicSuffixes = publicSuffixes
        self.discovery = discovery
        self.limits = limits
    }

    /// - Parameters:
    ///   - sender: SPF of MAIL FROM, or of the HELO name where that is empty.
    package func verify(_ message: ParsedMessage, sender: SPFVerdict, signatures: [DKIMVerdict]) async -> DMARCVerdict {
        let mailboxes = message.header.all("From").flatMap { AddressList(parsing: $0.valueBytes).allMailboxes }
        var domains: [Domain] = []
        for mailbox in mailboxes {
            guard let octets = mailbox.domain, let domain = Domain(octets.text) else {
                return DMARCVerdict(authors: [], result: .permerror, problem: .noAuthor, discovery: discovery)
            }
            if !domains.contains(domain) { domains.append(domain) }
            guard domains.count <= limits.authorDomains else {
                return DMARCVerdict(authors: [], result: .permerror, problem: .tooManyAuthors, discovery: discovery)
            }
        }
        return await verify(domains, sender: sender, signatures: signatures)
    }

    /// The same for author domains that are known already.
    package func verify(
        _ domains: [Domain],
        sender: SPFVerdict,
        signatures: [DKIMVerdict]
    ) async -> DMARCVerdict {
        var authors: [DMARCVerdict.Author] = []
        for domain in domains { authors.append(await judge(domain, sender, signatures)) }
        guard let worst = authors.max(by: { $0.result.gravity < $1.result.gravity }) else {
            return DMARCVerdict(authors: [], result: .permerror, problem: .noAuthor, discovery: discovery)
        }
        return DMARCVerdict(authors: authors, result: worst.result, problem: worst.problem, discovery: discovery)
    }

    /// What applies to an author domain.
    struct Ground {
        var policyDomain: Domain?
        var record: DMARCRecord?
        var organizationalDomain: Domain
        /// Whether a failure left open which domain is the organizational one.
        var isOrganizationKnown = true
        var problem: DMARCVerdict.Problem?
    }

    private func judge(
        _ domain: Domain,
        _ sender: SPFVerdict,
        _ signatures: [DKIMVerdict]
    ) async -> DMARCVerdict.Author {
        var inquiry = DMARCInquiry(resolver: resolver, limits: limits)
        let ground = await ground(for: domain, &inquiry)
        var author = AuthorJudgement(domain: domain, ground: ground)
        if let record = ground.record {
            if sender.result == .pass || sender.result == .temperror, let identifier = sender.domain {
                let alignment = await alignment(of: identifier, with: domain, record.spfAlignment, ground, &inquiry)
                author.take(spf: identifier, sender.result == .pass, alignment)
            }
            for signature in signatures where signature.result == .pass || signature.result == .temperror {
                guard let identifier = signature.domain else { continue }
                let alignment = await alignment(of: identifier, with: domain, record.dkimAlignment, ground, &inquiry)
                author.take(dkim: identifier, signature.result == .pass, alignment)
            }
            await author.choosePolicy(record, discovery, &inquiry)
        }
        return author.finished(inquiry.questions)
    }

    private func ground(for domain: Domain, _ inquiry: inout DMARCInquiry) async -> Ground {
        switch discovery {
        case .treeWalk: await groundByWalk(domain, &inquiry)
        case .publicSuffixList: await groundByList(domain, &inquiry)
        }
    }

    /// DMARCbis §4.10.1: the author domain's own record, else the organizational domain's, else the public suffix's.
    private func groundByWalk(_ domain: Domain, _ inquiry: inout DMARCInquiry) async -> Ground {
        let walk = await inquiry.walk(from: domain)
        let organization = DMARCInquiry.organizationalDomain(of: domain, walk)
        var ground = Ground(organizationalDomain: organization, isOrganizationKnown: walk.failure == nil)
        let chosen =
            walk.records.first { $0.domain == domain } ?? walk.records.first { $0.domain == organization }
            ?? walk.records.last { $0.record.publicSuffix == .yes }
        if let chosen, chosen.domain == domain || walk.failure == nil {
            (ground.policyDomain, ground.record) = (chosen.domain, chosen.record)
        } else if let failure = walk.failure {
            ground.problem = .policyUnavailable(failure)
        } else if let place = walk.malformedAt, let name = DNSName("_dmarc." + place.ascii) {
            ground.problem = .malformedRecord(at: name)
        }
        return ground
    }

    /// RFC 7489 §6.6.3: the author domain's own record, else the organizational domain's.
    private func groundByList(_ domain: Domain, _ inquiry: inout DMARCInquiry) async -> Ground {
        let organization = publicSuffixes.organizationalDomain(of: domain) ?? domain
        var ground = Ground(organizationalDomain: organization)
        for place in organization == domain ? [domain] : [domain, organization] {
            switch await inquiry.finding(at: place) {
            case .record(let record):
                (ground.policyDomain, ground.record) = (place, record)
                return ground
            case .malformed:
                ground.problem = DNSName("_dmarc." + place.ascii).map { .malformedRecord(at: $0) }
                return ground
            case .failed(let failure):
                ground.problem = .policyUnavailable(failure)
                return ground
            case .nothing: break
            }
        }
        return ground
    }

    /// Whether an identifier speaks for the author domain (RFC 7489 §3.1).
    enum Alignment {
        case aligned
        case apart
        case unknown
    }

    private func alignment(
        of identifier: Domain,
        with domain: Domain,
        _ mode: DMARCRecord.Alignment,
        _ ground: Ground,
        _ inquiry: inout DMARCInquiry
    ) async -> Alignment {
        if identifier == domain { return .aligned }
        guard mode == .relaxed else { return .apart }
        switch discovery {
        case .publicSuffixList:
            let organization = publicSuffixes.organizationalDomain(of: identifier) ?? identifier
            return organization == ground.organizationalDomain ? .aligned : .apart
        case .treeWalk:
            guard ground.isOrganizationKnown else { return .unknown }
            // Both must have the same organizational domain, and an identifier's is itself or above it.
            guard identifier.isWithin(ground.organizationalDomain) else { return .apart }
            let walk = await inquiry.walk(from: identifier)
            if walk.failure != nil { return .unknown }
            let organization = DMARCInquiry.organizationalDomain(of: identifier, walk)
            return organization == ground.organizationalDomain ? .aligned : .apart
        }
    }
}

extension DMARCResult {
    /// With several authors the gravest result counts.
    fileprivate var gravity: Int {
        switch self {
        case .pass: 0
        case .none: 1
        case .temperror: 2
        case .permerror: 3
        case .fail: 4
        }
    }
}
