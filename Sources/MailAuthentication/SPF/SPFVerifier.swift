package import MailMessage

/// Asks domains whether a client may send for them: check_host() (RFC 7208 §4).
package struct SPFVerifier: Sendable {
    let resolver: any DNSResolver
    let limits: AuthenticationLimits
    /// What macro `r` of explanations says; "unknown" by default (RFC 7208 §7.2).
    let receiver: String
    /// Seconds since 1970, for macro `t` of explanations.
    let time: Int

    package init(
        resolver: any DNSResolver,
        limits: AuthenticationLimits = .standard,
        receiver: String = "unknown",
        time: Int = 0
    ) {
        self.resolver = resolver
        self.limits = limits
        self.receiver = receiver
        self.time = time
    }

    /// Checks the HELO name (RFC 7208 §2.3), the sender being postmaster there.
    package func checkHELO(_ helo: String, client: IPAddress) async -> SPFVerdict {
        await check(localPart: "", domain: helo, helo: helo, client: client, identity: .helo)
    }

    /// Checks MAIL FROM (RFC 7208 §2.4).
    /// - Parameter sender: what stands in MAIL FROM; nil or empty where it is the null path.
    package func checkSender(_ sender: String?, helo: String, client: IPAddress) async -> SPFVerdict {
        guard let sender, !sender.isEmpty else {
            return await check(localPart: "", domain: helo, helo: helo, client: client, identity: .mailFrom)
        }
        let at = sender.lastIndex(of: "@")
        let local = at.map { String(sender[..<$0]) } ?? ""
        let domain = at.map { String(sender[sender.index(after: $0)...]) } ?? sender
        return await check(localPart: local, domain: domain, helo: helo, client: client, identity: .mailFrom)
    }

    private func check(
        localPart: String,
        domain: String,
        helo: String,
        client: IPAddress,
        identity: SPFVerdict.Identity
    ) async -> SPFVerdict {
        // RFC 7208 §4.3: a malformed domain or one of a single label has no record.
        guard let named = Domain(domain), let name = DNSName(named.ascii), name.labels.count > 1 else {
            return SPFVerdict(result: .none, identity: identity, domain: nil, problem: "there is no domain to ask")
        }
        // RFC 7208 §4.3: without a local part the sender is postmaster.
        var check = SPFCheck(
            resolver: resolver,
            limits: limits,
            values: SPFMacroValues(
                localPart: Array((localPart.isEmpty ? "postmaster" : localPart).utf8),
                senderDomain: Array(domain.utf8),
                domain: Array(domain.utf8),
                client: client,
                heloName: Array(helo.utf8),
                validatedName: Array("unknown".utf8),
                receiver: Array(receiver.utf8),
                time: time
            )
        )
        let outcome = await check.run(name)
        return SPFVerdict(
            result: outcome.result,
            identity: identity,
            domain: named,
            mechanism: outcome.mechanism,
            explanation: outcome.explanation,
            problem: outcome.problem,
            steps: check.steps
        )
    }
}
