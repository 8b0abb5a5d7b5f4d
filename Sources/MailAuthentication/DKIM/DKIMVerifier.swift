internal import Crypto
package import MailMessage

/// Checks the DKIM signatures of a message (RFC 6376 §6).
package struct DKIMVerifier: Sendable {
    let resolver: any DNSResolver
    let limits: AuthenticationLimits
    /// Seconds since 1970.
    let time: Int

    /// - Parameter time: what `t=` and `x=` are compared with, in seconds since 1970.
    package init(resolver: any DNSResolver, limits: AuthenticationLimits = .standard, time: Int) {
        self.resolver = resolver
        self.limits = limits
        self.time = time
    }

    /// One verdict for each DKIM-Signature field, from the top. Never fails; work is bounded by the limits.
    package func verify(_ message: ParsedMessage) async -> [DKIMVerdict] {
        let fields = message.header.all("DKIM-Signature")
        guard !fields.isEmpty else { return [] }
        let evidence = MessageEvidence(message)
        var checks = fields.prefix(limits.signatures).map { SignatureCheck($0, .dkim, evidence, limits) }
        for index in checks.indices {
            if evidence.isHeaderIncomplete { checks[index].end(.permanent(.headerNotRead)) }
            checks[index].checkDates(at: time, tolerance: limits.clockTolerance)
        }
        let replies = await keyReplies(checks.compactMap(\.keyName))
        for index in checks.indices {
            guard let name = checks[index].keyName, let reply = replies[name] else { continue }
            checks[index].verify(with: reply)
        }
        let extra = fields.dropFirst(limits.signatures).map { field in
            var check = SignatureCheck(field, .dkim, evidence, limits)
            check.end(DKIMFailure(.neutral, .tooManySignatures))
            return check.verdict
        }
        return checks.map(\.verdict) + extra
    }

    private func keyReplies(_ names: [DNSName]) async -> [DNSName: DNSReply] {
        await resolver.lookUpAll(Set(names), .txt)
    }
}

extension DNSResolver {
    /// Asks for several names at the same time.
    func lookUpAll(_ names: Set<DNSName>, _ type: DNSRecordType) async -> [DNSName: DNSReply] {
        if names.count == 1, let name = names.first { return [name: await lookUp(name, type)] }
        return await withTaskGroup(of: (DNSName, DNSReply).self) { group in
            for name in names { group.addTask { (name, await lookUp(name, type)) } }
            var replies: [DNSName: DNSReply] = [:]
            for await (name, reply) in group { replies[name] = reply }
            return replies
        }
    }
}
