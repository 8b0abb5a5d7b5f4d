internal import Database
internal import FoundationEssentials
internal import School

/// Answers in whose place others stand: rows are added, and none is changed but to say that it is settled.
extension ResponseStore {
    /// Keeps what stands there, before somebody answers otherwise or takes it back. Nothing where the same person says the same
    /// once more.
    /// - Parameter answer: what is to stand there; nil for nothing.
    static func keepEarlier(
        _ question: Int,
        before answer: Answer?,
        by person: PersonID,
        for child: PersonID,
        _ id: AnnouncementID,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws {
        let which: SQL = "announcement = \(id.text) AND child = \(child.text) AND question = \(question)"
        let isOther: SQL = answer.map { " AND NOT (answered_by = \(person.text) AND answer = \($0.stored))" } ?? ""
        try connection.execute(
            """
            INSERT INTO announcement_answers_earlier
                (announcement, child, question, place, answer, answered_by, at, entered_by, replaced)
            SELECT announcement, child, question,
                (SELECT COALESCE(MAX(place), 0) + 1 FROM announcement_answers_earlier WHERE \(which)),
                answer, answered_by, at, entered_by, \(time) FROM announcement_answers
            WHERE \(which)\(isOther)
            """
        )
    }

    /// Keeps that somebody took an answer back, or leaves the question as empty as it is.
    static func keepEmpty(
        _ question: Int,
        by person: PersonID,
        for child: PersonID,
        _ id: AnnouncementID,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws {
        let which: SQL = "announcement = \(id.text) AND child = \(child.text) AND question = \(question)"
        try connection.execute(
            """
            INSERT INTO announcement_answers_earlier
                (announcement, child, question, place, answer, answered_by, at, entered_by, replaced)
            SELECT \(id.text), \(child.text), \(question), COALESCE(MAX(place), 0) + 1, NULL, \(person.text), \(time), NULL,
                \(time)
            FROM announcement_answers_earlier WHERE \(which)
            """
        )
    }

    /// What was said before of a child's questions contradicts nothing any more.
    /// - Parameter question: of this one only.
    /// - Returns: whether there was anything.
    @discardableResult
    static func settle(
        _ question: Int? = nil,
        for child: PersonID,
        _ id: AnnouncementID,
        by person: PersonID,
        at time: Date,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        let only: SQL = question.map { " AND question = \($0)" } ?? ""
        let settled = try connection.execute(
            """
            UPDATE announcement_answers_earlier SET settled = \(time), settled_by = \(person.text)
            WHERE announcement = \(id.text) AND child = \(child.text) AND settled IS NULL\(only)
            """
        )
        return settled > 0
    }

    /// What was answered before, by child, in the order in which it was said.
    static func earlierAnswers(
        of id: AnnouncementID,
        for child: PersonID? = nil,
        in connection: any DatabaseConnection
    ) throws -> [PersonID: [EarlierAnswer]] {
        let only: SQL = child.map { " AND child = \($0.text)" } ?? ""
        var earlier: [PersonID: [EarlierAnswer]] = [:]
        try connection.forEachRow(
            """
            SELECT child, question, answer, answered_by, at, entered_by, settled FROM announcement_answers_earlier
            WHERE announcement = \(id.text)\(only) ORDER BY child, question, place
            """
        ) { row in
            let said = EarlierAnswer(
                question: try row.int(1),
                answer: try row.optionalString(2).flatMap { Answer(stored: $0) },
                by: PersonID(try row.string(3)),
                time: try row.date(4),
                enteredBy: try row.optionalString(5).map { PersonID($0) },
                isSettled: !row.isNull(6)
            )
            earlier[PersonID(try row.string(0)), default: []].append(said)
        }
        return earlier
    }
}
