package import Database
package import FoundationEssentials
package import School

/// What came of an announcement, child by child: copies, openings, signatures, answers.
package enum ResponseStore {
    /// Freezes about whom it is, when it goes out. A family that gets a copy by mail or on paper counts by that, also where
    /// the child has it in a mailbox.
    package static func begin(
        _ id: AnnouncementID,
        _ children: [(child: PersonID, delivery: ChildProgress.DeliveryState)],
        in connection: any DatabaseConnection
    ) throws {
        for batch in children.batches {
            let rows: [[SQLValue]] = batch.map { [.text(id.text), .text($0.child.text), .text($0.delivery.rawValue)] }
            try connection.execute(
                """
                INSERT INTO announcement_children (announcement, child, delivery) VALUES \(rows: rows)
                ON CONFLICT (announcement, child) DO UPDATE SET delivery = excluded.delivery
                    WHERE excluded.delivery <> 'delivered'
                """
            )
        }
        try connection.execute(
            """
            UPDATE announcements SET children =
                (SELECT COUNT(*) FROM announcement_children WHERE announcement = \(id.text))
            WHERE id = \(id.text)
            """
        )
    }

    /// Keeps for lists whether all is there for a child.
    static func note(
        isDone: Bool,
        for child: PersonID,
        of id: AnnouncementID,
        in connection: any DatabaseConnection
    ) throws {
        let changed = try connection.execute(
            """
            UPDATE announcement_children SET done = \(isDone ? 1 : 0)
            WHERE announcement = \(id.text) AND child = \(child.text) AND done <> \(isDone ? 1 : 0)
            """
        )
        guard changed > 0 else { return }
        try connection.execute("UPDATE announcements SET done = done + \(isDone ? 1 : -1) WHERE id = \(id.text)")
    }

    /// Takes an answer back, be it another's; what was said stays among the earlier answers.
    static func withdraw(
        _ question: Int,
        for child: PersonID,
        _ id: AnnouncementID,
        by person: PersonID,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws {
        try keepEarlier(question, before: nil, by: person, for: child, id, at: time, in: connection)
        try keepEmpty(question, by: person, for: child, id, at: time, in: connection)
        try connection.execute(
            """
            DELETE FROM announcement_answers
            WHERE announcement = \(id.text) AND child = \(child.text) AND question = \(question)
            """
        )
    }

    /// Whether nobody of the family has opened its page yet.
    static func isUnopened(
        _ id: AnnouncementID,
        for child: PersonID,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        try connection.row(
            """
            SELECT 1 FROM announcement_children
            WHERE announcement = \(id.text) AND child = \(child.text) AND opened IS NULL
            """
        ) != nil
    }

    /// Whether it is about this child.
    static func isAbout(
        _ child: PersonID,
        _ id: AnnouncementID,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        try connection.row(
            "SELECT 1 FROM announcement_children WHERE announcement = \(id.text) AND child = \(child.text)"
        ) != nil
    }

    /// About whom it is.
    static func children(of id: AnnouncementID, in connection: any DatabaseConnection) throws -> [PersonID] {
        try connection.rows(
            "SELECT child FROM announcement_children WHERE announcement = \(id.text) ORDER BY child"
        ).map { PersonID(try $0.string(0)) }
    }

    /// A copy for a child's family arrived or came back. One that arrived outweighs those that came back.
    package static func note(
        _ delivery: ChildProgress.DeliveryState,
        for child: PersonID,
        of id: AnnouncementID,
        in connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            """
            UPDATE announcement_children SET delivery = \(delivery.rawValue)
            WHERE announcement = \(id.text) AND child = \(child.text) AND delivery <> 'delivered'
                AND delivery <> \(delivery.rawValue)
            """
        )
    }

    /// Somebody of the family has opened its page; the first time counts.
    package static func noteOpening(
        of id: AnnouncementID,
        for child: PersonID,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            """
            UPDATE announcement_children SET opened = \(time)
            WHERE announcement = \(id.text) AND child = \(child.text) AND opened IS NULL
            """
        )
    }

    /// Keeps a signature; a person's later one takes the place of the earlier.
    package static func sign(
        _ signature: Signature,
        _ id: AnnouncementID,
        in connection: any DatabaseConnection
    ) throws {
        let (way, enteredBy) = signature.way.stored
        let attests = signature.attestsFor.map(\.text).sorted().joined(separator: " ")
        try connection.execute(
            """
            INSERT INTO announcement_signatures
                (announcement, child, signer, attests, typed_name, way, entered_by, at, entered)
            VALUES (\(id.text), \(signature.child.text), \(signature.signer.text), \(attests), \(signature.typedName),
                \(way), \(enteredBy?.text), \(signature.time), \(signature.entered))
            ON CONFLICT (announcement, child, signer) DO UPDATE SET
                attests = excluded.attests, typed_name = excluded.typed_name, way = excluded.way,
                entered_by = excluded.entered_by, at = excluded.at, entered = excluded.entered
            """
        )
    }

    /// Keeps an answer; the family's last one holds, and the one before stays among the earlier answers.
    package static func answer(
        _ question: Int,
        with answer: Answer,
        for child: PersonID,
        _ id: AnnouncementID,
        by person: PersonID,
        enteredBy: PersonID? = nil,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws {
        try keepEarlier(question, before: answer, by: person, for: child, id, at: time, in: connection)
        try connection.execute(
            """
            INSERT INTO announcement_answers (announcement, child, question, answer, answered_by, at, entered_by)
            VALUES (\(id.text), \(child.text), \(question), \(answer.stored), \(person.text), \(time),
                \(enteredBy?.text))
            ON CONFLICT (announcement, child, question) DO UPDATE SET
                answer = excluded.answer, answered_by = excluded.answered_by, at = excluded.at,
                entered_by = excluded.entered_by
            """
        )
    }

    /// The signatures, those of one child or all.
    package static func signatures(
        of id: AnnouncementID,
        for child: PersonID? = nil,
        in connection: any DatabaseConnection
    ) throws -> [Signature] {
        let only: SQL = child.map { " AND child = \($0.text)" } ?? ""
        return try connection.rows(
            """
            SELECT child, signer, attests, typed_name, way, entered_by, at, entered FROM announcement_signatures
            WHERE announcement = \(id.text)\(only) ORDER BY at, signer
            """
        ).map { row in
            Signature(
                child: PersonID(try row.string(0)),
                signer: PersonID(try row.string(1)),
                attestsFor: try attested(row.string(2)),
                typedName: try row.string(3),
                way: Signature.Way(stored: try row.string(4), try row.optionalString(5).map { PersonID($0) }),
                time: try row.date(6),
                entered: try row.optionalDate(7)
            )
        }
    }

    /// A child's answers with who gave them, by question.
    static func keptAnswers(
        of id: AnnouncementID,
        for child: PersonID,
        in connection: any DatabaseConnection
    ) throws -> [Int: KeptAnswer] {
        try keptAnswers(of: id, for: [child], in: connection)[child] ?? [:]
    }

    /// The same of several.
    static func keptAnswers(
        of id: AnnouncementID,
        for children: [PersonID],
        in connection: any DatabaseConnection
    ) throws -> [PersonID: [Int: KeptAnswer]] {
        var answers: [PersonID: [Int: KeptAnswer]] = [:]
        for batch in children.runs() {
            try connection.forEachRow(
                """
                SELECT child, question, answer, answered_by, at, entered_by FROM announcement_answers
                WHERE announcement = \(id.text) AND child IN \(batch.map(\.text))
                """
            ) { row in
                guard let answer = Answer(stored: try row.string(2)) else { return }
                answers[PersonID(try row.string(0)), default: [:]][try row.int(1)] = KeptAnswer(
                    answer: answer,
                    by: PersonID(try row.string(3)),
                    time: try row.date(4),
                    enteredBy: try row.optionalString(5).map { PersonID($0) }
                )
            }
        }
        return answers
    }

    /// Somebody has opened the page by a copy's link, or as one of those whom it serves; the first time counts.
    static func noteOpening(
        of id: AnnouncementID,
        copies: [String],
        at time: Date,
        in connection: any DatabaseConnection
    ) throws {
        for copy in copies {
            try connection.execute(
                """
                INSERT INTO announcement_openings (announcement, copy, at) VALUES (\(id.text), \(copy), \(time))
                ON CONFLICT (announcement, copy) DO NOTHING
                """
            )
        }
    }

    /// Of which copies somebody has opened the page.
    static func openedCopies(of id: AnnouncementID, in connection: any DatabaseConnection) throws -> Set<String> {
        Set(
            try connection.rows("SELECT copy FROM announcement_openings WHERE announcement = \(id.text)")
                .map { try $0.string(0) }
        )
    }

    /// Nothing that was signed or answered counts any more.
    static func beginAnew(_ id: AnnouncementID, in connection: any DatabaseConnection) throws {
        try connection.execute("UPDATE announcement_children SET done = 0 WHERE announcement = \(id.text)")
        try connection.execute("UPDATE announcements SET done = 0 WHERE id = \(id.text)")
    }

    /// Another after each change of what is kept here; nil where there is no such announcement.
    static func mark(of id: AnnouncementID, in connection: any DatabaseConnection) throws -> [Int64]? {
        // Sums of instants change with each that comes, goes or moves.
        try connection.row(
            """
            SELECT changed, children,
                (SELECT CAST(COALESCE(SUM(opened), 0) AS BIGINT) FROM announcement_children WHERE announcement = a.id),
                (SELECT CAST(COALESCE(SUM(at), 0) AS BIGINT) FROM announcement_openings WHERE announcement = a.id),
                (SELECT CAST(COALESCE(SUM(at), 0) AS BIGINT) FROM announcement_signatures WHERE announcement = a.id),
                (SELECT CAST(COALESCE(SUM(at), 0) AS BIGINT) FROM announcement_answers WHERE announcement = a.id),
                (SELECT CAST(COALESCE(SUM(settled), 0) AS BIGINT) FROM announcement_answers_earlier
                    WHERE announcement = a.id)
            FROM announcements AS a WHERE a.id = \(id.text)
            """
        ).map { row in try (0..<7).map { try row.int64($0) } }
    }

    private static func attested(_ stored: String) -> Set<PersonID> {
        stored.isEmpty ? [] : Set(stored.split(separator: " ").map { PersonID(String($0)) })
    }
}

/// An answer with who gave it.
package struct KeptAnswer: Sendable, Hashable {
    package var answer: Answer
    package var by: PersonID
    package var time: Date
    /// Who entered it from paper; nil where it was given on a page.
    package var enteredBy: PersonID?
}

extension Announcement {
    /// Of somebody's signatures, those that were given to what holds now.
    func counted(_ signatures: [Signature]) -> [Signature] {
        guard let asksAgainSince else { return signatures }
        return signatures.filter { !$0.isOlder(than: asksAgainSince) }
    }

    func counts(_ answer: KeptAnswer) -> Bool { asksAgainSince.map { answer.time >= $0 } ?? true }
}

extension Signature.Way {
    var stored: (name: String, enteredBy: PersonID?) {
        switch self {
        case .link: ("link", nil)
        case .code: ("code", nil)
        case .account: ("account", nil)
        case .paper(let person): ("paper", person)
        }
    }

    init(stored name: String, _ enteredBy: PersonID?) {
        switch (name, enteredBy) {
        case ("paper", let person?): self = .paper(enteredBy: person)
        case ("account", _): self = .account
        case ("code", _): self = .code
        default: self = .link
        }
    }
}
