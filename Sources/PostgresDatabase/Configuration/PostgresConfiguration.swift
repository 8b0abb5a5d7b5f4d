internal import CPostgres
package import Database

/// Where a school's PostgreSQL database is, and how patient to be with it.
///
/// The connection string never holds a password: it may stand in a configuration file or on a command line, and in logs.
package struct PostgresConfiguration: Sendable, Hashable, CustomStringConvertible {
    /// Where the password comes from, read anew for each connection. A file with one password needs no restart when it
    /// changes.
    package enum Password: Sendable, Hashable {
        /// What libpq knows by itself: the variable `PGPASSWORD`, `passfile` or `~/.pgpass`, certificates, peer.
        case automatic
        /// The first line of a file, which only the service may read.
        case file(String)
        /// An environment variable of this name.
        case environment(String)
    }

    /// libpq's key words with their values (PostgreSQL's manual, chapter "libpq", §34.1.2), without a password.
    package let keywords: [String: String]
    package var password = Password.automatic
    /// How many connections read at once; opened when needed. One more writes, and one listens.
    package var readers = 8
    /// How many reads, and how many writes, may wait for their turn; more are refused with `.unavailable`.
    package var longestQueue = 10_000
    /// The longest that a read or write waits for its turn and for the server to come back, in seconds.
    package var waitingSeconds = 10.0
    /// The longest that one statement may take, in seconds. Statements that change the schema may take any time.
    package var statementSeconds = 30.0
    /// The longest that making one connection may take, in seconds.
    package var connectingSeconds = 5.0
    /// After a connection was lost while a commit was under way: how long to look for the outcome, in seconds.
    package var doubtSeconds = 60.0
    /// How long `close` lets running statements go on before it cancels them, in seconds.
    package var closingSeconds = 5.0
    /// A reading connection that had nothing to do for so long is closed, in seconds.
    package var idleSeconds = 60.0
    /// How many writes share one transaction at most. PostgreSQL keeps 64 subtransactions cheap.
    package var longestGroup = 60

    /// Reads a connection string.
    /// - Parameter text: a URL (`postgresql://user@host:5432/school?sslmode=verify-full`; `postgres:` too) or key words
    ///   (`host=/run/postgresql dbname=school`). Without `sslmode`, a server that is not on this machine must speak TLS
    ///   (`require`); `verify-full` also proves that it is the right one.
    /// - Throws: `DatabaseError.Code.statement` with what is wrong, never with what stood there.
    package init(_ text: String) throws(DatabaseError) {
        var keywords = try ConnectionText.parse(text)
        for secret in ["password", "sslpassword"] where keywords[secret] != nil {
            throw DatabaseError(
                .statement,
                "a connection string must not hold a password: give it by a file or by an environment variable"
            )
        }
        for (name, value) in ConnectionText.defaults(for: keywords) where keywords[name] == nil {
            keywords[name] = value
        }
        self.keywords = keywords
    }

    /// Where it leads, for people: `server:5432/school`.
    package var description: String {
        let host = keywords["host"] ?? keywords["hostaddr"] ?? "local"
        let port = keywords["port"].map { ":" + $0 } ?? ""
        return host + port + "/" + (keywords["dbname"] ?? keywords["user"] ?? "")
    }
}
