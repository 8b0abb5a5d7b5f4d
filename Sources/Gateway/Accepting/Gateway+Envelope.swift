internal import Database
internal import Delivery
internal import Directory
internal import FoundationEssentials
internal import Logging
package import MailMessage
internal import MailStore
internal import Policy
internal import School

extension Gateway {
    /// MAIL: what can be judged of the author alone.
    package func checkSender(_ sender: EmailAddress?, size: Int?, at door: Door) async -> DoorAnswer {
        let moment = moment()
        var submission = moment.facts.submission(at: door, sender: sender)
        submission.content.rawSize = size ?? 0
        return await answer(submission, .sender, moment, door)
    }

    /// What may be sent now by whoever is logged in; before a login, what the widest limit allows.
    package func largestMessage(at door: Door) -> Int? {
        let settings = rooms.settings.current.settings
        if door.kind == .inside, door.author == nil { return settings.advertisedSize(at: now()) }
        return settings.advertisedSize(for: moment().facts.author(at: door, sender: nil), at: now())
    }

    /// RCPT: whether this one exists and may be written to by this sender. Limits are judged with the whole message.
    package func checkRecipient(_ recipient: EmailAddress, sender: EmailAddress?, at door: Door) async -> DoorAnswer {
        let moment = moment()
        let route = RoutingPlan([EnvelopeRecipient(recipient)], plan: plan, roster: moment.roster, on: moment.day)
        if !route.unknown.isEmpty { return .refused(.unknownRecipient(door.author?.language)) }
        if door.kind == .outside, route.leavesSchool { return .refused(.relaying) }
        if let token = route.bounces.first { return await answer(toBounce: token, door) }
        if route.isForPostmasterOnly { return .welcome }
        if door.kind == .outside, let refusal = await refusalOfFullMailbox(route, at: moment.now) {
            return .refused(refusal)
        }
        let verdict = await answer(
            moment.facts.submission(at: door, sender: sender, route: route),
            .recipient,
            moment,
            door
        )
        // Said only to those who may write to the list.
        return verdict == .welcome && !route.reachesAnyone ? .refused(.emptyList) : verdict
    }

    /// A return path that we never gave out is nobody's address.
    private func answer(toBounce token: ReturnPathToken, _ door: Door) async -> DoorAnswer {
        do {
            let copy = try await rooms.database.read { try SentCopies.find(token, in: $0) }
            return copy == nil ? .refused(.unknownRecipient(door.author?.language)) : .welcome
        } catch {
            return .refused(unavailable(error))
        }
    }

    private func answer(
        _ submission: Submission,
        _ phase: Phase,
        _ moment: Moment,
        _ door: Door
    ) async -> DoorAnswer {
        let verdict = checker.check(submission, moment.settings.settings, at: phase)
        switch verdict.disposition {
        case .accept, .hold:
            // What holds or labels is judged again, and recorded once, with the whole message.
            return .welcome
        case .refuse, .tryLater:
            let code = DecisionCode.make()
            do {
                try await rooms.database.write { connection in
                    try DecisionLog.record(
                        Decision(code: code, submission: submission, verdict: verdict, settings: moment.settings),
                        in: connection
                    )
                }
            } catch {
                return .refused(unavailable(error))
            }
            return .refused(Refusal(verdict, code: code, reader: moment.reader(submission, at: door), moment.settings))
        }
    }

    /// A full mailbox turns outside mail away before it is sent (RFC 5321 §4.5.3.1.10 knows no better place); the school's
    /// own mail is filed all the same, so that no announcement is lost.
    private func refusalOfFullMailbox(_ route: RoutingPlan, at now: Date) async -> Refusal? {
        guard let person = route.personsNamed.first, !roomSeen.hasRoom(person, at: now) else { return nil }
        do {
            let usage = try await rooms.mailStore.quota(of: person.text)
            roomSeen.note(usage, of: person, at: now)
            return usage.hasRoom(for: 0) ? nil : .mailboxFull
        } catch {
            return unavailable(error)
        }
    }

    /// Turns a failure of ours into "try later"; its cause goes to the log.
    func unavailable(_ error: any Error) -> Refusal {
        logger.error("the database could not do the work", metadata: ["cause": "\(error)"])
        return .unavailable
    }
}
