internal import Database
internal import FoundationEssentials
internal import MailMessage
internal import Policy
internal import School

/// Judging for systems that keep and carry what they ask about: chat, forum, other mail servers. As `accept`, without filing:
/// what is held waits with the caller, who tells by `note(_:)` what became of it.
extension Gateway {
    /// Judges a post, and records and counts it as sent where it isn't refused.
    /// - Throws: `JudgingError`; `DatabaseError` where the database can't do the work: nothing is counted then.
    package func judge(_ post: Post) async throws -> Judgement {
        let checked = try await examine(post, at: moment())
        return try await rooms.database.write { try decide(checked, in: $0) }
    }

    /// Judges a message that another mail server took in.
    /// - Parameter door: `.inside` with the author where that server has logged somebody in; `.outside` with the peer's
    ///   address and name where it came from elsewhere.
    /// - Throws: `JudgingError`; `DatabaseError` where the database can't do the work: nothing is counted then.
    package func judge(_ message: ReceivedMessage, at door: Door) async throws -> Judgement {
        let checked = try await examine(message, at: door, moment())
        return try await rooms.database.write { try decide(checked, in: $0) }
    }

    /// Something ready to be decided.
    struct Examined: Sendable {
        var dossier: Dossier
        var checker: PolicyChecker
        var author: Author { dossier.submission.author }
    }

    func examine(_ message: ReceivedMessage, at door: Door, _ moment: Moment) async throws -> Examined {
        let route = RoutingPlan(message.recipients, plan: plan, roster: moment.roster, on: moment.day)
        let parsed = ParsedMessage(bytes: message.bytes)
        if parsed.hidesFields { throw JudgingError.headerTooLong }
        let dossier = await examine(message, parsed, route, at: door, code: DecisionCode.make(), moment: moment)
        return Examined(dossier: dossier, checker: checker(for: route, at: door))
    }

    func examine(_ post: Post, at moment: Moment) async throws -> Examined {
        let (submission, counted) = try moment.facts.submission(of: post)
        var dossier = Dossier(code: DecisionCode.make(), moment: moment, submission: submission)
        dossier.contacts = await contacts(counted, submission, at: moment)
        await examineContent(of: post.asMessage, for: &dossier)
        dossier.copy = await copy(of: dossier, post)
        return Examined(dossier: dossier, checker: checker)
    }

    func decide(_ examined: Examined, in connection: any DatabaseConnection) throws -> Judgement {
        var dossier = examined.dossier
        try ThreadVisits.read(&dossier.submission, dossier.contacts, in: connection)
        let decision = try decide(dossier, by: examined.checker, in: connection)
        if !decision.verdict.refuses {
            let before = examined.dossier.submission.audience
            try ThreadVisits.note(decision.submission, before: before, dossier.contacts, in: connection)
        }
        return Judgement(
            code: decision.code,
            verdict: decision.verdict,
            parties: decision.submission.author.parties,
            isOutsider: decision.submission.author.isOutsider,
            settings: decision.settings,
            time: decision.submission.time,
            choices: choices(decision, dossier.moment)
        )
    }

    /// What its author is to be offered, as for mail that the house itself holds.
    private func choices(_ decision: Decision, _ moment: Moment) -> [Judgement.Choice] {
        let reasons = decision.verdict.decisive
        guard decision.verdict.disposition == .hold, case .person(let author) = decision.submission.author,
            moment.roster.person(author.id)?.isStaff == true, asksAuthor(reasons)
        else { return [] }
        let words = HeldWords(language: .german, roster: moment.roster, day: moment.day)
        return proposals(reasons, by: author.id, words, moment.roster).map {
            Judgement.Choice(.send(to: $0.audience), address: $0.address)
        } + [Judgement.Choice(authorMayConfirm(reasons) ? .asItIs : .ask), Judgement.Choice(.dont)]
    }
}

extension Author {
    fileprivate var isOutsider: Bool {
        if case .outside = self { return true }
        return false
    }
}
