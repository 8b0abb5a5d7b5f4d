internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import MailAuthentication
internal import MailMessage
internal import MailStore
internal import MessageBodies
internal import Policy
internal import School

extension Gateway: MessageIntake {
    /// Judges, routes and commits one message. What costs time (parsing, hashing, compressing) is done before the
    /// transaction; the transaction counts, decides, files and records.
    package func accept(_ message: ReceivedMessage, at door: Door) async -> IntakeOutcome {
        let moment = moment()
        let code = DecisionCode.make()
        let route = RoutingPlan(message.recipients, plan: plan, roster: moment.roster, on: moment.day)
        if !route.unknown.isEmpty { return .refused(.unknownRecipient(door.author?.language)) }
        if door.kind == .outside, route.leavesSchool { return .refused(.relaying) }

        let parsed = ParsedMessage(bytes: message.bytes)
        if parsed.hidesFields { return .refused(.headerTooLong) }
        let checker = checker(for: route, at: door)
        let authentication = await authenticate(message, parsed, at: door)
        let submission = moment.facts.submission(
            of: parsed,
            at: door,
            sender: message.sender,
            route: route,
            authentication: facts(authentication)
        )
        let early = checker.check(submission, moment.settings.settings)
        let reader = moment.reader(submission, at: door)
        do {
            if !early.refuses, !route.reachesAnyone { return .refused(.emptyList) }
            if early.refuses {
                return try await recordRefusal(
                    Decision(code: code, submission: submission, verdict: early, settings: moment.settings),
                    reader,
                    authentication
                )
            }
            let filing = Filing(
                gateway: self,
                message: message,
                parsed: parsed,
                route: route,
                moment: moment,
                door: door,
                code: code,
                authentication: authentication,
                guardian: submission.senders.knownGuardian,
                labels: early.labels
            )
            let held = early.disposition == .hold ? rooms.bodies.prepare(message.bytes) : nil
            return try await rooms.database.write { connection in
                var submission = submission
                try countHistory(&submission, in: connection)
                let verdict = checker.check(submission, moment.settings.settings)
                let decision = Decision(
                    code: code,
                    submission: submission,
                    verdict: verdict,
                    settings: moment.settings
                )
                try DecisionLog.record(decision, in: connection)
                try countAuthentication(authentication, verdict, at: moment.now, in: connection)
                switch verdict.disposition {
                case .refuse, .tryLater:
                    return .refused(Refusal(verdict, code: code, reader: reader, moment.settings))
                case .hold:
                    try count(submission, in: connection)
                    try filing.hold(held, in: connection)
                    return .held(
                        code,
                        text: verdict.explanation(for: reader, moment.settings.settings, code: code.text)
                    )
                case .accept:
                    try count(submission, in: connection)
                    try filing.labelled(verdict.labels, parsed).file(in: connection)
                    return .accepted(code)
                }
            }
        } catch {
            return .refused(unavailable(error))
        }
    }

    /// postmaster@ and abuse@ always work (RFC 5321 §4.5.1): a report of forged mail shows the forged sender. Only the size
    /// is judged.
    private func checker(for route: RoutingPlan, at door: Door) -> PolicyChecker {
        route.isForPostmasterOnly && door.kind == .outside ? Self.sizeChecker : checker
    }

    private static let sizeChecker = PolicyChecker(rules: StandardRules.all.filter { $0.id == "size.message" })

    private func recordRefusal(
        _ decision: Decision,
        _ reader: Reader,
        _ authentication: AuthenticationVerdict?
    ) async throws -> IntakeOutcome {
        try await rooms.database.write { connection in
            try DecisionLog.record(decision, in: connection)
            try countAuthentication(authentication, decision.verdict, at: decision.submission.time, in: connection)
        }
        return .refused(Refusal(decision.verdict, code: decision.code, reader: reader, decision.settings))
    }

    /// Reads the counters inside the transaction that will add to them, so that two messages can't both take the last
    /// place.
    private func countHistory(_ submission: inout Submission, in connection: any DatabaseConnection) throws {
        guard case .person(let author) = submission.author, submission.audience.countedRecipients > 0 else { return }
        submission.history.recipientsWithinHour = try SendingCounters.count(
            author.id,
            withinHourBefore: submission.time,
            in: connection
        )
    }

    private func count(_ submission: Submission, in connection: any DatabaseConnection) throws {
        guard case .person(let author) = submission.author, submission.audience.countedRecipients > 0 else { return }
        try SendingCounters.add(
            submission.audience.countedRecipients,
            by: author.id,
            at: submission.time,
            in: connection
        )
    }
}

extension ParsedMessage {
    /// Whether the message's own header goes on where we stopped reading it.
    fileprivate var hidesFields: Bool {
        defects.contains { defect in
            (defect.kind == .tooManyFields || defect.kind == .headerTooLong) && root.headerRange.contains(defect.offset)
        }
    }
}

extension Verdict {
    fileprivate var refuses: Bool {
        switch disposition {
        case .refuse, .tryLater: true
        case .accept, .hold: false
        }
    }

    fileprivate var labels: [RuleID] {
        if case .accept(let labels) = disposition { return labels }
        return []
    }
}
