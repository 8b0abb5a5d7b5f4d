import PostgresDatabase

/// How patient to be with a database server. A database that is a file has none of this.
extension ConfigurationKeys {
    static let postgresConnections = Key(
        "postgresql.connections",
        .number(1...200),
        .standard(PostgreSQLLimits.standard.connections),
        "How many connections read at once, of each node and school; opened when needed. One more writes, and one listens: the "
            + "server's max_connections must be above (connections + 2) times nodes times schools."
    )
    static let postgresQueue = Key(
        "postgresql.queue",
        .number(10...1_000_000),
        .standard(PostgreSQLLimits.standard.queue),
        "How many reads, and how many writes, may wait for their turn. What comes beyond is put off at once (451, NO, 503)."
    )
    static let postgresStart = Key(
        "postgresql.start-timeout",
        .duration(.zero...(.seconds(3600))),
        .standard(PostgreSQLLimits.standard.start),
        "How long a node that starts waits for its database server, because both may be starting."
    )
    static let postgresConnect = Key(
        "postgresql.connect-timeout",
        .duration(.seconds(1)...(.seconds(120))),
        .standard(PostgreSQLLimits.standard.connect),
        "How long making one connection may take."
    )
    static let postgresWait = Key(
        "postgresql.wait-timeout",
        .duration(.milliseconds(100)...(.seconds(300))),
        .standard(PostgreSQLLimits.standard.wait),
        "How long work waits for its turn, and for a server that is away to come back. Then mail is put off, and comes again."
    )
    static let postgresStatement = Key(
        "postgresql.statement-timeout",
        .duration(.seconds(1)...(.seconds(3600))),
        .standard(PostgreSQLLimits.standard.statement),
        "How long one statement may take. Changes of the tables at an update may take any time."
    )
    static let postgresDoubt = Key(
        "postgresql.commit-timeout",
        .duration(.seconds(1)...(.seconds(3600))),
        .standard(PostgreSQLLimits.standard.doubt),
        "Where a connection was lost in the middle of a commit: how long to look for what became of it. Longer than your server "
            + "takes to change over to its second."
    )
    static let postgresIdle = Key(
        "postgresql.idle-timeout",
        .duration(.seconds(5)...(.seconds(86_400))),
        .standard(PostgreSQLLimits.standard.idle),
        "How long a reading connection without work is kept open."
    )
}

/// What a node takes of a PostgreSQL server, and how long it waits for it.
package struct PostgreSQLLimits: Sendable, Hashable {
    /// Those that read.
    package var connections: Int
    /// Reads, and writes, that wait.
    package var queue: Int
    package var start: Duration
    package var connect: Duration
    package var wait: Duration
    package var statement: Duration
    package var doubt: Duration
    package var idle: Duration

    /// What the database's own room holds for good.
    package static let standard = PostgreSQLLimits(
        connections: 8,
        queue: 10_000,
        start: .seconds(30),
        connect: .seconds(5),
        wait: .seconds(10),
        statement: .seconds(30),
        doubt: .seconds(60),
        idle: .seconds(60)
    )

    /// Sets them in a configuration of the database's room.
    func apply(to configuration: inout PostgresConfiguration) {
        configuration.readers = connections
        configuration.longestQueue = queue
        configuration.connectingSeconds = connect / .seconds(1)
        configuration.waitingSeconds = wait / .seconds(1)
        configuration.statementSeconds = statement / .seconds(1)
        configuration.doubtSeconds = doubt / .seconds(1)
        configuration.idleSeconds = idle / .seconds(1)
    }
}

extension PostgreSQLLimits {
    init(_ reader: inout SettingsReader) {
        typealias Keys = ConfigurationKeys
        self.init(
            connections: reader.value(Keys.postgresConnections),
            queue: reader.value(Keys.postgresQueue),
            start: reader.value(Keys.postgresStart),
            connect: reader.value(Keys.postgresConnect),
            wait: reader.value(Keys.postgresWait),
            statement: reader.value(Keys.postgresStatement),
            doubt: reader.value(Keys.postgresDoubt),
            idle: reader.value(Keys.postgresIdle)
        )
        if connect > start, start > .zero {
            reader.complain(
                .contradiction(
                    key: Keys.postgresStart.path,
                    Phrase(
                        "muss mindestens so lang sein wie postgresql.connect-timeout",
                        "must be at least as long as postgresql.connect-timeout"
                    )
                )
            )
        }
    }
}
