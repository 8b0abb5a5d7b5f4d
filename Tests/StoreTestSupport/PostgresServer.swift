internal import Foundation
internal import Synchronization

/// A PostgreSQL server of this test process: started with the first test that wants one, in a temporary directory, on a
/// socket of its own. It ends with the process, also when that is killed.
package final class PostgresServer: Sendable {
    /// Where Debian and the project's own site keep the server's programs, newest first.
    private static let folders = [
        "/usr/lib/postgresql/17/bin", "/usr/lib/postgresql/16/bin", "/usr/lib/postgresql/15/bin",
    ]

    /// Whether this machine has a server to start.
    package static let isInstalled = binaries != nil
    private static var binaries: String? {
        folders.first { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") }
    }

    package let directory: String
    private let binaries: String
    private let options: [String]
    /// Of the socket's name; with TLS of 127.0.0.1 too.
    package let port: Int
    private let guardian = Mutex<Process?>(nil)

    /// Starts a server of its own for one test.
    /// - Parameters:
    ///   - options: settings for its command line: `["fsync=off"]`.
    ///   - isSpeakingTLS: on a port of 127.0.0.1, as `localhost`, with the certificate in `directory/server.crt`.
    package init(
        options: [String] = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
        isSpeakingTLS: Bool = false
    ) throws {
        guard let binaries = Self.binaries else { throw ServerError("no PostgreSQL server is installed") }
        self.binaries = binaries
        port = isSpeakingTLS ? try Self.freePort() : 5_432
        directory =
            FileManager.default.temporaryDirectory.appending(path: "schulpost-pg-\(UUID().uuidString.prefix(8))").path
        let secure =
            ["listen_addresses=127.0.0.1", "ssl=on"]
            + ["cert_file=\(directory)/server.crt", "key_file=\(directory)/server.key"].map { "ssl_" + $0 }
        self.options = options + (isSpeakingTLS ? secure : [])
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        if geteuid() == 0 {
            try Self.run("/usr/bin/chown", ["postgres", directory])
        }
        try run(
            "initdb",
            ["-D", directory + "/data", "-U", "school", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8"]
        )
        if isSpeakingTLS { try makeCertificate() }
        try start()
    }

    private func makeCertificate() throws {
        let key = directory + "/server.key"
        try Self.run(
            "/usr/bin/openssl",
            ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", directory + "/server.crt"]
                + ["-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
        )
        try Self.run("/usr/bin/chmod", ["600", key])
        if geteuid() == 0 { try Self.run("/usr/bin/chown", ["postgres", key]) }
    }

    /// Below those that the system gives to connections: nobody takes it before the server does.
    private static func freePort() throws -> Int {
        for _ in 0..<1_000 {
            let port = Int.random(in: 10_000..<30_000)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = UInt16(port).bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            let isFree = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
            if isFree { return port }
        }
        throw ServerError("no port is free")
    }

    deinit { stop() }

    /// A connection string for a database on it.
    package func connection(_ database: String) -> String {
        "host=\(directory) port=\(port) user=school dbname=\(database)"
    }

    package func start() throws {
        var arguments = ["-D", directory + "/data", "-k", directory, "-h", "", "-p", "\(port)"]
        let standard = ["max_connections=400", "shared_buffers=32MB", "max_wal_size=256MB", "log_min_messages=fatal"]
        for option in standard + options { arguments += ["-c", option] }
        // The shell (not dash, whose wait hangs with the signals that Process blocks) waits for the end of this process's pipe; then it stops the server and removes its files.
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        let command = (geteuid() == 0 ? ["/usr/bin/setpriv"] + Self.otherUser : []) + [binaries + "/postgres"]
        process.arguments = ["-c", Self.script, "server", directory] + command + arguments
        process.standardInput = Pipe()
        let log = directory + ".log"
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        process.standardOutput = FileHandle(forWritingAtPath: log)
        process.standardError = FileHandle(forWritingAtPath: log)
        try process.run()
        guardian.withLock { $0 = process }
        for _ in 0..<600 {
            if (try? run("pg_isready", ["-q", "-h", directory, "-p", "\(port)", "-U", "school"])) != nil { return }
            usleep(25_000)
        }
        throw ServerError("the server does not start: " + ((try? String(contentsOfFile: log, encoding: .utf8)) ?? ""))
    }

    /// Stops it at once, as `pg_ctl stop -m immediate` does: like a crash.
    package func crash() throws {
        try run("pg_ctl", ["stop", "-s", "-m", "immediate", "-D", directory + "/data"])
        end(removing: false)
    }

    /// Stops it as an administrator does for an update.
    package func shutDown() throws {
        try run("pg_ctl", ["stop", "-s", "-m", "fast", "-D", directory + "/data"])
        end(removing: false)
    }

    /// Runs a statement as its administrator.
    @discardableResult
    package func query(_ statement: String, database: String = "postgres") throws -> String {
        try run(
            "psql",
            [
                "-XAtq", "-h", directory, "-p", "\(port)", "-U", "school", "-d", database, "-v", "ON_ERROR_STOP=1",
                "-c", statement,
            ]
        )
    }

    /// From now on nobody comes in without a password but `school`.
    package func requirePasswords() throws {
        try write("local all school trust\nlocal all all scram-sha-256\n", to: directory + "/data/pg_hba.conf")
        try query("SELECT pg_reload_conf()")
    }

    package func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    private func stop() {
        _ = try? run("pg_ctl", ["stop", "-s", "-m", "immediate", "-D", directory + "/data"])
        end(removing: true)
    }

    private func end(removing: Bool) {
        let process = guardian.withLock { guardian in
            defer { guardian = nil }
            return guardian
        }
        if !removing {
            _ = try? (process?.standardInput as? Pipe)?.fileHandleForWriting.write(contentsOf: Data("keep\n".utf8))
        }
        try? (process?.standardInput as? Pipe)?.fileHandleForWriting.close()
        process?.waitUntilExit()
    }

    /// `$1` is the directory, the rest the server's command. The server refuses to run as root.
    private static let script = """
        dir=$1; shift
        "$@" </dev/null & pid=$!
        trap '' INT TERM HUP
        if read -r word; then :; fi
        kill -QUIT $pid 2>/dev/null
        wait $pid
        [ "$word" = keep ] || rm -rf "$dir" "$dir.log"
        """

    @discardableResult
    private func run(_ program: String, _ arguments: [String]) throws -> String {
        let asServer = geteuid() == 0 && ["initdb", "pg_ctl"].contains(program)
        return asServer
            ? try Self.run("/usr/bin/setpriv", Self.otherUser + [binaries + "/" + program] + arguments)
            : try Self.run(binaries + "/" + program, arguments)
    }

    private static let otherUser = ["--reuid=postgres", "--regid=postgres", "--clear-groups"]

    @discardableResult
    private static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ServerError("\(program) failed: \(text)") }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

package struct ServerError: Error, CustomStringConvertible {
    package let description: String
    init(_ description: String) { self.description = description }
}
