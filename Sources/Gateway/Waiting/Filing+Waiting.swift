internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailMessage
internal import MessageBodies
internal import Policy
internal import School

extension Filing {
    /// Keeps what goes out later, and tells the author when, in the caller's transaction.
    /// - Parameter original: the body as submitted.
    func keep(
        _ plan: WaitingPlan,
        _ original: PreparedBody,
        labels: [RuleID],
        in connection: any DatabaseConnection
    ) throws {
        let waiting = gateway.waiting
        let id = try gateway.rooms.bodies.store(original, in: connection)
        for part in plan.later {
            try waiting.keep(
                WaitingLetter(
                    id: UniqueID.make(at: moment.now),
                    bodyID: id,
                    envelope: try HeldEnvelope(part.message, at: door).text,
                    decisionCode: code.text,
                    author: door.author?.id.text,
                    labels: labels.map(\.text).joined(separator: ","),
                    keptAt: moment.now,
                    due: part.due,
                    notBefore: plan.start,
                    mindsQuiet: plan.mindsQuiet,
                    settings: moment.settings.version
                ),
                in: connection
            )
        }
        guard let author, author.hasMailbox, let due = plan.later.first?.due else { return }
        let lists = plan.later.flatMap(\.message.recipients).map(\.address.description)
        let notices = HouseNotices(plan: gateway.plan, now: moment.now)
        if let notice = notices.waiting(until: due, lists, subject: parsedSubject, code: code.text, to: author) {
            try gateway.file(notice, to: author.id, in: connection)
        }
    }

    private var parsedSubject: String { composed.parsed.subject }
}
