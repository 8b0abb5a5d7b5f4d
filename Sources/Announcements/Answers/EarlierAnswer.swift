internal import FoundationEssentials
internal import School

/// What somebody said to a question before somebody answered otherwise.
struct EarlierAnswer: Sendable, Hashable {
    var question: Int
    /// nil where they took an answer back.
    var answer: Answer?
    var by: PersonID
    var time: Date
    /// Who entered it from paper; nil where it was given on a page.
    var enteredBy: PersonID?
    /// Whether somebody of the school has looked at it and let the later answer stand.
    var isSettled: Bool

    /// Whose word it is; nil for a slip of which nobody knows who filled it in.
    fileprivate var speaker: PersonID? { by == enteredBy ? nil : by }
}

extension KeptAnswer {
    fileprivate var speaker: PersonID? { by == enteredBy ? nil : by }
}

extension Announcement {
    /// Of one child's earlier answers, the last words of others than who answered last, where they said something else. Who
    /// says what another said agrees; who changes their own answer contradicts nobody.
    func differing(_ earlier: [EarlierAnswer], from answers: [Int: KeptAnswer]) -> [EarlierAnswer] {
        let asked = Set(questions.map(\.id))
        let said = earlier.filter { asked.contains($0.question) && counts($0) }
        return Dictionary(grouping: said, by: \.question).sorted { $0.key < $1.key }.flatMap { question, said in
            let current = answers[question]
            // Where everyone is asked once more, nothing was said yet.
            if let current, !counts(current) { return [EarlierAnswer]() }
            // In the order in which they were said, so that each one's last word stays.
            let last = Dictionary(said.map { ($0.speaker, $0) }) { _, later in later }
            return last.values.filter { word in
                let isTheirs = current.map { $0.speaker == word.speaker } ?? false
                return !isTheirs && word.answer != current?.answer
            }.sorted { ($0.time, $0.by) < ($1.time, $1.by) }
        }
    }

    /// As of an answer that stands.
    func counts(_ said: EarlierAnswer) -> Bool { asksAgainSince.map { said.time >= $0 } ?? true }
}
