package import Database
internal import FoundationEssentials
package import School

extension ResponseStore {
    /// What came of an announcement.
    struct Responses: Sendable {
        var children: [ChildProgress]
        /// By child.
        var signatures: [PersonID: [Signature]]
        /// By child, what others said before and the family's present answer doesn't.
        var earlier: [PersonID: [EarlierAnswer]]
    }

    /// How far it has come, for each child that it is about, and what was signed for each.
    /// - Parameters:
    ///   - roster: tells who has to sign for whom, as of `day`.
    ///   - child: this one only.
    static func responses(
        to announcement: Announcement,
        in roster: Roster,
        on day: CalendarDay,
        for child: PersonID? = nil,
        in connection: any DatabaseConnection
    ) throws -> Responses {
        let rule = announcement.acknowledgement
        let signatures =
            rule == nil
            ? [:]
            : Dictionary(grouping: try signatures(of: announcement.id, for: child, in: connection), by: \.child)
        let answers =
            announcement.questions.isEmpty ? [:] : try answers(to: announcement, for: child, in: connection)
        let earlier = announcement.questions.isEmpty ? [:] : try differing(announcement, for: child, in: connection)
        let only: SQL = child.map { " AND child = \($0.text)" } ?? ""
        let children = try connection.rows(
            """
            SELECT child, delivery, opened FROM announcement_children
            WHERE announcement = \(announcement.id.text)\(only) ORDER BY child
            """
        ).map { row in
            let child = PersonID(try row.string(0))
            return ChildProgress(
                child: child,
                delivery: ChildProgress.DeliveryState(rawValue: try row.string(1)) ?? .underWay,
                isOpened: !row.isNull(2),
                signatures: rule.map { rule in
                    let given = announcement.counted(signatures[child] ?? [])
                    return announcement.state(of: given, for: child, rule.quorum, in: roster, on: day)
                },
                answers: answers[child] ?? [:],
                disagreed: Set((earlier[child] ?? []).filter { !$0.isSettled }.map(\.question))
            )
        }
        return Responses(children: children, signatures: signatures, earlier: earlier)
    }

    /// The same without the signatures themselves.
    package static func progress(
        of announcement: Announcement,
        in roster: Roster,
        on day: CalendarDay,
        for child: PersonID? = nil,
        in connection: any DatabaseConnection
    ) throws -> [ChildProgress] {
        try responses(to: announcement, in: roster, on: day, for: child, in: connection).children
    }

    /// What others of a family said before who answered last. Few answer twice, so that only their answers are read.
    static func differing(
        _ announcement: Announcement,
        for child: PersonID? = nil,
        in connection: any DatabaseConnection
    ) throws -> [PersonID: [EarlierAnswer]] {
        let earlier = try earlierAnswers(of: announcement.id, for: child, in: connection)
        guard !earlier.isEmpty else { return [:] }
        let answers = try keptAnswers(of: announcement.id, for: earlier.keys.sorted(), in: connection)
        return earlier.reduce(into: [:]) { found, line in
            let said = announcement.differing(line.value, from: answers[line.key] ?? [:])
            if !said.isEmpty { found[line.key] = said }
        }
    }

    /// Those that count.
    private static func answers(
        to announcement: Announcement,
        for child: PersonID?,
        in connection: any DatabaseConnection
    ) throws -> [PersonID: [Int: Answer]] {
        var only: SQL = child.map { " AND child = \($0.text)" } ?? ""
        if let since = announcement.asksAgainSince { only = only + " AND at >= \(since)" }
        let id = announcement.id.text
        var answers: [PersonID: [Int: Answer]] = [:]
        try connection.forEachRow(
            "SELECT child, question, answer FROM announcement_answers WHERE announcement = \(id)\(only)"
        ) { row in
            answers[PersonID(try row.string(0)), default: [:]][try row.int(1)] = Answer(stored: try row.string(2))
        }
        return answers
    }
}

extension Announcement {
    /// How far signatures have come. Who has to sign is told by the child's age today; but what was complete by its age when it
    /// was asked stays so, whatever birthday has come since.
    fileprivate func state(
        of given: [Signature],
        for child: PersonID,
        _ quorum: Acknowledgement.Quorum,
        in roster: Roster,
        on day: CalendarDay
    ) -> SignatureState {
        let state = quorum.state(signers(for: child, in: roster, on: day), given)
        guard state != .complete, !given.isEmpty, case .sent(let sent) = self.state else { return state }
        let asked = SchoolTime.day(of: asksAgainSince ?? sent)
        return quorum.state(signers(for: child, in: roster, on: asked), given) == .complete ? .complete : state
    }
}
