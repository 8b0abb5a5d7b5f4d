internal import MailMessage

/// The questions that DMARC asks for one author domain; no question is asked twice.
struct DMARCInquiry {
    /// What stands at one domain.
    enum Finding {
        case record(DMARCRecord)
        case malformed
        case nothing
        case failed(DNSFailure)
    }

    /// What a walk up the tree found (DMARCbis §4.10).
    struct Walk {
        /// The records, nearest first.
        var records: [(domain: Domain, record: DMARCRecord)] = []
        var malformedAt: Domain?
        var failure: DNSFailure?
    }

    let resolver: any DNSResolver
    let limits: AuthenticationLimits
    private(set) var questions: [DNSQuestion] = []
    private var findings: [Domain: Finding] = [:]

    init(resolver: any DNSResolver, limits: AuthenticationLimits) {
        self.resolver = resolver
        self.limits = limits
    }

    /// The record at `_dmarc` of the domain; several are none (RFC 7489 §6.6.3 step 5).
    mutating func finding(at domain: Domain) async -> Finding {
        if let known = findings[domain] { return known }
        guard let name = DNSName("_dmarc." + domain.ascii) else { return .nothing }
        let reply = await resolver.lookUp(name, .txt)
        questions.append(DNSQuestion(name: name, type: .txt, outcome: reply.outcome))
        let finding = Self.finding(in: reply, limits)
        findings[domain] = finding
        return finding
    }

    private static func finding(in reply: DNSReply, _ limits: AuthenticationLimits) -> Finding {
        if let failure = reply.failure { return .failed(failure) }
        let readings = reply.texts.map { DMARCRecord.read($0, limits: limits) }
            .filter { if case .other = $0 { false } else { true } }
        guard readings.count == 1, let only = readings.first else { return .nothing }
        if case .record(let record) = only { return .record(record) }
        return .malformed
    }

    /// Whether the domain doesn't exist: NXDOMAIN for any type (DMARCbis §3.2, RFC 8020).
    mutating func isNonexistent(_ domain: Domain) async -> Bool {
        guard let name = DNSName(domain.ascii) else { return false }
        let reply = await resolver.lookUp(name, .a)
        questions.append(DNSQuestion(name: name, type: .a, outcome: reply.outcome))
        return reply.outcome == .noSuchName
    }

    /// Asks the domain, then its parents, from the one with seven labels on where it has more than eight (DMARCbis §4.10).
    mutating func walk(from domain: Domain) async -> Walk {
        var walk = Walk()
        for (index, place) in Self.path(from: domain).prefix(limits.treeWalkQuestions).enumerated() {
            switch await finding(at: place) {
            case .record(let record):
                walk.records.append((place, record))
                // psd=n ends the walk anywhere, psd=y only above its start.
                if record.publicSuffix == .no || (record.publicSuffix == .yes && index > 0) { return walk }
            case .malformed: walk.malformedAt = walk.malformedAt ?? place
            case .nothing: break
            case .failed(let failure):
                walk.failure = failure
                return walk
            }
        }
        return walk
    }

    static func path(from domain: Domain) -> [Domain] {
        var labels = domain.ascii.split(separator: ".")[...]
        var path = [domain]
        if labels.count > 8 { labels = labels.suffix(8) }
        while labels.count > 1 {
            labels = labels.dropFirst()
            if let next = Domain(labels.joined(separator: ".")) { path.append(next) }
        }
        return path
    }

    /// The organizational domain that a walk shows (DMARCbis §4.10.2).
    static func organizationalDomain(of domain: Domain, _ walk: Walk) -> Domain {
        for (place, record) in walk.records {
            if record.publicSuffix == .no { return place }
            if record.publicSuffix == .yes, place != domain {
                let count = place.ascii.split(separator: ".").count + 1
                return Domain(domain.ascii.split(separator: ".").suffix(count).joined(separator: ".")) ?? domain
            }
        }
        return walk.records.last?.domain ?? domain
    }
}
