package import Database
package import Delivery
package import FoundationEssentials
package import School

extension Gateway {
    /// The copy that a personal link or a short code opens.
    /// - Parameter typed: the end of the page's address, or what somebody typed: link or code, in any spelling.
    /// - Returns: nil where it was never given out, has ended, or was followed by a newer one. Which, nobody is told.
    package func copy(link typed: String) async throws -> FamilyCopy? {
        let now = now()
        return try await rooms.database.read { try copy(link: typed, at: now, in: $0) }
    }

    /// The same within a caller's transaction.
    package func copy(
        link typed: String,
        at now: Date,
        in connection: any DatabaseConnection
    ) throws -> FamilyCopy? {
        if let link = PersonalLink(typed) { return try FamilyCopies.find(link, at: now, in: connection) }
        if let code = ShortCode(typed) { return try FamilyCopies.find(code, at: now, in: connection) }
        return nil
    }

    /// A copy by its name, ended or not.
    package func copy(_ token: ReturnPathToken, in connection: any DatabaseConnection) throws -> FamilyCopy? {
        try FamilyCopies.find(token, in: connection)?.copy
    }

    /// The copies of an announcement, on paper too, in the order in which they were made.
    package func copies(of announcement: String, in connection: any DatabaseConnection) throws -> [FamilyCopy] {
        try FamilyCopies.all(of: announcement, in: connection)
    }

    /// The copies that serve a guardian, newest first, ended ones too.
    package func copies(
        for guardian: PersonID,
        limit: Int = 500,
        in connection: any DatabaseConnection
    ) throws -> [FamilyCopy] {
        try FamilyCopies.all(for: guardian, limit: limit, in: connection)
    }

    /// The copies of an announcement with how the last mail to each family fared.
    package func standings(
        of announcement: String,
        in connection: any DatabaseConnection
    ) throws -> [CopyStanding] {
        let copies = try FamilyCopies.all(of: announcement, in: connection)
        var owners: [String: ReturnPathToken] = [:]
        for copy in copies { owners[copy.token.text] = copy.token }
        try connection.forEachRow(
            """
            SELECT m.token, m.copy FROM letter_copy_mails m JOIN letter_copies c ON c.token = m.copy
            WHERE c.letter = \(announcement)
            """
        ) { row in owners[try row.string(0)] = ReturnPathToken(try row.string(1)) }
        var last: [ReturnPathToken: SentCopyFate] = [:]
        var arrived: Set<ReturnPathToken> = []
        for sent in try SentCopies.fates(of: announcement, in: connection) {
            guard let copy = owners[sent.token.text] else { continue }
            // Of mails sent at once to several addresses, one that arrived counts.
            if let other = last[copy], other.created == sent.created, other.state == .sent { continue }
            if sent.state == .sent { arrived.insert(copy) }
            // What was kept back says nothing of what went before.
            if last[copy] != nil, sent.state == .cancelled { continue }
            last[copy] = sent
        }
        return copies.map { copy in
            let sent = last[copy.token]
            return CopyStanding(
                copy: copy,
                state: sent?.state,
                status: sent?.status,
                updated: sent?.updated,
                lastSent: sent?.created ?? copy.created,
                hasArrived: sent == nil || arrived.contains(copy.token)
            )
        }
    }

    /// Where a copy's link leads: `https://post.lindenschule.example/n/4kq0…`. For the family alone: it stands in no notice, no
    /// log and no list.
    package func link(of copy: FamilyCopy) async throws -> String {
        let key = try await linkKey.value(rooms.database, now: now())
        return Self.link(key.link(of: copy.token, copy.generation).text, at: site)
    }

    /// What a printed letter has in the place of a link.
    package func shortCode(of copy: FamilyCopy) async throws -> ShortCode {
        try await linkKey.value(rooms.database, now: now()).shortCode(of: copy.token, copy.generation)
    }

    /// Where a short code leads, for a QR code: `https://post.lindenschule.example/n/7KQ2-M3XW-T9RH-C4DB`.
    package func link(_ code: ShortCode) -> String { Self.link(code.description, at: site) }

    static func link(_ text: String, at site: String) -> String { site + "/n/" + text }

    /// Makes the links of an announcement good for longer where its deadline has moved; never shorter.
    package func extendLinks(
        of announcement: String,
        deadline: Date?,
        in connection: any DatabaseConnection
    ) throws {
        let end = LinkTerm.end(deadline: deadline, from: now())
        try connection.execute(
            "UPDATE letter_copies SET expires = \(end) WHERE letter = \(announcement) AND expires < \(end)"
        )
    }
}
