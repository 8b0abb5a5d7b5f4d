import Foundation
import Glibc
import Testing

/// A scanner of the system, run by hand in a directory of its own on a free port.
final class RealScanner: Sendable {
    let port: Int
    let socket: String
    private let process: Process
    private let directory: URL

    static func isInstalled(_ name: String) -> Bool { path(name) != nil }

    private static func path(_ name: String) -> String? {
        ["/usr/sbin/", "/usr/bin/"].map { $0 + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private init(_ name: String, _ arguments: [String], _ directory: URL, port: Int) throws {
        self.port = port
        self.directory = directory
        socket = directory.appending(path: "socket").path
        process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.path(name)))
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: directory)
    }

    /// clamd with one signature, that of the EICAR test file.
    static func clamd() async throws -> RealScanner {
        let directory = try emptyDirectory()
        let port = try freePort()
        let signature = Array("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*".utf8)
            .map { String(format: "%02x", $0) }.joined()
        try write("Eicar-Test-Signature:0:*:\(signature)\n", directory, "test.ndb")
        try write(
            """
            DatabaseDirectory \(directory.path)
            LocalSocket \(directory.path)/socket
            TCPSocket \(port)
            TCPAddr 127.0.0.1
            Foreground yes
            TemporaryDirectory \(directory.path)
            StreamMaxLength 1M
            User \(NSUserName())

            """,
            directory,
            "clamd.conf"
        )
        let scanner = try RealScanner("clamd", ["-c", "\(directory.path)/clamd.conf"], directory, port: port)
        try await scanner.waitUntilThere()
        return scanner
    }

    /// rspamd with one rule: a word in the subject is worth 7.3 points.
    static func rspamd() async throws -> RealScanner {
        let directory = try emptyDirectory()
        let port = try freePort()
        try write("com\nde\nexample\n", directory, "endings")
        try write(
            """
            options {
              pidfile = "\(directory.path)/pid"; tempdir = "\(directory.path)"; filters = "regexp";
              url_tld = "\(directory.path)/endings";
              dns { nameserver = ["127.0.0.1:1"]; timeout = 0.1s; retransmits = 1; }
              control_socket = "\(directory.path)/control mode=0600";
            }
            logging { type = "console"; level = "error"; }
            actions { reject = 15; add_header = 6; greylist = 4; }
            regexp { TEST_WORD { re = "Subject=/gewinnspiel/i"; score = 7.3; } }
            group "test" { symbols { TEST_WORD { score = 7.3; } } }
            worker "normal" { bind_socket = "127.0.0.1:\(port)"; count = 1; }

            """,
            directory,
            "rspamd.conf"
        )
        let arguments = ["-f", "-i", "-c", "\(directory.path)/rspamd.conf"]
        let scanner = try RealScanner("rspamd", arguments, directory, port: port)
        try await scanner.waitUntilThere()
        return scanner
    }

    /// Polls: neither tells otherwise when it is ready.
    private func waitUntilThere() async throws {
        let deadline = ContinuousClock.now + .seconds(180)
        while ContinuousClock.now < deadline, process.isRunning {
            if connects() { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        stop()
        throw CocoaError(.featureUnsupported)
    }

    private func connects() -> Bool {
        let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        return Self.withAddress(port) { Glibc.connect(descriptor, $0, $1) } == 0
    }

    /// Below those that the system gives to connections: nobody takes it before the scanner does.
    private static func freePort() throws -> Int {
        for _ in 0..<1_000 {
            let port = Int.random(in: 10_000..<30_000)
            let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { close(descriptor) }
            if withAddress(port, { bind(descriptor, $0, $1) }) == 0 { return port }
        }
        throw CocoaError(.featureUnsupported)
    }

    private static func withAddress(_ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    private static func emptyDirectory() throws -> URL {
        // Short: the path of a socket has at most 107 octets.
        let directory = URL(fileURLWithPath: "/tmp/scan-\(UInt32.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        return directory
    }

    private static func write(_ text: String, _ directory: URL, _ name: String) throws {
        try Data(text.utf8).write(to: directory.appending(path: name))
    }
}
