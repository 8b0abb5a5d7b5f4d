internal import Database
internal import Delivery
internal import FoundationEssentials
internal import School

/// How a letter's copies fare, read from the records of their mails.
enum CopyStandings {
    /// A mail to a family: its copy, or what was written to it later.
    struct Mail: Sendable, Hashable {
        var state: SentCopy.State
        var created: Date
        /// As it was written to.
        var recipient = ""
        /// The letter, or the letter once more because somebody asked for that; not what follows it by itself.
        var isLetter = true
    }

    /// Of all copies that have a link.
    static func all(of letter: String, in connection: any DatabaseConnection) throws -> [CopyStanding] {
        let later = try laterMails(of: letter, in: connection)
        var standings: [CopyStanding] = []
        // A row for each child of a copy: of nearly all there is one.
        try connection.forEachRow(
            """
            SELECT c.token, k.child, c.way, s.state, s.created, s.recipient FROM letter_copies c
            LEFT JOIN letter_copy_children k ON k.token = c.token
            LEFT JOIN sent_copies s ON s.token = c.token
            WHERE c.letter = \(letter) AND c.link_hash IS NOT NULL ORDER BY c.token
            """
        ) { row in
            let id = try row.string(0)
            if standings.last?.id != id {
                guard let way = FamilyCopy.Way(rawValue: try row.string(2)) else {
                    throw DatabaseError(.unexpectedValue, "letter_copies holds no such way")
                }
                let own = row.isNull(3) ? [] : [try mail(row, at: 3)]
                standings.append(CopyStanding(id: id, way: way, mails: own + (later[id] ?? [])))
            }
            if let child = try row.optionalString(1) {
                standings[standings.count - 1].children.append(PersonID(child))
            }
        }
        return standings
    }

    /// Another after each change of what became of a mail.
    static func mark(of letter: String, in connection: any DatabaseConnection) throws -> Int64 {
        try connection.row(
            "SELECT CAST(COALESCE(SUM(updated), 0) AS BIGINT) FROM sent_copies WHERE reference = \(letter)"
        )?.int64(0) ?? 0
    }

    /// By copy, oldest first.
    private static func laterMails(
        of letter: String,
        in connection: any DatabaseConnection
    ) throws -> [String: [Mail]] {
        var mails: [String: [Mail]] = [:]
        try connection.forEachRow(
            """
            SELECT m.copy, s.state, s.created, s.recipient, m.kind FROM letter_copies c
            JOIN letter_copy_mails m ON m.copy = c.token JOIN sent_copies s ON s.token = m.token
            WHERE c.letter = \(letter) AND c.link_hash IS NOT NULL ORDER BY s.created, s.token
            """
        ) { row in
            var later = try mail(row, at: 1)
            later.isLetter = try row.string(4) == FamilyLetter.Kind.again.rawValue
            mails[try row.string(0), default: []].append(later)
        }
        return mails
    }

    private static func mail(_ row: Row, at column: Int) throws -> Mail {
        guard let state = SentCopy.State(rawValue: try row.string(column)) else {
            throw DatabaseError(.unexpectedValue, "sent_copies holds no such state")
        }
        return Mail(state: state, created: try row.date(column + 1), recipient: try row.string(column + 2))
    }
}

extension CopyStanding {
    /// - Parameter mails: oldest first; empty for paper, and where they are forgotten.
    init(id: String, way: FamilyCopy.Way, mails: [CopyStandings.Mail]) {
        var last: CopyStandings.Mail?
        for mail in mails {
            // Of mails sent at once to several addresses, one that arrived counts.
            if let last, last.created == mail.created, last.state == .sent { continue }
            // What was kept back says nothing of what went before.
            if last != nil, mail.state == .cancelled { continue }
            // From there the letter came back: what follows it will, too.
            if let last, last.state == .bounced, !mail.isLetter, mail.recipient == last.recipient { continue }
            last = mail
        }
        self.init(
            id: id,
            way: way,
            state: last?.state,
            hasArrived: mails.isEmpty || mails.contains { $0.state == .sent }
        )
    }
}
