package import FoundationEssentials
package import School

extension Announcement {
    /// In characters.
    package static let longestSubject = 200
    package static let longestText = 50_000
    /// Lists of one announcement.
    package static let mostAudiences = 40

    /// What stands in the way of sending it, in the order of the form; empty where nothing does.
    package func problems(
        at time: Date,
        in roster: Roster,
        rights: WritingRights,
        today: CalendarDay
    ) -> [AnnouncementProblem] {
        var problems: [AnnouncementProblem] = []
        if audiences.isEmpty {
            problems.append(.noAudience)
        } else if audiences.count > Self.mostAudiences {
            problems.append(.tooManyAudiences(limit: Self.mostAudiences))
        } else if !audiences.allSatisfy({ rights.mayWrite(author, to: $0, in: roster).isAllowed }) {
            problems.append(.notYours)
        } else {
            let reachesSomebody = audiences.contains { audience in
                let members = roster.members(of: audience, on: today)
                return !members.isEmpty || !members.familiesWithoutAddress.isEmpty
            }
            if !reachesSomebody { problems.append(.nobody) }
        }
        if subject.trimmed.isEmpty { problems.append(.noSubject) }
        if subject.count > Self.longestSubject { problems.append(.subjectTooLong(limit: Self.longestSubject)) }
        if text.source.trimmed.isEmpty { problems.append(.noText) }
        if text.source.count > Self.longestText { problems.append(.textTooLong(limit: Self.longestText)) }
        if questions.count > Question.most { problems.append(.tooManyQuestions(limit: Question.most)) }
        problems += questions.flatMap(\.problems)
        if let deadline {
            if deadline <= time { problems.append(.deadlinePassed) }
            if !asks { problems.append(.deadlineOfNothing) }
        }
        return problems
    }
}

extension Question {
    fileprivate var problems: [AnnouncementProblem] {
        var problems: [AnnouncementProblem] = []
        if wording.trimmed.isEmpty { problems.append(.noWording(question: id)) }
        if wording.count > Self.longestWording {
            problems.append(.wordingTooLong(question: id, limit: Self.longestWording))
        }
        if case .choice(let choices) = kind {
            let areSound =
                (2...Self.mostChoices).contains(choices.count) && Set(choices).count == choices.count
                && choices.allSatisfy { !$0.trimmed.isEmpty && $0.count <= Self.longestWording }
            if !areSound { problems.append(.badChoices(question: id)) }
        }
        return problems
    }
}
