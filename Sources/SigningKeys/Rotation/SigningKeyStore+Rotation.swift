internal import Database
internal import FoundationEssentials
package import MailAuthentication
package import MailMessage

/// What a rotation did or waits for: for the log and for letters to administrators.
package enum RotationEvent: Sendable, Hashable {
    /// A pair was made: its records are to be published (`schulpost doctor dns` prints them).
    case prepared(Domain, pair: String)
    /// A prepared pair's records are not in the DNS, or not as they should be. Told at each look.
    case waiting(Domain, pair: String)
    /// The DNS gave no answer about a prepared pair.
    case unanswered(Domain, pair: String)
    case activated(Domain, pair: String)
    /// Its records may be taken out of the DNS.
    case retired(Domain, pair: String)
}

extension SigningKeyStore {
    /// Does what is due for each of the school's domains. To be called about hourly, on any number of nodes: each step
    /// happens once. A domain without keys gets its first pair.
    ///
    /// A pair begins to sign only when its records are in the DNS at that moment; until then the old one goes on.
    /// - Throws: `SigningKeyError.Code.noSecret` where a pair is to be made; what was due for domains before it is done.
    @discardableResult
    package func rotateWhenDue(resolver: any DNSResolver) async throws -> [RotationEvent] {
        var events: [RotationEvent] = []
        for domain in domains { events += try await rotate(domain, resolver) }
        return events
    }

    private func rotate(_ domain: Domain, _ resolver: any DNSResolver) async throws -> [RotationEvent] {
        let pairs = try await pairs().filter { $0.domain == domain }
        var events: [RotationEvent] = []
        var published: Set<String> = []
        if plan.wantsLook(at: pairs), let next = pairs.first(where: { $0.state == .prepared }) {
            switch await publication(of: next, resolver) {
            case .complete: published.insert(next.id)
            case .incomplete: events.append(.waiting(domain, pair: next.name))
            case .unanswered: events.append(.unanswered(domain, pair: next.name))
            }
        }
        let time = now()
        for step in plan.steps(pairs, published: published, at: time) {
            if let event = try await take(step, domain, pairs) { events.append(event) }
        }
        return events
    }

    /// - Returns: nil where another node did it, or nobody needs to know.
    private func take(_ step: RotationStep, _ domain: Domain, _ pairs: [SigningKeyPair]) async throws -> RotationEvent?
    {
        let time = now()
        func name(_ id: String) -> String { pairs.first { $0.id == id }?.name ?? "?" }
        switch step {
        case .prepare:
            let (pair, isNew) = try await prepare(domain)
            return isNew ? .prepared(domain, pair: pair.name) : nil
        case .noteSeen(let id):
            _ = try await change { connection in
                try connection.execute(
                    "UPDATE dkim_pairs SET seen_at = \(time) WHERE id = \(id) AND state = 'prepared' AND seen_at IS NULL"
                ) == 1
            }
            return nil
        case .activate(let id):
            do {
                return try await activate(id) ? .activated(domain, pair: name(id)) : nil
            } catch let error as SigningKeyError where error.code == .wrongState {
                // Somebody has retired it meanwhile.
                return nil
            }
        case .finish(let id):
            let isDone = try await change { try Self.finish(id, from: .retiring, at: time, in: $0) }
            return isDone ? .retired(domain, pair: name(id)) : nil
        }
    }

    /// Whether the DNS has the records of a pair.
    package enum Publication: Sendable, Hashable {
        case complete
        /// These names have no record, or not the right one.
        case incomplete([DNSName])
        /// Nothing is known for now.
        case unanswered(DNSFailure)
    }

    /// Asks the DNS for a pair's records.
    package func publication(of pair: SigningKeyPair, _ resolver: any DNSResolver) async -> Publication {
        var left: [DNSName] = []
        for key in pair.keys {
            guard let name = key.recordName(in: pair.domain) else { continue }
            let reply = await resolver.lookUp(name, .txt)
            if let failure = reply.failure { return .unanswered(failure) }
            if !key.isPublished(in: reply.texts) { left.append(name) }
        }
        return left.isEmpty && !pair.keys.isEmpty ? .complete : .incomplete(left)
    }
}
