import Foundation
import Gateway
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import ServiceLifecycle

@testable import SMTPServer

/// A server on free ports with a certificate of its own, for the length of a test.
struct RunningServer: Sendable {
    let outside: Int
    let insideStartTLS: Int
    let insideTLS: Int
    let intake: FakeIntake
    let authenticator: FakeAuthenticator
    let budget: MemoryBudget
    let shutDown: @Sendable () async -> Void

    static func with(
        intake: FakeIntake = FakeIntake(),
        budget: MemoryBudget = MemoryBudget(),
        configure: (inout SMTPServer.Configuration) -> Void = { _ in },
        body: @Sendable @escaping (RunningServer) async throws -> Void
    ) async throws {
        let listeners: [SMTPListener] = [.outside, .insideStartTLS, .insideTLS].map { SMTPListener(kind: $0, port: 0) }
        var configuration = SMTPServer.Configuration(
            hostName: "mail.schule.example",
            listeners: listeners,
            tlsContext: try TestCertificate.context()
        )
        configuration.timeouts.bannerDelay = .zero
        configuration.connectionsPerAddress = 200
        configure(&configuration)
        let authenticator = FakeAuthenticator()
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let server = SMTPServer(
            configuration: configuration,
            intake: intake,
            authenticator: authenticator,
            logger: logger,
            budget: budget
        )
        let services = ServiceGroup(services: [server], logger: logger)
        try await withThrowingTaskGroup { group in
            group.addTask { try await services.run() }
            let ports = try await server.boundPorts
            let running = RunningServer(
                outside: ports[0],
                insideStartTLS: ports[1],
                insideTLS: ports[2],
                intake: intake,
                authenticator: authenticator,
                budget: budget,
                shutDown: { await services.triggerGracefulShutdown() }
            )
            do {
                try await body(running)
            } catch {
                await services.triggerGracefulShutdown()
                throw error
            }
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
        }
    }
}

/// Made once by `openssl`, in a directory of its own.
enum TestCertificate {
    private static let made: Result<URL, any Error> = Result {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("smtp-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
        process.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
            "-subj", "/CN=localhost", "-keyout", directory.appendingPathComponent("key.pem").path,
            "-out", directory.appendingPathComponent("certificate.pem").path,
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return directory
    }

    static func context() throws -> NIOSSLContext {
        let directory = try made.get()
        return try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: NIOSSLCertificate.fromPEMFile(
                    directory.appendingPathComponent("certificate.pem").path
                ).map { .certificate($0) },
                privateKey: .privateKey(
                    NIOSSLPrivateKey(file: directory.appendingPathComponent("key.pem").path, format: .pem)
                )
            )
        )
    }
}

/// A program run to its end, off the threads that the server needs.
struct Program: Sendable {
    let status: Int32
    let output: String

    static func run(_ path: String, _ arguments: [String], input: String = "") async throws -> Program {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try runNow(path, arguments, input: input) })
            }
        }
    }

    private static func runNow(_ path: String, _ arguments: [String], input: String) throws -> Program {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let (standardInput, standardOutput) = (Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        process.standardError = standardOutput
        try process.run()
        standardInput.fileHandleForWriting.write(Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        let output = standardOutput.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Program(status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
    }

    /// Runs a Python program; the prelude has `s`, a helper that speaks raw SMTP.
    static func python(_ program: String, _ arguments: [Int]) async throws -> Program {
        let prelude = """
            import smtplib, socket, ssl, sys, time, threading
            ports = [int(a) for a in sys.argv[1:]]
            context = ssl._create_unverified_context()
            class Raw:
                def __init__(self, port):
                    self.socket = socket.create_connection(('127.0.0.1', port), timeout=120)
                    self.file = self.socket.makefile('rb')
                def say(self, text):
                    self.socket.sendall(text if isinstance(text, bytes) else text.encode())
                def hear(self):
                    lines = []
                    while True:
                        line = self.file.readline()
                        lines.append(line.decode('utf-8').rstrip())
                        if len(line) < 4 or line[3:4] != b'-': return '|'.join(lines)
                def rest(self):
                    return self.file.read()
                def ask(self, text):
                    self.say(text + '\\r\\n')
                    return self.hear()

            """
        return try await run("/usr/bin/env", ["python3", "-"] + arguments.map(String.init), input: prelude + program)
    }
}
