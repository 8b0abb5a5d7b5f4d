internal import Database
internal import Directory
package import FoundationEssentials
internal import MailMessage
internal import MailStore
internal import MessageBodies
internal import Policy
internal import School

extension Gateway {
    /// How long a held message waits for a decision before it expires.
    package static let longestHold: TimeInterval = 14 * 24 * 3600

    /// Releases a held message: it is routed by the school of now, and not judged again. Exactly one of several who
    /// release it at the same time does.
    ///
    /// Its author hears of it, and of recipients who have left meanwhile.
    /// - Returns: false where nothing of this name waits any more.
    /// - Throws: ``ReleaseError`` where nobody would get it any more, or where the database can't do the work; the message
    ///   then stays held.
    package func release(held id: String) async throws -> Bool {
        guard let held = try await rooms.held.message(id), let bytes = try await rooms.bodies.bytes(held.bodyID) else {
            return false
        }
        let envelope = try JSONDecoder().decode(HeldEnvelope.self, from: Data(held.envelope.utf8))
        let moment = moment()
        let message = envelope.message(bytes)
        let route = RoutingPlan(message.recipients, plan: plan, roster: moment.roster, on: moment.day)
        guard route.reachesAnyone else { throw ReleaseError.reachesNobody }
        let door = envelope.door(plan, moment.roster)
        let parsed = ParsedMessage(bytes: bytes)
        // Asked again: the reader is to see who sent it, also of what a person has let through.
        let authentication = await authenticate(message, parsed, at: door)
        let submission = moment.facts.submission(
            of: parsed,
            at: door,
            sender: message.sender,
            route: route,
            authentication: facts(authentication)
        )
        let filing = Filing(
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
        return try await rooms.database.write { connection in
            let taken: Void? = try rooms.held.take(id, in: connection) { _ in
                try filing.file(in: connection)
                try filing.tellOfRelease(in: connection)
                try DecisionLog.noteRelease(of: filing.code, at: moment.now, in: connection)
            }
            return taken != nil
        }
    }

    /// Why a held message can't be released.
    package enum ReleaseError: Error, Sendable, Hashable {
        /// All its recipients have left, or its lists are empty: refuse it instead, so that its author hears of it.
        case reachesNobody
    }
}

extension Filing {
    /// Tells the author how it turned out, and names the recipients who left while the message was held.
    fileprivate func tellOfRelease(in connection: any DatabaseConnection) throws {
        guard let author, author.hasMailbox else { return }
        let notices = HouseNotices(plan: gateway.plan, now: moment.now)
        let addresses = route.unknown.map(\.description)
        let notice =
            addresses.isEmpty
            ? notices.released(code: code.text, to: author)
            : notices.unknown(addresses, code: code.text, to: author)
        if let notice { try gateway.file(notice, to: author.id, in: connection) }
    }
}

extension Filing {
    /// Keeps the message as it was submitted until somebody decides.
    /// - Parameter original: the body as submitted; nil prepares it here.
    func hold(_ original: PreparedBody? = nil, in connection: any DatabaseConnection) throws {
        let original = original ?? gateway.rooms.bodies.prepare(message.bytes)
        let id = try gateway.rooms.bodies.store(original, in: connection)
        let envelope = try JSONEncoder().encode(HeldEnvelope(message, at: door))
        try gateway.rooms.held.hold(
            HeldMessage(
                id: UniqueID.make(at: moment.now),
                bodyID: id,
                size: message.bytes.count,
                envelope: String(decoding: envelope, as: UTF8.self),
                decisionCode: code.text,
                author: door.author?.id.text,
                heldAt: moment.now,
                expiresAt: moment.now.addingTimeInterval(Gateway.longestHold)
            ),
            in: connection
        )
    }

    /// The same with other labels; itself where they are the same.
    func labelled(_ labels: [RuleID], _ parsed: ParsedMessage) -> Filing {
        guard labels != self.labels else { return self }
        return Filing(
            gateway: gateway,
            message: message,
            parsed: parsed,
            route: route,
            moment: moment,
            door: door,
            code: code,
            authentication: authentication,
            guardian: guardian,
            labels: labels,
            twin: self
        )
    }
}
