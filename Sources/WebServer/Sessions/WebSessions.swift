internal import Database
internal import Directory
internal import FoundationEssentials
internal import School

/// Somebody's open session.
struct WebSession: Sendable, Hashable {
    let token: SessionToken
    let person: PersonID
    /// Logged in by a password that must be changed: nothing else is open.
    var mustChangePassword: Bool
    var created: Date
    var lastSeen: Date
    /// Something to say at the next page, once.
    var flash: Flash?
}

/// Sessions live in the school's database, so that every node knows them and a restart ends none. Of the secret only a
/// hash is kept.
struct WebSessions: Sendable {
    static let migrations = [
        Migration(
            "web.1-sessions",
            [
                """
                CREATE TABLE web_sessions (
                    token_hash TEXT PRIMARY KEY NOT NULL,
                    person TEXT NOT NULL,
                    must_change BIGINT NOT NULL,
                    created_at BIGINT NOT NULL,
                    seen_at BIGINT NOT NULL,
                    flash TEXT
                )
                """,
                "CREATE INDEX web_sessions_by_person ON web_sessions (person, created_at)",
                "CREATE INDEX web_sessions_by_time ON web_sessions (seen_at)",
            ]
        )
    ]

    /// Seconds between two notes that a session is still in use: a note is a write.
    static let noteInterval: Double = 60

    let database: any Database
    let limits: WebLimits
    let now: @Sendable () -> Date

    /// Opens a session under a new secret; the one that the browser had before ends (session fixation).
    func open(_ person: PersonID, mustChangePassword: Bool, replacing old: SessionToken?) async throws -> WebSession {
        let token = SessionToken()
        let time = now()
        try await database.write { connection in
            if let old { try Self.end(old, in: connection) }
            try connection.execute(
                "DELETE FROM web_sessions WHERE seen_at < \(time.addingTimeInterval(-limits.longestSession))"
            )
            let open = try connection.rows(
                "SELECT token_hash FROM web_sessions WHERE person = \(person.text) ORDER BY created_at DESC"
            )
            for row in open.dropFirst(limits.sessionsPerPerson - 1) {
                try connection.execute("DELETE FROM web_sessions WHERE token_hash = \(try row.string(0))")
            }
            try connection.execute(
                """
                INSERT INTO web_sessions (token_hash, person, must_change, created_at, seen_at)
                VALUES (\(token.hash), \(person.text), \(mustChangePassword ? 1 : 0), \(time), \(time))
                """
            )
        }
        return WebSession(
            token: token,
            person: person,
            mustChangePassword: mustChangePassword,
            created: time,
            lastSeen: time,
            flash: nil
        )
    }

    /// What there is of a cookie's session.
    enum Found: Sendable {
        case open(WebSession)
        /// By time, or because the password is another one; it still takes room.
        case ended
        /// Ended long ago, or never ours: anybody can make up a cookie.
        case unknown
    }

    /// The session of a cookie; nil where it has ended: by time, by logging out, or because the password is another one.
    /// - Parameter isUse: whether somebody does something; a page that only listens keeps no session alive.
    func find(_ token: SessionToken, isUse: Bool = true) async throws -> WebSession? {
        if case .open(let session) = try await look(for: token, isUse: isUse) { session } else { nil }
    }

    /// The same, telling what has ended from what never was. Writes nothing for who isn't logged in.
    func look(for token: SessionToken, isUse: Bool = true) async throws -> Found {
        let time = now()
        let found = try await database.read { connection -> (session: WebSession, isCurrent: Bool)? in
            let row = try connection.row(
                """
                SELECT person, must_change, created_at, seen_at, flash FROM web_sessions
                WHERE token_hash = \(token.hash)
                """
            )
            guard let row else { return nil }
            let session = WebSession(
                token: token,
                person: PersonID(try row.string(0)),
                mustChangePassword: try row.int(1) != 0,
                created: try row.date(2),
                lastSeen: try row.date(3),
                flash: try row.optionalString(4).flatMap { Flash(stored: $0) }
            )
            let changed = try Directory.passwordChanged(of: session.person, in: connection)
            return (session, changed.map { $0 > session.created } != true)
        }
        guard let (session, isCurrent) = found else { return .unknown }
        guard isCurrent, time.timeIntervalSince(session.lastSeen) < limits.idleSession,
            time.timeIntervalSince(session.created) < limits.longestSession
        else { return .ended }
        if isUse, time.timeIntervalSince(session.lastSeen) >= Self.noteInterval || session.flash != nil {
            try await database.write { connection in
                try connection.execute(
                    "UPDATE web_sessions SET seen_at = \(time), flash = NULL WHERE token_hash = \(token.hash)"
                )
            }
        }
        return .open(session)
    }

    /// Says something at the next page.
    func tell(_ flash: Flash, in session: WebSession) async throws {
        try await database.write { connection in
            try connection.execute(
                "UPDATE web_sessions SET flash = \(flash.stored) WHERE token_hash = \(session.token.hash)"
            )
        }
    }

    func end(_ token: SessionToken) async throws {
        try await database.write { try Self.end(token, in: $0) }
    }

    /// Ends all sessions of a person.
    func endAll(of person: PersonID) async throws {
        try await database.write { connection in
            try connection.execute("DELETE FROM web_sessions WHERE person = \(person.text)")
        }
    }

    private static func end(_ token: SessionToken, in connection: any DatabaseConnection) throws {
        try connection.execute("DELETE FROM web_sessions WHERE token_hash = \(token.hash)")
    }
}
