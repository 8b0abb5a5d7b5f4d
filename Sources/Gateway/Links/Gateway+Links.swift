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

    /// The copy that a link opened once: it has ended, or was followed by a newer one. Only for sending the family what it has
    /// now, at the addresses that the school knows: nothing is opened by it.
    /// - Returns: nil where the link is good, was never given out, or the copy was sent again too often of late
    ///   (`mostAgain`).
    package func formerCopy(
        link typed: String,
        in connection: any DatabaseConnection
    ) throws -> FamilyCopy? {
        guard let link = PersonalLink(typed), let copy = try FamilyCopies.findEver(link, in: connection),
            try FamilyCopies.find(link, at: now(), in: connection) == nil
        else { return nil }
        let since = now().addingTimeInterval(-Self.againPeriod)
        return try FamilyCopies.timesAgain(copy.token, since: since, in: connection) < Self.mostAgain ? copy : nil
    }

    /// How often a family may ask for its link within `againPeriod`, what its school sent again by itself counted in.
    static let mostAgain = 3
    /// In seconds: a day.
    static let againPeriod: TimeInterval = 86_400

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

    /// How an announcement fares with each of its copies, on paper too.
    package func standings(
        of announcement: String,
        in connection: any DatabaseConnection
    ) throws -> [CopyStanding] {
        try CopyStandings.all(of: announcement, in: connection)
    }

    /// Another after each change in how its copies fare: what to look at before all of them are looked over again.
    package func mark(of announcement: String, in connection: any DatabaseConnection) throws -> Int64 {
        try CopyStandings.mark(of: announcement, in: connection)
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
