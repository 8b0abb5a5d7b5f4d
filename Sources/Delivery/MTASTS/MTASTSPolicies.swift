package import FoundationEssentials
package import MailAuthentication
package import MailMessage
internal import Synchronization

/// A domain's policy for now (RFC 8461 §5.1).
package enum MTASTSFinding: Sendable, Hashable {
    /// None is published, or none that can be had and none kept.
    case none
    case policy(MTASTSPolicy)
    /// One is published and can't be had; mail goes out as if there were none, and the report says why.
    case unavailable(TLSFailure)
}

/// Knows domains' policies: asks the DNS, fetches what is new, keeps what still holds.
package final class MTASTSPolicies: Sendable {
    private let resolver: any DNSResolver
    private let fetcher: any PolicyFetching
    private let cache: MTASTSCache
    private let rule: AddressRule
    private let now: @Sendable () -> Date
    /// Fetches that failed lately: domain and id, and when they may be tried again.
    private let resting = Mutex<[Domain: (id: String, until: Date, failure: TLSFailure)]>([:])

    /// Seconds until a fetch that failed is tried again (RFC 8461 §3.3: five minutes or longer).
    package static let restAfterFailure: TimeInterval = 300
    /// Seconds after which a kept policy is looked at anew though its id is the same.
    package static let refreshAfter: TimeInterval = 24 * 3600
    /// The most failures remembered.
    private static let mostResting = 1_000

    package init(
        resolver: any DNSResolver,
        fetcher: any PolicyFetching,
        cache: MTASTSCache,
        rule: AddressRule = .publicOnly,
        now: @escaping @Sendable () -> Date
    ) {
        self.resolver = resolver
        self.fetcher = fetcher
        self.cache = cache
        self.rule = rule
        self.now = now
    }

    /// What holds for mail to `domain`. Never throws: where the database can't, the policy is fetched.
    package func policy(for domain: Domain) async -> MTASTSFinding {
        let now = now()
        let kept = (try? await cache.entry(for: domain)).flatMap { $0.expires > now ? $0 : nil }
        func holding(_ otherwise: MTASTSFinding) -> MTASTSFinding {
            guard let kept else { return otherwise }
            return kept.policy.mode == .none ? .none : .policy(kept.policy)
        }
        guard let name = DNSName("_mta-sts." + domain.ascii) else { return .none }
        let reply = await resolver.lookUp(name, .txt)
        guard let record = MTASTSRecord.only(among: reply.texts) else { return holding(.none) }
        if let kept, kept.id == record.id { return holding(.none) }
        if let failure = rest(of: domain, id: record.id, at: now) { return holding(.unavailable(failure)) }
        switch await fetch(domain) {
        case .success(let policy):
            try? await cache.keep(MTASTSCache.Entry(policy: policy, id: record.id, fetched: now), for: domain)
            return policy.mode == .none || policy.maxAge == 0 ? .none : .policy(policy)
        case .failure(let failure):
            letRest(domain, id: record.id, failure.failure, until: now.addingTimeInterval(Self.restAfterFailure))
            return holding(.unavailable(failure.failure))
        }
    }

    /// Fetches again the policies that were not looked at for a day, so that they don't run out. For a daily job.
    package func refresh() async {
        let now = now()
        let limit = now.addingTimeInterval(-Self.refreshAfter)
        for domain in (try? await cache.due(fetchedBefore: limit, now: now, count: 1_000)) ?? [] {
            guard !Task.isCancelled, let kept = try? await cache.entry(for: domain) else { return }
            guard case .success(let policy) = await fetch(domain) else { continue }
            // The id stays: a change of the record is noticed by the next delivery.
            try? await cache.keep(MTASTSCache.Entry(policy: policy, id: kept.id, fetched: now), for: domain)
        }
        _ = try? await cache.prune(before: now)
    }

    private struct Failure: Error { let failure: TLSFailure }

    private func fetch(_ domain: Domain) async -> Result<MTASTSPolicy, Failure> {
        guard let host = Domain("mta-sts." + domain.ascii), let name = DNSName(host.ascii) else {
            return .failure(Failure(failure: .policyFetchError))
        }
        async let four = resolver.lookUp(name, .a)
        async let six = resolver.lookUp(name, .aaaa)
        let addresses = HostFinder.alternating(await six.addresses, await four.addresses).filter(rule.allows)
        guard !addresses.isEmpty else { return .failure(Failure(failure: .policyFetchError)) }
        switch await fetcher.fetch(from: host, at: Array(addresses.prefix(HostFinder.mostAddresses))) {
        case .file(let file):
            return MTASTSPolicy(file).map(Result.success) ?? .failure(Failure(failure: .policyInvalid))
        case .untrusted: return .failure(Failure(failure: .webPKIInvalid))
        case .unavailable: return .failure(Failure(failure: .policyFetchError))
        }
    }

    private func rest(of domain: Domain, id: String, at now: Date) -> TLSFailure? {
        resting.withLock { resting in
            guard let rest = resting[domain], rest.id == id, rest.until > now else { return nil }
            return rest.failure
        }
    }

    private func letRest(_ domain: Domain, id: String, _ failure: TLSFailure, until: Date) {
        resting.withLock { resting in
            if resting.count >= Self.mostResting { resting.removeAll() }
            resting[domain] = (id, until, failure)
        }
    }
}
