package import MailMessage

/// Checks the chain of ARC seals of a message (RFC 8617 §5.2).
package struct ARCVerifier: Sendable {
    let resolver: any DNSResolver
    let limits: AuthenticationLimits

    package init(resolver: any DNSResolver, limits: AuthenticationLimits = .standard) {
        self.resolver = resolver
        self.limits = limits
    }

    /// Never fails; the time of signatures doesn't matter.
    package func verify(_ message: ParsedMessage) async -> ARCVerdict {
        await verify(message, evidence: MessageEvidence(message))
    }

    func verify(_ message: ParsedMessage, evidence: MessageEvidence) async -> ARCVerdict {
        let chain: ARCChain
        switch ARCChain.read(message.header, limits: limits) {
        case .success(let found): chain = found
        case .failure(let defect): return ARCVerdict(result: .fail, problem: defect.problem, sets: [])
        }
        guard let newest = chain.links.last else { return ARCVerdict(result: .none, problem: nil, sets: []) }
        if evidence.isHeaderIncomplete { return ARCVerdict(result: .fail, problem: .message(.headerNotRead), sets: []) }
        let sets = chain.links.map(\.set)
        if let instance = chain.brokenValidation {
            return ARCVerdict(result: .fail, problem: .chainFailed(instance: instance), sets: sets)
        }

        var messageCheck = SignatureCheck(newest.message, .arcMessage, evidence, limits)
        if let name = messageCheck.keyName { messageCheck.verify(with: await resolver.lookUp(name, .txt)) }
        if let failure = messageCheck.failure {
            return ARCVerdict(result: failure.arcResult, problem: .message(failure.problem), sets: sets)
        }
        // Fifty seals may mean fifty questions: they are asked only once the message itself has held.
        var seals = chain.links.map { SignatureCheck($0.seal, .arcSeal, evidence, limits) }
        let replies = await resolver.lookUpAll(Set(seals.compactMap(\.keyName)), .txt)
        for index in seals.indices.reversed() {
            if let name = seals[index].keyName, let reply = replies[name] {
                seals[index].verify(with: reply, covered: chain.covered(bySealAt: index, evidence.header))
            }
            if let failure = seals[index].failure {
                let problem = ARCVerdict.Problem.seal(instance: index + 1, failure.problem)
                return ARCVerdict(result: failure.arcResult, problem: problem, sets: sets)
            }
        }
        return ARCVerdict(result: .pass, problem: nil, sets: sets)
    }
}

extension DKIMFailure {
    fileprivate var arcResult: ARCResult { result == .temperror ? .temperror : .fail }
}
