internal import Database
internal import Glibc
internal import SQLiteDatabase

/// Writes to a database as fast as it can until it is killed, and says on its output what was acknowledged:
/// `store-crash-writer FILE ROUND`. Each of twenty tasks counts its writes in a second table, in the same transaction.
@main
struct StoreCrashWriter {
    static func main() async throws {
        guard CommandLine.arguments.count == 3, let round = Int64(CommandLine.arguments[2]) else { exit(64) }
        let database = try SQLiteDatabase(path: CommandLine.arguments[1])
        try await database.migrate([
            Migration(
                "crash.1",
                [
                    "CREATE TABLE writes (id BIGINT PRIMARY KEY NOT NULL, task BIGINT NOT NULL, bytes BLOB NOT NULL)",
                    "CREATE TABLE tasks (id BIGINT PRIMARY KEY NOT NULL, count BIGINT NOT NULL)",
                ]
            )
        ])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<20 as Range<Int64> {
                group.addTask { try await write(task, round, database) }
            }
            try await group.waitForAll()
        }
    }

    private static func write(_ task: Int64, _ round: Int64, _ database: SQLiteDatabase) async throws {
        let bytes = [UInt8](repeating: UInt8(task), count: 4_096)
        for number in 0..<1_000_000 as Range<Int64> {
            let id = round * 100_000_000 + task * 1_000_000 + number
            try await database.write { connection in
                try connection.execute("INSERT INTO writes (id, task, bytes) VALUES (\(id), \(task), \(bytes))")
                try connection.execute(
                    "INSERT INTO tasks (id, count) VALUES (\(task), 1) ON CONFLICT (id) DO UPDATE SET count = tasks.count + 1"
                )
            }
            var line = Array("\(id)\n".utf8)
            let written = Glibc.write(STDOUT_FILENO, &line, line.count)
            guard written == line.count else { exit(74) }
        }
    }
}
