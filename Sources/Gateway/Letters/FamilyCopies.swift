internal import Database
internal import Delivery
internal import FoundationEssentials
internal import MailMessage
internal import MessageBodies
internal import School

/// The copies of letters: whom each serves, and by which link it is found.
enum FamilyCopies {
    /// Keeps a copy.
    /// - Parameters:
    ///   - list: by which it came; nil where the author wrote the private address.
    ///   - key: makes its link; nil for a letter that has none.
    static func insert(
        _ copy: FamilyCopy,
        list: EmailAddress?,
        key: LinkKey.Value?,
        in connection: any DatabaseConnection
    ) throws {
        let (link, code) = hashes(copy.token, copy.generation, key)
        try connection.execute(
            """
            INSERT INTO letter_copies (token, letter, way, language, list, generation, created, expires, link_hash, code_hash)
            VALUES (\(copy.token.text), \(copy.letter), \(copy.way.rawValue), \(copy.language.rawValue),
                \(list?.description), \(copy.generation), \(copy.created), \(copy.expires), \(link), \(code))
            """
        )
        for child in copy.children {
            try connection.execute(
                "INSERT INTO letter_copy_children (token, child) VALUES (\(copy.token.text), \(child.text))"
            )
        }
        for (position, guardian) in copy.guardians.enumerated() {
            try connection.execute(
                """
                INSERT INTO letter_copy_guardians (token, guardian, position)
                VALUES (\(copy.token.text), \(guardian.text), \(position))
                """
            )
        }
    }

    /// Gives a copy a new link, so that the old one and the old short code open nothing any more. By the old link the new one
    /// may be asked for.
    static func renew(
        _ copy: FamilyCopy,
        until expires: Date,
        key: LinkKey.Value,
        in connection: any DatabaseConnection
    ) throws -> FamilyCopy {
        var copy = copy
        copy.generation += 1
        copy.expires = max(expires, copy.expires)
        let (link, code) = hashes(copy.token, copy.generation, key)
        try connection.execute(
            """
            INSERT INTO letter_copy_former_links (link_hash, token)
            SELECT link_hash, token FROM letter_copies WHERE token = \(copy.token.text) AND link_hash IS NOT NULL
            ON CONFLICT (link_hash) DO NOTHING
            """
        )
        try connection.execute(
            """
            UPDATE letter_copies SET generation = \(copy.generation), expires = \(copy.expires), link_hash = \(link),
            code_hash = \(code) WHERE token = \(copy.token.text)
            """
        )
        return copy
    }

    /// Notes that a family has an address by now.
    static func move(_ token: ReturnPathToken, to way: FamilyCopy.Way, in connection: any DatabaseConnection) throws {
        try connection.execute("UPDATE letter_copies SET way = \(way.rawValue) WHERE token = \(token.text)")
    }

    static func noteMail(
        _ token: ReturnPathToken,
        of copy: ReturnPathToken,
        _ kind: FamilyLetter.Kind,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO letter_copy_mails (token, copy, kind, created)
            VALUES (\(token.text), \(copy.text), \(kind.rawValue), \(now))
            """
        )
    }

    /// How often a copy was sent again since.
    static func timesAgain(
        _ token: ReturnPathToken,
        since: Date,
        in connection: any DatabaseConnection
    ) throws -> Int {
        try connection.row(
            """
            SELECT COUNT(DISTINCT created) FROM letter_copy_mails
            WHERE copy = \(token.text) AND kind = \(FamilyLetter.Kind.again.rawValue) AND created > \(since)
            """
        )?.int(0) ?? 0
    }

    // MARK: - Finding

    /// The copy that had this link before it got a newer one, or has it still; nil where nobody ever had it. For sending it
    /// again: nothing may be opened by it.
    static func findEver(_ link: PersonalLink, in connection: any DatabaseConnection) throws -> FamilyCopy? {
        let hash = LinkHash.of(link)
        return try copies(
            """
            WHERE link_hash = \(hash)
            OR token IN (SELECT token FROM letter_copy_former_links WHERE link_hash = \(hash))
            """,
            in: connection
        ).first?.copy
    }

    /// The copy with this link; nil where there is none, and where it has ended.
    static func find(_ link: PersonalLink, at now: Date, in connection: any DatabaseConnection) throws -> FamilyCopy? {
        try copies("WHERE link_hash = \(LinkHash.of(link)) AND expires > \(now)", in: connection).first?.copy
    }

    static func find(_ code: ShortCode, at now: Date, in connection: any DatabaseConnection) throws -> FamilyCopy? {
        try copies("WHERE code_hash = \(LinkHash.of(code)) AND expires > \(now)", in: connection).first?.copy
    }

    /// A copy by its name, ended or not, with the list by which it came.
    static func find(
        _ token: ReturnPathToken,
        in connection: any DatabaseConnection
    ) throws -> (copy: FamilyCopy, list: EmailAddress?)? {
        try copies("WHERE token = \(token.text)", in: connection).first
    }

    /// The copies of a letter that have a link, in the order in which they were made.
    static func all(of letter: String, in connection: any DatabaseConnection) throws -> [FamilyCopy] {
        try copies("WHERE letter = \(letter) AND link_hash IS NOT NULL ORDER BY created, token", in: connection)
            .map(\.copy)
    }

    /// The same with the lists by which they came.
    static func withLists(
        of letter: String,
        in connection: any DatabaseConnection
    ) throws -> [(copy: FamilyCopy, list: EmailAddress?)] {
        try copies("WHERE letter = \(letter) AND link_hash IS NOT NULL", in: connection)
    }

    /// The copies that serve a guardian, newest first.
    static func all(
        for guardian: PersonID,
        limit: Int,
        in connection: any DatabaseConnection
    ) throws -> [FamilyCopy] {
        try copies(
            """
            WHERE link_hash IS NOT NULL
            AND token IN (SELECT token FROM letter_copy_guardians WHERE guardian = \(guardian.text))
            ORDER BY created DESC, token LIMIT \(limit)
            """,
            in: connection
        ).map(\.copy)
    }

    private static func copies(
        _ condition: SQL,
        in connection: any DatabaseConnection
    ) throws -> [(copy: FamilyCopy, list: EmailAddress?)] {
        // Nearly all copies of a letter came by one list.
        var lists: [String: EmailAddress] = [:]
        var found: [(copy: FamilyCopy, list: EmailAddress?)] = try connection.rows(
            "SELECT token, letter, language, way, generation, created, expires, list FROM letter_copies \(condition)"
        ).map { row in
            guard let token = ReturnPathToken(try row.string(0)), let way = FamilyCopy.Way(rawValue: try row.string(3))
            else { throw DatabaseError(.unexpectedValue, "letter_copies holds no such token or way") }
            let copy = FamilyCopy(
                token: token,
                letter: try row.string(1),
                guardians: [],
                children: [],
                language: ReadingLanguage(rawValue: try row.string(2)) ?? .german,
                way: way,
                generation: try row.int(4),
                created: try row.date(5),
                expires: try row.date(6)
            )
            guard let name = try row.optionalString(7) else { return (copy, nil) }
            let list = lists[name] ?? EmailAddress(name)
            lists[name] = list
            return (copy, list)
        }
        // One query each for a thousand copies, not a thousand.
        let places = Dictionary(found.indices.map { (found[$0].copy.token.text, $0) }) { first, _ in first }
        for start in stride(from: 0, to: found.count, by: Self.run) {
            let tokens = found[start..<min(start + Self.run, found.count)].map(\.copy.token.text)
            try connection.forEachRow(
                "SELECT token, guardian FROM letter_copy_guardians WHERE token IN \(tokens) ORDER BY token, position"
            ) { row in
                guard let place = places[try row.string(0)] else { return }
                found[place].copy.guardians.append(PersonID(try row.string(1)))
            }
            try connection.forEachRow(
                "SELECT token, child FROM letter_copy_children WHERE token IN \(tokens) ORDER BY token, child"
            ) { row in
                guard let place = places[try row.string(0)] else { return }
                found[place].copy.children.append(PersonID(try row.string(1)))
            }
        }
        return found
    }

    /// Values in one condition.
    private static let run = 500

    private static func hashes(
        _ token: ReturnPathToken,
        _ generation: Int,
        _ key: LinkKey.Value?
    ) -> (link: String?, code: String?) {
        guard let key else { return (nil, nil) }
        return (
            LinkHash.of(key.link(of: token, generation)), LinkHash.of(key.shortCode(of: token, generation))
        )
    }
}
