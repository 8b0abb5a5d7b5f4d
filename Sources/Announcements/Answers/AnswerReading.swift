internal import School

/// A form's answers for one child, read by the announcement's questions.
struct AnswerReading: Sendable {
    /// By question.
    private(set) var given: [Int: Answer] = [:]
    /// Questions whose answers are taken back.
    private(set) var withdrawn: [Int] = []
    var problems: [ResponseProblem] = []

    init(_ announcement: Announcement, _ child: PersonID, _ texts: [Int: String]) {
        for question in announcement.questions {
            guard let text = texts[question.id] else { continue }
            if text.trimmed.isEmpty {
                withdrawn.append(question.id)
            } else if let answer = question.answer(text) {
                given[question.id] = answer
            } else {
                problems.append(.badAnswer(child: child, question: question.id))
            }
        }
    }
}

extension Announcement {
    /// Of those whom a signer answers for, those who count, where attesting is allowed at all.
    func attested(_ people: Set<PersonID>, by signer: PersonID, _ signers: Signers) -> Set<PersonID> {
        acknowledgement?.quorum == .attested ? people.intersection(signers.attestable(by: signer)) : []
    }
}
