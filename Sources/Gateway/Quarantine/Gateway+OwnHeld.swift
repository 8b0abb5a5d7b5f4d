internal import Database
internal import Directory
internal import FoundationEssentials
internal import MailStore
internal import Policy
package import School

extension Gateway {
    /// What of a person's own waits, the oldest first, with the lists that it may be sent to where its author was asked.
    ///
    /// For who is logged in; ``choices(_:)`` answers who has but the link.
    /// - Parameter language: of words and reasons; nil for the person's own.
    package func ownHeld(
        of person: PersonID,
        in language: Language? = nil,
        limit: Int = 50
    ) async throws -> [OwnHeld] {
        let moment = moment()
        guard let author = moment.roster.person(person) else { return [] }
        let words = HeldWords(language: language ?? author.language, roster: moment.roster, day: moment.day)
        let rows = try await rooms.database.read { connection in
            try rooms.held.page(where: " AND author = \(person.text)", limit: limit, in: connection).map {
                (held: $0, wasAsked: try HeldTokens.isOpen($0.id, for: person, at: moment.now, in: connection))
            }
        }
        var found: [OwnHeld] = []
        for row in rows {
            guard let envelope = HeldEnvelope(row.held) else { continue }
            let code = DecisionCode(row.held.decisionCode)
            let record = try await rooms.database.read { try DecisionLog.find(code, in: $0) }
            let question = HeldQuestion(
                code: code.text,
                author: person,
                subject: try await subject(of: row.held),
                audience: words.audience(route(of: envelope, moment)),
                reasons: reasons(record, Reader(author, in: language), moment.settings.settings),
                proposals: row.wasAsked ? proposals(record, by: person, words, moment.roster) : [],
                mayConfirm: row.wasAsked && authorMayConfirm(record?.verdict.decisive ?? []),
                expiresAt: row.held.expiresAt
            )
            found.append(OwnHeld(question: question, wasAsked: row.wasAsked))
        }
        return found
    }

    /// Whether what was decided under a code waits for a person still.
    package func isHeld(_ code: DecisionCode) async throws -> Bool {
        try await rooms.held.message(decisionCode: code.text) != nil
    }

    /// The author's answer about a message of their own. To send it, as it is or to another list, they must have been asked;
    /// to give it up they need not.
    package func choose(
        _ code: DecisionCode,
        _ choice: HeldChoice,
        by person: PersonID
    ) async throws -> HeldOutcome {
        let moment = moment()
        guard let held = try await rooms.held.message(decisionCode: code.text) else { return .gone }
        guard held.author == person.text, moment.roster.person(person)?.isActive == true else { return .notYours }
        let wasAsked = try await rooms.database.read {
            try HeldTokens.isOpen(held.id, for: person, at: moment.now, in: $0)
        }
        guard wasAsked || choice == .dont else { return .notOffered }
        return try await carryOut(choice, on: held, by: person)
    }
}

/// A message of one's own that waits.
package struct OwnHeld: Sendable, Hashable {
    package var question: HeldQuestion
    /// Whether its author decides; else somebody else does, and the author may but give it up.
    package var wasAsked: Bool
}

extension HeldTokens {
    /// Whether a question about the message to this person is still open.
    static func isOpen(
        _ held: String,
        for person: PersonID,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        try connection.row(
            """
            SELECT 1 FROM held_tokens WHERE held = \(held) AND person = \(person.text) AND expires_at > \(now) LIMIT 1
            """
        ) != nil
    }
}
