internal import MailAuthentication

/// How one server is spoken to: the protection tried first, and what follows where TLS fails that nobody insists on.
struct HostPlan: Sendable {
    /// What the sessions count for.
    let policy: TLSPolicy
    /// In the order of trying.
    let securities: [HostSecurity]
    /// The server isn't among those of the domain's MTA-STS policy.
    let isOutsidePolicy: Bool
    /// Such a server is not to be used.
    let isEnforced: Bool

    /// - Returns: nil where the message needs a server that is known, and this one can't be (RFC 8689 §4.2.1).
    init?(_ demand: TLSDemand, _ dane: HostFinding.DANE, _ policy: MTASTSPolicy?, _ name: DNSName, _ route: MXRoute) {
        let isMatch = policy?.matches(name) ?? false
        switch (demand, dane) {
        case (.optional, _):
            self.policy = .none
            securities = [.opportunistic, .none]
            (isOutsidePolicy, isEnforced) = (false, false)
            return
        case (_, .records(let reference)):
            // DANE wins: a domain that publishes both is known by DANE (RFC 8461 §2).
            self.policy = .dane(reference)
            securities = [.dane(reference)]
            (isOutsidePolicy, isEnforced) = (false, false)
            return
        case (.required, _):
            guard route.isSecure || isMatch else { return nil }
            self.policy = policy.map { .mtaSTS($0) } ?? .none
            securities = [.certificate]
            (isOutsidePolicy, isEnforced) = (policy != nil && !isMatch, policy?.mode == .enforce)
            return
        case (.published, _): break
        }
        var least: [HostSecurity] = [.opportunistic, .none]
        if case .unusable = dane { least = [.encrypted] }
        if let policy {
            self.policy = .mtaSTS(policy)
            isEnforced = policy.mode == .enforce
            isOutsidePolicy = !isMatch
            securities = isEnforced ? [.certificate] : isMatch ? [.certificate] + least : least
        } else {
            self.policy = .none
            securities = least
            (isOutsidePolicy, isEnforced) = (false, false)
        }
    }
}
