import Database
import Foundation
import SQLiteDatabase
import StoreTestSupport
import Testing

@Suite("SQLite killed at any moment")
struct CrashTests {
    @Test("keeps every write that was acknowledged, and none by half")
    func kill() async throws {
        let scratch = try await TestDatabase.onFile()
        let path = try #require(scratch.directory) + "/crash.sqlite"
        var acknowledged: Set<Int64> = []
        for round in 1...5 as ClosedRange<Int64> {
            let lines = try writeUntilKilled(path, round: round, after: Int.random(in: 50...1_500))
            #expect(!lines.isEmpty)
            acknowledged.formUnion(lines)
            let database = try SQLiteDatabase(path: path)
            let (present, sound, wrong) = try await database.read { connection in
                (
                    Set(try connection.rows("SELECT id FROM writes").map { try $0.int64(0) }),
                    try connection.row("PRAGMA integrity_check")?.string(0),
                    try connection.rows(
                        """
                        SELECT t.id FROM tasks t LEFT JOIN writes w ON w.task = t.id
                        GROUP BY t.id, t.count HAVING t.count <> COUNT(w.id)
                        """
                    ).count
                )
            }
            #expect(sound == "ok")
            #expect(acknowledged.subtracting(present).isEmpty)
            #expect(wrong == 0)
            // Written but not yet told: at most what twenty tasks had under way, each round.
            #expect(present.count - acknowledged.count <= 20 * Int(round))
            try await database.close()
        }
    }

    /// - Returns: the ids that the writer acknowledged before it died.
    private func writeUntilKilled(_ path: String, round: Int64, after count: Int) throws -> [Int64] {
        let program = try #require(Self.writer, "store-crash-writer is not built")
        let writer = Process()
        writer.executableURL = program
        writer.arguments = [path, String(round)]
        let output = Pipe()
        writer.standardOutput = output
        try writer.run()
        var received = Data()
        var lines = 0
        while lines < count {
            let some = output.fileHandleForReading.availableData
            guard !some.isEmpty else { break }
            lines += some.count { $0 == UInt8(ascii: "\n") }
            received += some
        }
        Foundation.kill(writer.processIdentifier, SIGKILL)
        if let rest = try output.fileHandleForReading.readToEnd() { received += rest }
        writer.waitUntilExit()
        return String(decoding: received, as: UTF8.self).split(separator: "\n").compactMap { Int64($0) }
    }

    /// Built beside the tests.
    private static var writer: URL? {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let writer = tests.deletingLastPathComponent().appending(path: "store-crash-writer")
        return FileManager.default.isExecutableFile(atPath: writer.path) ? writer : nil
    }
}
