internal import Database
internal import FoundationEssentials

/// What a module asks about.
package enum Question: Sendable {
    case post(Post)
    case mail(ReceivedMessage, Door)
}

extension Gateway {
    /// Judges as `judge` does, and makes the answer in the same transaction: a request with a key is decided once,
    /// whoever sends it how often within 24 hours, one after the other or at the same time.
    /// - Parameters:
    ///   - questions: as many as one transaction may hold up others for, judged in their order in one transaction; each sees those before it.
    ///   - render: makes the answer of what was decided; pure, may be called twice.
    /// - Returns: the answer, and whether it had been given before.
    /// - Throws: `JudgingFailure` naming the question; `JudgingError.keyUsedOtherwise`; `DatabaseError`.
    package func judge(
        _ questions: [Question],
        once key: RequestKey? = nil,
        render: @escaping @Sendable ([Judgement]) -> [UInt8]
    ) async throws -> (answer: [UInt8], isRepeated: Bool) {
        let moment = moment()
        if let key, let kept = try await rooms.database.read({ try AnswersOnce.find(key, at: moment.now, in: $0) }) {
            return (kept, true)
        }
        var examined: [Examined] = []
        examined.reserveCapacity(questions.count)
        for (index, question) in questions.enumerated() {
            do {
                switch question {
                case .post(let post): examined.append(try await examine(post, at: moment))
                case .mail(let message, let door): examined.append(try await examine(message, at: door, moment))
                }
            } catch let error as JudgingError {
                throw JudgingFailure(question: index, error: error)
            }
        }
        let all = examined
        return try await rooms.database.write { connection in
            if let key, let kept = try AnswersOnce.find(key, at: moment.now, in: connection) { return (kept, true) }
            let answer = render(try all.map { try decide($0, in: connection) })
            if let key { try AnswersOnce.keep(answer, to: key, at: moment.now, in: connection) }
            return (answer, false)
        }
    }
}

/// Which of several questions could not be judged as it was told.
package struct JudgingFailure: Error, Sendable, Hashable {
    package let question: Int
    package let error: JudgingError

    package init(question: Int, error: JudgingError) {
        self.question = question
        self.error = error
    }
}
