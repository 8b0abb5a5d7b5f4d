package import Database

extension MailStore {
    /// All mailboxes of an owner, INBOX first, the others by name.
    package func mailboxes(of owner: String) async throws -> [Mailbox] {
        try await database.read { connection in
            let subscribed = Set(try subscriptions(of: owner, in: connection))
            let rows = try connection.rows(
                "SELECT \(raw: Mailbox.columns) FROM mailboxes m WHERE m.owner = \(owner) ORDER BY m.name"
            )
            let all = try rows.map { row in
                try Mailbox(row, isSubscribed: subscribed.contains(MailboxName(checked: try row.string(2))))
            }
            return all.filter { $0.role == .inbox } + all.filter { $0.role != .inbox }
        }
    }

    /// One mailbox and its counts; nil where the owner has none of that name.
    package func mailbox(named name: MailboxName, owner: String) async throws -> Mailbox? {
        try await database.read { try mailbox(named: name, owner: owner, in: $0) }
    }

    package func mailbox(
        named name: MailboxName,
        owner: String,
        in connection: any DatabaseConnection
    ) throws -> Mailbox? {
        try connection.row(
            "SELECT \(raw: Mailbox.columns) FROM mailboxes m WHERE m.owner = \(owner) AND m.name = \(name.text)"
        ).map { try Mailbox($0) }
    }

    /// nil where it has been removed.
    package func mailbox(_ id: MailboxID) async throws -> Mailbox? {
        try await database.read { try mailbox(id, in: $0) }
    }

    package func mailbox(_ id: MailboxID, in connection: any DatabaseConnection) throws -> Mailbox? {
        try connection.row("SELECT \(raw: Mailbox.columns) FROM mailboxes m WHERE m.id = \(id)").map { try Mailbox($0) }
    }

    package func mailbox(_ role: MailboxRole, owner: String) async throws -> Mailbox? {
        try await database.read { connection in
            try connection.row(
                "SELECT \(raw: Mailbox.columns) FROM mailboxes m WHERE m.owner = \(owner) AND m.role = \(role.rawValue)"
            ).map { try Mailbox($0) }
        }
    }

    /// CREATE (RFC 3501 §6.3.3), the names above too where they are missing.
    /// - Parameter role: what it shall be for (RFC 6154 §3).
    package func create(_ name: MailboxName, owner: String, role: MailboxRole? = nil) async throws -> MailboxOutcome {
        try await database.write { connection in
            guard try mailbox(named: name, owner: owner, in: connection) == nil else { return .alreadyExists }
            if let role, try mailboxID(role, owner: owner, in: connection) != nil { return .roleTaken }
            guard try hasRoom(for: name.superiors.count + 1, owner: owner, in: connection) else { return .limit }
            try createSuperiors(of: name, owner: owner, in: connection)
            let id = try insert(name, role: role, owner: owner, in: connection)
            return try mailbox(id, in: connection).map(MailboxOutcome.done) ?? .noSuchMailbox
        }
    }

    /// DELETE (RFC 3501 §6.3.4). What lies below stays: the name goes on as a level without a mailbox, which LIST shows
    /// as \Noselect, until the last one below it goes too. Refused for mailboxes with a role and for such levels.
    package func delete(_ name: MailboxName, owner: String) async throws -> MailboxOutcome {
        try await database.write { connection in
            guard let mailbox = try mailbox(named: name, owner: owner, in: connection) else {
                return try inferiors(of: name, owner: owner, in: connection).isEmpty ? .noSuchMailbox : .hasInferiors
            }
            guard mailbox.role == nil else { return .mustStay }
            try remove(mailbox.id, in: connection)
            try announce(mailbox.id, in: connection)
            return .done(mailbox)
        }
    }

    func mailboxID(_ role: MailboxRole, owner: String, in connection: any DatabaseConnection) throws -> MailboxID? {
        try connection.row("SELECT id FROM mailboxes WHERE owner = \(owner) AND role = \(role.rawValue)").map {
            MailboxID(try $0.int64(0))
        }
    }

    func createSuperiors(of name: MailboxName, owner: String, in connection: any DatabaseConnection) throws {
        for superior in name.superiors where try mailbox(named: superior, owner: owner, in: connection) == nil {
            try insert(superior, role: nil, owner: owner, in: connection)
        }
    }

    func hasRoom(for count: Int, owner: String, in connection: any DatabaseConnection) throws -> Bool {
        let row = try connection.row("SELECT COUNT(*) FROM mailboxes WHERE owner = \(owner)")
        return try (row?.int(0) ?? 0) + count <= Self.mostMailboxes
    }

    func inferiors(of name: MailboxName, owner: String, in connection: any DatabaseConnection) throws -> [Mailbox] {
        let pattern = LikePattern.escaped(name.text + String(MailboxName.separator)) + "%"
        return try connection.rows(
            """
            SELECT \(raw: Mailbox.columns) FROM mailboxes m
            WHERE m.owner = \(owner) AND m.name LIKE \(pattern) ESCAPE '\\' ORDER BY m.name
            """
        ).map { try Mailbox($0) }
    }
}

/// Patterns of LIKE … ESCAPE '\'.
enum LikePattern {
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            if scalar == "%" || scalar == "_" || scalar == "\\" { escaped.append("\\") }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }

    static func containing(_ text: String) -> String { "%" + escaped(text) + "%" }
}
