internal import Database
internal import Delivery
internal import Directory
package import FoundationEssentials
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
        await accept(message, at: door, notBefore: nil)
    }

    /// The same for a message that goes out at a time of its own: judged and counted now, kept until then.
    /// - Parameter start: nothing goes out before; nil and the past are now. Lists mind their readers' quiet hours too.
    package func accept(
        _ message: ReceivedMessage,
        at door: Door,
        notBefore start: Date?
    ) async -> IntakeOutcome {
        let moment = moment()
        let code = DecisionCode.make()
        let route = RoutingPlan(message.recipients, plan: plan, roster: moment.roster, on: moment.day)
        if !route.unknown.isEmpty { return .refused(.unknownRecipient(door.author?.language)) }
        if door.kind == .outside, route.leavesSchool { return .refused(.relaying) }

        let parsed = ParsedMessage(bytes: message.bytes)
        if parsed.hidesFields { return .refused(.headerTooLong) }
        let checker = checker(for: route, at: door)
        let dossier = await examine(message, parsed, route, at: door, code: code, moment: moment)
        let submission = dossier.submission
        let early = checker.check(submission, moment.settings.settings)
        let reader = moment.reader(submission, at: door)
        do {
            if early.refuses { return try await refuse(dossier, early, reader) }
            if !route.reachesAnyone { return .refused(.emptyList) }
            let matter = Filing.Matter(
                gateway: self,
                message: message,
                parsed: parsed,
                route: route,
                moment: moment,
                door: door,
                code: code,
                authentication: dossier.authentication,
                guardian: submission.senders.knownGuardian
            )
            let filing = Filing(matter, labels: early.labels)
            let waits =
                door.kind == .outside
                ? nil
                : WaitingPlan(filing.announced, parsed, route, notBefore: start, plan: plan, at: moment)
            let original = waits.map { _ in rooms.bodies.prepare(message.bytes) }
            let now = waits.map { filing.reduced(to: $0.now) } ?? filing
            let held = early.disposition == .hold ? rooms.bodies.prepare(message.bytes) : nil
            return try await rooms.database.write { connection in
                let decision = try decide(dossier, by: checker, early: early, in: connection)
                let verdict = decision.verdict
                switch verdict.disposition {
                case .refuse, .tryLater:
                    return .refused(Refusal(verdict, code: code, reader: reader, moment.settings))
                case .hold:
                    try filing.hold(held, decision, in: connection)
                    return .held(
                        code,
                        text: verdict.explanation(for: reader, moment.settings.settings, code: code.text)
                    )
                case .accept:
                    if let waits, let original {
                        try filing.keep(waits, original, labels: verdict.labels, in: connection)
                        if waits.now.recipients.isEmpty { return .accepted(code) }
                    }
                    try now.labelled(verdict.labels).file(in: connection)
                    return .accepted(code)
                }
            }
        } catch {
            return .refused(unavailable(error))
        }
    }

    /// postmaster@ and abuse@ always work (RFC 5321 §4.5.1): a report of forged mail shows the forged sender. Only the size
    /// is judged.
    func checker(for route: RoutingPlan, at door: Door) -> PolicyChecker {
        route.isForPostmasterOnly && door.kind == .outside ? Self.sizeChecker : checker
    }

    private static let sizeChecker = PolicyChecker(rules: StandardRules.all.filter { $0.id == "size.message" })

    private func refuse(_ dossier: Dossier, _ verdict: Verdict, _ reader: Reader) async throws -> IntakeOutcome {
        _ = try await rooms.database.write { try record(verdict, on: dossier.submission, dossier, in: $0) }
        return .refused(Refusal(verdict, code: dossier.code, reader: reader, dossier.moment.settings))
    }
}

extension ParsedMessage {
    /// Whether the message's own header goes on where we stopped reading it.
    var hidesFields: Bool {
        defects.contains { defect in
            (defect.kind == .tooManyFields || defect.kind == .headerTooLong) && root.headerRange.contains(defect.offset)
        }
    }
}
