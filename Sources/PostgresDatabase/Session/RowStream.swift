internal import CPostgres
internal import Database

/// Rows of an answer, handed out as the server sends them.
///
/// A session speaks of one thing at a time: when another command is sent between two rows, the rows that are still to
/// come are read into memory first.
final class RowStream {
    private var answers: Answers
    private var kept: [ResultSet] = []
    private var current: ResultSet?
    private var position: Int32 = 0
    private var isComplete = false

    init(_ answers: Answers) throws(SessionFailure) {
        self.answers = answers
        try self.answers.skipToLast()
        // Where libpq refuses, the answer comes in one piece, which is as good.
        PQsetSingleRowMode(answers.session.handle)
    }

    /// - Throws: `SessionFailure`, or `DatabaseError` at a value that the port doesn't know.
    func next() throws -> Row? {
        while true {
            if let current, position < current.rowCount {
                position += 1
                return try current.row(position - 1)
            }
            position = 0
            if !kept.isEmpty {
                current = kept.removeFirst()
            } else {
                current = try read()
            }
            guard current != nil else { return nil }
        }
    }

    /// Takes the rest into memory.
    func keepRest() throws(SessionFailure) {
        while let result = try read() { kept.append(result) }
    }

    /// Passes over the rest.
    func finish() throws(SessionFailure) {
        while try read() != nil {}
    }

    private func read() throws(SessionFailure) -> ResultSet? {
        guard !isComplete else { return nil }
        do {
            if let result = try answers.next() { return result }
        } catch {
            isComplete = true
            throw error
        }
        isComplete = true
        try answers.finish()
        return nil
    }
}
