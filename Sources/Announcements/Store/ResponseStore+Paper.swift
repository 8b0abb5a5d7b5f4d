internal import Database
internal import School

/// What is entered from paper never ends what a guardian said on a page: what counts stays, what counts no more is kept
/// aside and comes back when the entry is taken back.
extension ResponseStore {
    /// Keeps aside what was said on a page, before an entry from paper takes its place; nothing where it came on paper.
    static func setAside(
        _ kept: PaperEntry.Kept,
        for child: PersonID,
        _ id: AnnouncementID,
        in connection: any DatabaseConnection
    ) throws {
        switch kept {
        case .signature(let signer):
            try connection.execute(
                """
                INSERT INTO announcement_signatures_aside (announcement, child, signer, attests, typed_name, way, at)
                SELECT announcement, child, signer, attests, typed_name, way, at FROM announcement_signatures
                WHERE announcement = \(id.text) AND child = \(child.text) AND signer = \(signer.text) AND way <> 'paper'
                ON CONFLICT (announcement, child, signer) DO UPDATE SET
                    attests = excluded.attests, typed_name = excluded.typed_name, way = excluded.way, at = excluded.at
                """
            )
        case .answer(let question):
            try connection.execute(
                """
                INSERT INTO announcement_answers_aside (announcement, child, question, answer, answered_by, at)
                SELECT announcement, child, question, answer, answered_by, at FROM announcement_answers
                WHERE announcement = \(id.text) AND child = \(child.text) AND question = \(question)
                    AND entered_by IS NULL
                ON CONFLICT (announcement, child, question) DO UPDATE SET
                    answer = excluded.answer, answered_by = excluded.answered_by, at = excluded.at
                """
            )
        }
    }

    /// Takes back what was entered from paper; what stood there before, said on a page, stands there again.
    /// - Returns: whether there was such an entry.
    static func withdrawPaper(
        _ entry: PaperEntry.Kept,
        for child: PersonID,
        _ id: AnnouncementID,
        in connection: any DatabaseConnection
    ) throws -> Bool {
        switch entry {
        case .signature(let signer):
            let which: SQL = "announcement = \(id.text) AND child = \(child.text) AND signer = \(signer.text)"
            let gone = try connection.execute("DELETE FROM announcement_signatures WHERE \(which) AND way = 'paper'")
            guard gone > 0 else { return false }
            try connection.execute(
                """
                INSERT INTO announcement_signatures (announcement, child, signer, attests, typed_name, way, at)
                SELECT announcement, child, signer, attests, typed_name, way, at FROM announcement_signatures_aside
                WHERE \(which)
                """
            )
            try connection.execute("DELETE FROM announcement_signatures_aside WHERE \(which)")
        case .answer(let question):
            let which: SQL = "announcement = \(id.text) AND child = \(child.text) AND question = \(question)"
            let gone = try connection.execute(
                "DELETE FROM announcement_answers WHERE \(which) AND entered_by IS NOT NULL"
            )
            guard gone > 0 else { return false }
            try connection.execute(
                """
                INSERT INTO announcement_answers (announcement, child, question, answer, answered_by, at)
                SELECT announcement, child, question, answer, answered_by, at FROM announcement_answers_aside
                WHERE \(which)
                """
            )
            try connection.execute("DELETE FROM announcement_answers_aside WHERE \(which)")
        }
        return true
    }
}
