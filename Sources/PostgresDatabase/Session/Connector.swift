internal import CPostgres
internal import Database
internal import Glibc
internal import Synchronization

/// Makes sessions, with growing pauses where the server is away.
final class Connector: Sendable {
    /// Pauses between attempts, in seconds: doubled from the first to the longest.
    static let firstPause = 0.05
    static let longestPause = 1.0

    let configuration: PostgresConfiguration
    let onEvent: @Sendable (PostgresEvent) -> Void
    private let isStopped = Atomic(false)

    init(_ configuration: PostgresConfiguration, onEvent: @escaping @Sendable (PostgresEvent) -> Void) {
        self.configuration = configuration
        self.onEvent = onEvent
    }

    /// From now on nobody waits for the server any more.
    func stop() { isStopped.store(true, ordering: .releasing) }

    var isClosing: Bool { isStopped.load(ordering: .acquiring) }

    /// Connects; at the latest at `deadline` it gives up, but it tries at least once.
    func session(until deadline: Instant, _ canceller: Canceller) throws(DatabaseError) -> Session {
        var attempts = 0
        var pause = Self.firstPause
        while true {
            guard !isClosing else { throw .closed }
            attempts += 1
            do throws(SessionFailure) {
                let session = try connect()
                canceller.take(session)
                if attempts > 1 { onEvent(.back(attempts: attempts)) }
                return session
            } catch {
                guard .after(pause) < deadline else { throw error.error }
                Patience.rest(pause * Double.random(in: 0.75...1.25)) { isClosing }
                pause = min(pause * 2, Self.longestPause)
            }
        }
    }

    private func connect() throws(SessionFailure) -> Session {
        var keywords = configuration.keywords
        if let password = try password() { keywords["password"] = password }
        let session = try Session.open(
            keywords,
            statementSeconds: configuration.statementSeconds,
            until: .after(configuration.connectingSeconds),
            unless: { isClosing }
        )
        for setting in settings { try session.run([setting]) }
        return session
    }

    private var settings: [Command] {
        let statement = Int(configuration.statementSeconds * 1_000)
        let waiting = Int(configuration.waitingSeconds * 1_000)
        return [
            // Each in one message: statement timeouts, a dead node's transaction ended soon, commits that are synced.
            Command(
                plain: """
                    SELECT set_config('statement_timeout', '\(statement)', false),
                    set_config('lock_timeout', '\(waiting)', false),
                    set_config('idle_in_transaction_session_timeout', '120000', false),
                    set_config('client_connection_check_interval', '2000', false),
                    set_config('jit', 'off', false), set_config('TimeZone', 'UTC', false),
                    set_config('synchronous_commit', CASE WHEN current_setting('synchronous_commit') IN ('off', 'local')
                    THEN 'on' ELSE current_setting('synchronous_commit') END, false)
                    """
            )
        ]
    }

    private func password() throws(SessionFailure) -> String? {
        switch configuration.password {
        case .automatic:
            return nil
        case .environment(let name):
            guard let value = getenv(name) else {
                throw .lost("the environment variable \(name) for the password is not set")
            }
            return String(cString: value)
        case .file(let path):
            guard let file = fopen(path, "r") else { throw .lost("the password file can't be read: \(path)") }
            defer { fclose(file) }
            var line = [CChar](repeating: 0, count: 4_096)
            guard fgets(&line, Int32(line.count), file) != nil else {
                throw .lost("the password file is empty: \(path)")
            }
            let bytes = line.prefix { $0 != 0 && $0 != 10 && $0 != 13 }.map { UInt8(bitPattern: $0) }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
