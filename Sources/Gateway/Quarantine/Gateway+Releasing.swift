internal import AuditLog
internal import Database
internal import Directory
package import FoundationEssentials
internal import MailMessage
internal import MailStore
internal import MessageBodies
internal import Policy
package import School

extension Gateway {
    /// How long a held message waits for a decision before it expires.
    package static let longestHold: TimeInterval = 14 * 24 * 3600

    /// Who may decide about what waits.
    package var deciding: DecidingRights { .standard }

    /// Releases a held message: it is routed by the school of now, and not judged again. Of several who decide at the same
    /// time exactly one is heard. Its author hears of it, and of recipients who have left meanwhile.
    /// - Throws: where the database can't do the work; the message then stays held.
    package func release(_ code: DecisionCode, by decider: HeldDecider) async throws -> HeldOutcome {
        guard let held = try await rooms.held.message(decisionCode: code.text) else { return .gone }
        return try await release(held, by: decider)
    }

    /// Sends a held message to another list than the one it was addressed to: in place of all lists and children among its
    /// recipients; grown-ups who were named still get it. The author is told, and must have the right to write there.
    package func send(
        _ code: DecisionCode,
        to audience: Audience,
        by decider: HeldDecider
    ) async throws -> HeldOutcome {
        guard let held = try await rooms.held.message(decisionCode: code.text) else { return .gone }
        return try await send(held, to: audience, by: decider)
    }

    func release(_ held: HeldMessage, by decider: HeldDecider, _ right: Right = .decider) async throws -> HeldOutcome {
        guard let envelope = HeldEnvelope(held), let bytes = try await rooms.bodies.bytes(held.bodyID) else {
            return .gone
        }
        let moment = moment()
        let message = envelope.message(bytes)
        let route = route(of: envelope, moment)
        guard right.holds(decider, deciding(held, route), deciding, moment.roster) else { return .notYours }
        guard route.reachesAnyone else { return .reachesNobody }
        let filing = await filing(held, message, route, envelope.door(plan, moment.roster), moment)
        let code = filing.code
        let isDone = try await take(held, .heldRelease, by: decider, at: moment.now) { connection in
            try filing.file(in: connection)
            if let author = addressee(of: held, in: moment.roster) {
                try filing.tellOfRelease(author, in: connection)
            }
            try DecisionLog.noteRelease(of: code, isAnswer: right == .asked, at: moment.now, in: connection)
        }
        return isDone ? .done : .gone
    }

    func send(
        _ held: HeldMessage,
        to audience: Audience,
        by decider: HeldDecider,
        _ right: Right = .decider
    ) async throws -> HeldOutcome {
        guard let envelope = HeldEnvelope(held), let bytes = try await rooms.bodies.bytes(held.bodyID) else {
            return .gone
        }
        let moment = moment()
        let old = route(of: envelope, moment)
        guard right.holds(decider, deciding(held, old), deciding, moment.roster) else { return .notYours }
        guard let author = held.author.map({ PersonID($0) }),
            rights.mayWrite(author, to: audience, in: moment.roster).isAllowed
        else { return .mayNotWrite }
        guard let address = plan.address(of: audience, in: moment.roster) else { return .reachesNobody }
        let redirection = Redirection(to: address, audience, plan: plan, roster: moment.roster)
        let message = redirection.redirected(envelope.message(bytes))
        let route = RoutingPlan(message.recipients, plan: plan, roster: moment.roster, on: moment.day)
        guard route.reachesAnyone else { return .reachesNobody }
        let filing = await filing(held, message, route, envelope.door(plan, moment.roster), moment)
        let details = [
            "from": old.audiences.map { ListFacts.id(of: $0) }.joined(separator: " "),
            "to": ListFacts.id(of: audience),
        ]
        let isDone = try await take(held, .heldReroute, by: decider, at: moment.now, details) { connection in
            let letter = try letter(held, in: connection)
            try filing.file(in: connection)
            try filing.tellOfRedirection(to: audience, address, of: letter, in: connection)
        }
        return isDone ? .done : .gone
    }

    /// By what right somebody decides.
    enum Right: Sendable {
        /// `DecidingRights`.
        case decider
        /// The author was asked, and answers with the token of the question.
        case asked

        func holds(
            _ decider: HeldDecider,
            _ message: DecidingRights.Message,
            _ rights: DecidingRights,
            _ roster: Roster
        ) -> Bool {
            switch self {
            case .decider: decider.may(decide: message, rights, in: roster)
            case .asked: decider == message.author.map { .person($0) }
            }
        }
    }

    /// Takes a message out of the quarantine, does with it what was decided, and enters that into the audit log: all of it
    /// or nothing.
    /// - Returns: false where it waits no more.
    func take(
        _ held: HeldMessage,
        _ action: AuditAction,
        by decider: HeldDecider,
        at now: Date,
        _ details: [String: String] = [:],
        _ carryOut: @escaping @Sendable (any DatabaseConnection) throws -> Void
    ) async throws -> Bool {
        let entry = AuditEntry(
            at: now,
            actor: decider.actor,
            action: action,
            subject: held.decisionCode,
            details: details
        )
        return try await rooms.database.write { connection in
            let taken: Void? = try rooms.held.take(held.id, in: connection) { _ in try carryOut(connection) }
            guard taken != nil else { return false }
            try forget(held.id, in: connection)
            try AuditLog.append(entry, in: connection)
            return true
        }
    }

    /// Forgets what stands beside a held message.
    func forget(_ held: String, in connection: any DatabaseConnection) throws {
        try HeldTraits.remove(held, in: connection)
        try HeldTokens.remove(held, in: connection)
    }

    private func filing(
        _ held: HeldMessage,
        _ message: ReceivedMessage,
        _ route: RoutingPlan,
        _ door: Door,
        _ moment: Moment
    ) async -> Filing {
        let parsed = ParsedMessage(bytes: message.bytes)
        // Asked again: the reader is to see who sent it, also of what a person has let through.
        let authentication = await authenticate(message, parsed, at: door)
        let submission = moment.facts.submission(
            of: parsed,
            at: door,
            sender: message.sender,
            route: route,
            authentication: facts(authentication)
        )
        return Filing(
            Filing.Matter(
                gateway: self,
                message: message,
                parsed: parsed,
                route: route,
                moment: moment,
                door: door,
                code: DecisionCode(held.decisionCode),
                authentication: authentication,
                guardian: submission.senders.knownGuardian
            )
        )
    }
}

extension Filing {
    /// Tells the author how it turned out, and names the recipients who left while the message was held.
    fileprivate func tellOfRelease(_ author: Addressee, in connection: any DatabaseConnection) throws {
        let notices = HouseNotices(plan: gateway.plan, now: moment.now)
        let addresses = route.unknown.map(\.description)
        let notice =
            addresses.isEmpty
            ? notices.released(letter, to: author)
            : notices.unknown(addresses, letter, to: author)
        try gateway.post(notice, to: author, in: connection)
    }

    fileprivate func tellOfRedirection(
        to audience: Audience,
        _ address: EmailAddress,
        of letter: HeldLetter,
        in connection: any DatabaseConnection
    ) throws {
        guard let author, author.hasMailbox else { return }
        let words = HeldWords(language: author.language, roster: moment.roster, day: moment.day)
        let notice = HouseNotices(plan: gateway.plan, now: moment.now).redirected(
            letter,
            to: address,
            words.list(audience),
            author: author
        )
        if let notice { try gateway.file(notice, to: author.id, in: connection) }
    }
}
