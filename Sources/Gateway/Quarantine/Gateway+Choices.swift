internal import Database
internal import Directory
package import FoundationEssentials
internal import MailStore
internal import Policy
package import School

/// What an author may answer when asked what was meant.
package enum HeldChoice: Sendable, Hashable {
    /// To this list instead.
    case send(to: Audience)
    /// Where it was the author's own to decide.
    case asItIs
    /// To be released by those who decide: offered where the author has no right to write there.
    case ask
    case dont

    /// For forms and other programs: `send:class-guardians:ID`, `as-it-is`, `ask`, `dont`.
    package var name: String {
        switch self {
        case .send(let audience): "send:" + ListFacts.id(of: audience)
        case .asItIs: "as-it-is"
        case .ask: "ask"
        case .dont: "dont"
        }
    }

    package init?(name: String) {
        switch name {
        case "as-it-is": self = .asItIs
        case "ask": self = .ask
        case "dont": self = .dont
        default:
            guard name.hasPrefix("send:"), let audience = ListFacts.audience(of: String(name.dropFirst(5))) else {
                return nil
            }
            self = .send(to: audience)
        }
    }
}

/// A question to the author of a held message, in the author's language.
package struct HeldQuestion: Sendable, Hashable {
    package var code: String
    /// To whom it was put.
    package var author: PersonID
    package var subject: String
    package var audience: [String]
    package var reasons: [HeldCase.Reason]
    /// Other lists that it may be sent to; not sending it is always offered.
    package var proposals: [HeldCase.Proposal]
    /// Whether its author may send it as it is; otherwise they may ask those who decide.
    package var mayConfirm: Bool
    package var expiresAt: Date
}

extension Gateway {
    /// What a link's token asks. Reading it answers nothing, so that programs that open links in mail decide nothing.
    /// - Returns: nil where it was answered or decided already, or has expired.
    /// - Parameter language: of words and reasons; nil for the author's own.
    package func choices(_ token: HeldToken, in language: Language? = nil) async throws -> HeldQuestion? {
        let moment = moment()
        guard let (question, held) = try await question(token, at: moment.now), let envelope = HeldEnvelope(held),
            let author = moment.roster.person(question.person)
        else { return nil }
        let record = try await rooms.database.read { try DecisionLog.find(DecisionCode(held.decisionCode), in: $0) }
        let words = HeldWords(language: language ?? author.language, roster: moment.roster, day: moment.day)
        return HeldQuestion(
            code: held.decisionCode,
            author: author.id,
            subject: try await subject(of: held),
            audience: words.audience(route(of: envelope, moment)),
            reasons: reasons(record, Reader(author, in: language), moment.settings.settings),
            proposals: proposals(record, by: author.id, words, moment.roster),
            mayConfirm: authorMayConfirm(record?.verdict.decisive ?? []),
            expiresAt: held.expiresAt
        )
    }

    /// Answers; the first answer counts, and uses the token up.
    /// - Parameter person: who is logged in, where anyone is: must be the author. nil where only the link is known, which was
    ///   sent to the author's mailbox alone.
    package func choose(
        _ token: HeldToken,
        _ choice: HeldChoice,
        by person: PersonID? = nil
    ) async throws -> HeldOutcome {
        let moment = moment()
        guard let (question, held) = try await question(token, at: moment.now) else { return .gone }
        guard person == nil || person == question.person, let author = moment.roster.person(question.person),
            author.isActive
        else { return .notYours }
        return try await carryOut(choice, on: held, by: author.id)
    }

    /// Does what an author who was asked has answered.
    func carryOut(_ choice: HeldChoice, on held: HeldMessage, by author: PersonID) async throws -> HeldOutcome {
        if choice == .dont { return try await withdraw(held, by: author) }
        let record = try await rooms.database.read { try DecisionLog.find(DecisionCode(held.decisionCode), in: $0) }
        let reasons = record?.verdict.decisive ?? []
        switch choice {
        case .dont: return .notOffered
        case .asItIs:
            guard authorMayConfirm(reasons) else { return .notOffered }
            return try await release(held, by: .person(author), .asked)
        case .ask:
            guard !authorMayConfirm(reasons) else { return .notOffered }
            return try await askForRelease(held, by: author)
        case .send(let audience):
            guard reasons.flatMap(\.proposals).contains(audience) else { return .notOffered }
            return try await send(held, to: audience, by: .person(author), .asked)
        }
    }

    private func question(_ token: HeldToken, at now: Date) async throws -> (HeldTokens.Question, HeldMessage)? {
        try await rooms.database.read { connection in
            guard let question = try HeldTokens.find(token, at: now, in: connection),
                let held = try rooms.held.message(question.held, in: connection)
            else { return nil }
            return (question, held)
        }
    }
}
