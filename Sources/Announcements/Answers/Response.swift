internal import School

extension NoticeChild {
    /// What was answered last, whether or not it counts still.
    package func said(_ question: Int) -> Answer? { answers[question] ?? answersBefore[question] }

    /// Whether leaving a question empty says something: it takes an answer back, or agrees that there is none.
    fileprivate func isSaidEmpty(_ question: Int) -> Bool { said(question) != nil || overruled[question] != nil }
}

/// A form as far as it is sound, with what isn't.
struct Response: Sendable {
    struct Child: Sendable {
        var child: PersonID
        var signs: Bool
        var attestsFor: Set<PersonID>
        var answers: [Int: Answer]
        var withdrawn: [Int]
    }

    private(set) var typedName: String
    private(set) var children: [Child] = []
    private(set) var problems: [ResponseProblem] = []

    init(
        _ form: ResponseForm,
        by signer: PersonID,
        _ visit: NoticeVisit,
        roster: Roster,
        day: CalendarDay,
        mayAnswer: (PersonID) -> Bool
    ) {
        typedName = form.typedName.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let asksSignature = visit.announcement.acknowledgement != nil
        var seen: Set<PersonID> = []
        for part in form.children where seen.insert(part.child).inserted {
            guard let known = visit.children.first(where: { $0.id == part.child }) else {
                problems.append(.notYours(child: part.child))
                continue
            }
            read(part, known, visit.announcement, by: signer, roster, day, mayAnswer(part.child))
        }
        if asksSignature, children.contains(where: \.signs) {
            if let problem = problem(of: signer, visit, roster) { problems.append(problem) }
            if !form.isConfirmed { problems.append(.notConfirmed) }
        }
        if children.isEmpty, problems.isEmpty { problems.append(.nothing) }
    }

    /// What is wrong with the name as typed.
    private func problem(of signer: PersonID, _ visit: NoticeVisit, _ roster: Roster) -> ResponseProblem? {
        if typedName.count < 2 { return .noName }
        if typedName.count > ResponseForm.longestName { return .nameTooLong(limit: ResponseForm.longestName) }
        guard let person = roster.person(signer) else { return .noName }
        let others = Set(visit.children.flatMap(\.signers).map(\.id) + visit.children.map(\.id)).subtracting([signer])
        let typed = TypedName(typedName)
        return typed.isName(of: person, among: others.compactMap { roster.person($0) })
            ? nil : .otherName(known: person.displayName)
    }

    private mutating func read(
        _ part: ResponseForm.Child,
        _ known: NoticeChild,
        _ announcement: Announcement,
        by signer: PersonID,
        _ roster: Roster,
        _ day: CalendarDay,
        _ mayAnswer: Bool
    ) {
        let signs = part.signs && announcement.acknowledgement != nil
        let reading = AnswerReading(announcement, part.child, part.answers)
        guard signs || !reading.given.isEmpty || !reading.withdrawn.isEmpty || !reading.problems.isEmpty else { return }
        // Empty fields of a child for whom nothing was ever said are no response.
        if !signs, reading.given.isEmpty, reading.problems.isEmpty,
            !reading.withdrawn.contains(where: known.isSaidEmpty)
        {
            if announcement.acknowledgement == nil { problems += missing(reading, known, announcement) }
            return
        }
        let signers = announcement.signers(for: part.child, in: roster, on: day)
        guard mayAnswer, !signs || signers.people.contains(signer) else {
            problems.append(.notASigner(child: part.child))
            return
        }
        problems += reading.problems
        problems += missing(reading, known, announcement)
        children.append(
            Child(
                child: part.child,
                signs: signs,
                attestsFor: announcement.attested(part.attestsFor, by: signer, signers),
                answers: reading.given,
                withdrawn: reading.withdrawn.filter(known.isSaidEmpty)
            )
        )
    }

    /// Required questions that stay without an answer.
    private func missing(
        _ reading: AnswerReading,
        _ known: NoticeChild,
        _ announcement: Announcement
    ) -> [ResponseProblem] {
        announcement.questions.filter { question in
            let isBad = reading.problems.contains(.badAnswer(child: known.id, question: question.id))
            let isAnswered =
                reading.given[question.id] != nil
                || (known.answers[question.id] != nil && !reading.withdrawn.contains(question.id))
            return question.isRequired && !isAnswered && !isBad
        }.map { .noAnswer(child: known.id, question: $0.id) }
    }
}
