internal import Database
internal import Directory
internal import FoundationEssentials
package import MailMessage
internal import Policy

/// What the number of recipients that another mail server has taken adds to those that are known by name.
package struct RecipientCount: Sendable, Hashable {
    /// How many it has taken; nil where it doesn't say.
    package var taken: Int?
    /// How many of those it hasn't named.
    package var unnamed: Int

    package init(taken: Int? = nil, unnamed: Int = 0) {
        self.taken = taken
        self.unnamed = unnamed
    }
}

extension Gateway {
    /// Judges an envelope alone, for servers that have no text to show: rights, standing and limits.
    /// - Parameters:
    ///   - recipients: those that are known by name; they may have been refused by that server afterwards.
    ///   - size: octets of the message; nil where they aren't known.
    /// - Throws: `DatabaseError` where the database can't do the work: nothing is counted then.
    package func judgeEnvelope(
        sender: EmailAddress?,
        recipients: [EmailAddress],
        count: RecipientCount = RecipientCount(),
        size: Int?,
        at door: Door
    ) async throws -> Judgement {
        let moment = moment()
        let route = RoutingPlan(
            recipients.map { EnvelopeRecipient($0) },
            plan: plan,
            roster: moment.roster,
            on: moment.day
        )
        var submission = moment.facts.submission(at: door, sender: sender, route: route)
        submission.audience.fit(count)
        submission.content.rawSize = size ?? 0
        var dossier = Dossier(code: DecisionCode.make(), moment: moment, submission: submission)
        dossier.contacts = await contacts(route, submission, at: moment)
        let examined = Examined(dossier: dossier, checker: checker(for: route, at: door))
        return try await rooms.database.write { try decide(examined, in: $0) }
    }
}

extension AudienceFacts {
    /// Whoever isn't named counts as one person of whom nothing is known. Where more are named than were taken, those are
    /// left out first of whom nothing is known either, since the mail server may well know that there is no such mailbox;
    /// after them others, but never all of a kind: who they are is judged.
    fileprivate mutating func fit(_ count: RecipientCount) {
        if let taken = count.taken {
            var surplus = countedRecipients - taken
            for kind in people.indices.sorted(by: { people[$0].isUnknown && !people[$1].isUnknown }) where surplus > 0 {
                let least = people[kind].isUnknown ? 0 : 1
                let left = max(least, people[kind].count - surplus)
                surplus -= people[kind].count - left
                people[kind].count = left
            }
            people.removeAll { $0.count == 0 }
        }
        guard count.unnamed > 0 else { return }
        if let kind = people.firstIndex(where: \.isUnknown) {
            people[kind].count += count.unnamed
        } else {
            people.insert(PeopleCount([], count.unnamed), at: 0)
        }
    }
}

extension AudienceFacts.PeopleCount {
    fileprivate var isUnknown: Bool { parties.isEmpty && groups.isEmpty }
}
