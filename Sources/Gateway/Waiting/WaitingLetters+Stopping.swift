internal import Database
internal import MessageBodies

/// Stopping what waits, and letting it wait again. A recall stops it; it stays where it is, and nobody files it.
extension WaitingLetters {
    /// Stops what waits of messages, as a part of the caller's transaction.
    /// - Parameters:
    ///   - codes: of their decisions.
    ///   - name: of the recall.
    /// - Returns: what was stopped; nothing the second time.
    func stop(_ codes: [String], under name: String, in connection: any DatabaseConnection) throws -> [WaitingLetter] {
        var stopped: [WaitingLetter] = []
        for some in codes.runs() {
            stopped += try connection.rows(
                """
                UPDATE waiting_letters SET withdrawal = \(name)
                WHERE decision_code IN \(some) AND withdrawal IS NULL RETURNING \(raw: WaitingLetter.columns)
                """
            ).map { try WaitingLetter($0) }
        }
        return stopped
    }

    /// Lets what a recall stopped wait again: until the time that it had. Where that has passed, it is due.
    /// - Returns: what waits again.
    func restore(under name: String, in connection: any DatabaseConnection) throws -> [WaitingLetter] {
        try connection.rows(
            """
            UPDATE waiting_letters SET withdrawal = NULL WHERE withdrawal = \(name)
            RETURNING \(raw: WaitingLetter.columns)
            """
        ).map { try WaitingLetter($0) }
    }

    /// Throws away what a recall stopped.
    func discard(under name: String, in connection: any DatabaseConnection) throws {
        let gone = try connection.rows("DELETE FROM waiting_letters WHERE withdrawal = \(name) RETURNING body")
        for row in gone { try bodies.release(try row.bodyID(0), in: connection) }
    }
}
