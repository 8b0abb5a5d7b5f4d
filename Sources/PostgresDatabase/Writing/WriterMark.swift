internal import Database
internal import FoundationEssentials
internal import Synchronization

/// How this node's writes stand in the database: who writes, and which transaction was the last.
///
/// Each transaction that writes takes the school's one lock first and counts up the node's row. When the connection
/// breaks while a commit is under way, a new one takes the lock (so the old transaction has ended, one way or the other)
/// and looks whether the count is there. That holds after a crash of the server too, where `pg_xact_status` may speak of
/// another transaction that was given the same number.
final class WriterMark: Sendable {
    /// Kept by the adapter for itself; not a part of the school.
    static let table = "schulpost_writers"
    /// The advisory lock of whoever writes: "schulpst" in bytes.
    private static let lockNumber: Int64 = 0x7363_6875_6C70_7374
    /// Rows of nodes that wrote nothing for so long are removed, in days.
    private static let oldest = 30.0

    /// This node's name since its start; in announcements too.
    let writer = UniqueID.make()
    private let last = Mutex<Int64>(0)

    /// The lock, held until the transaction ends. All writers of a school take it: they are one after the other.
    static let lock = Command("SELECT pg_advisory_xact_lock(\(lockNumber))")
    static let begin = Command(plain: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")

    /// What begins a transaction that writes; and its number.
    func beginning() -> (commands: [Command], number: Int64) {
        let number = last.withLock { last in
            last += 1
            return last
        }
        let count = Command(
            """
            INSERT INTO \(raw: Self.table) AS mark (writer, number, seen) VALUES (\(writer), \(number), \(Date()))
            ON CONFLICT (writer) DO UPDATE SET number = excluded.number, seen = excluded.seen
            """
        )
        return ([Self.begin, Self.lock, count], number)
    }

    /// Whether the transaction of this number was committed. Waits for its end.
    func wasCommitted(_ number: Int64, _ session: Session) throws(SessionFailure) -> Bool {
        let look = Command("SELECT number FROM \(raw: Self.table) WHERE writer = \(writer)")
        let answer = try session.run([Self.begin, Self.lock, look])
        let found: Int64?
        do {
            found = try answer.flatMap { $0.rowCount > 0 ? try $0.row(0).int64(0) : nil }
        } catch {
            throw SessionFailure(.other, (error as? DatabaseError) ?? .closed)
        }
        try session.run([Command(plain: "COMMIT")])
        return found == number
    }

    /// Makes the table, and forgets nodes long gone.
    static func prepare(_ session: Session) throws(SessionFailure) {
        let make = Command(
            """
            CREATE TABLE IF NOT EXISTS \(raw: table) (writer TEXT PRIMARY KEY NOT NULL, number BIGINT NOT NULL,
            seen BIGINT NOT NULL)
            """
        )
        let longAgo = Date().addingTimeInterval(-oldest * 86_400)
        let forget = Command("DELETE FROM \(raw: table) WHERE seen < \(longAgo)")
        try session.run([begin, lock, make])
        try session.run([forget])
        try session.run([Command(plain: "COMMIT")])
    }
}
