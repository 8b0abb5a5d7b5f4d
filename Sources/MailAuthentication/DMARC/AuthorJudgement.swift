internal import MailMessage

/// What gathers for one author domain until its result is known.
struct AuthorJudgement {
    let domain: Domain
    let ground: DMARCVerifier.Ground
    private var alignedSPF: Domain?
    private var alignedDKIM: [Domain] = []
    /// Whether something that wasn't known for now could have made it a pass.
    private var mightPass = false
    private var policy = DMARCPolicy.none
    private var policyTag = DMARCVerdict.PolicyTag.p

    init(domain: Domain, ground: DMARCVerifier.Ground) {
        self.domain = domain
        self.ground = ground
    }

    mutating func take(spf identifier: Domain, _ isPass: Bool, _ alignment: DMARCVerifier.Alignment) {
        if isPass, alignment == .aligned { alignedSPF = identifier } else if alignment != .apart { mightPass = true }
    }

    mutating func take(dkim identifier: Domain, _ isPass: Bool, _ alignment: DMARCVerifier.Alignment) {
        if isPass, alignment == .aligned {
            alignedDKIM.append(identifier)
        } else if alignment != .apart {
            mightPass = true
        }
    }

    /// `p` for the domain that has the record; `sp` for those below it, `np` where they don't exist; then `t`.
    mutating func choosePolicy(
        _ record: DMARCRecord,
        _ discovery: DMARCDiscovery,
        _ inquiry: inout DMARCInquiry
    ) async {
        policy = record.policy
        if ground.policyDomain != domain {
            if let subdomain = record.subdomainPolicy { (policy, policyTag) = (subdomain, .sp) }
            if let nonexistent = record.nonexistentPolicy, await inquiry.isNonexistent(domain) {
                (policy, policyTag) = (nonexistent, .np)
            }
        }
        if discovery == .treeWalk, record.isTesting { policy = policy.milder }
    }

    private var result: DMARCResult {
        guard ground.record != nil else {
            switch ground.problem {
            case .policyUnavailable: return .temperror
            case nil: return .none
            default: return .permerror
            }
        }
        if alignedSPF != nil || !alignedDKIM.isEmpty { return .pass }
        return mightPass ? .temperror : .fail
    }

    func finished(_ questions: [DNSQuestion]) -> DMARCVerdict.Author {
        let result = result
        return DMARCVerdict.Author(
            domain: domain,
            result: result,
            problem: ground.problem ?? (result == .temperror ? .identifierUnavailable : nil),
            policyDomain: ground.policyDomain,
            record: ground.record,
            organizationalDomain: ground.organizationalDomain,
            policy: policy,
            policyTag: policyTag,
            alignedSPF: alignedSPF,
            alignedDKIM: alignedDKIM,
            questions: questions
        )
    }
}
