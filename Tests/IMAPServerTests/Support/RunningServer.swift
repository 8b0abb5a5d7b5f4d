import Database
import Directory
import Foundation
import IMAPProtocol
import IMAPServer
import Logging
import MailMessage
import MailStore
import MessageBodies
import NIOSSL
import ProxyProtocol
import School
import StoreTestSupport
import Synchronization

/// Anyone may log in with the password `right`; the login is also the person's id.
final class OpenDoor: Authenticator {
    private let locked = Mutex<Set<String>>([])
    private let seen = Mutex<[String]>([])

    /// The addresses that logins came from.
    var peers: [String] { seen.withLock { $0 } }

    func lock(_ person: String) { locked.withLock { _ = $0.insert(person) } }

    func authenticate(login: String, password: String, peer: String, module: SchoolModule) async -> LoginOutcome {
        seen.withLock { $0.append(peer) }
        guard let address = EmailAddress(login + "@lindenschule.example") else { return .wrong }
        guard password == "right" else { return password == "later" ? .tryLater : .wrong }
        if !mayUse(PersonID(login)) {
            return .barred(LocalizedText(["Gesperrt. Frage die Schule."]))
        }
        return .welcome(
            AuthenticatedPerson(id: PersonID(login), login: login, address: address, language: .german)
        )
    }

    func mayStillUse(_ module: SchoolModule, _ person: AuthenticatedPerson) async -> Bool { mayUse(person.id) }

    private func mayUse(_ person: PersonID) -> Bool {
        locked.withLock { !$0.contains(person.text) }
    }
}

/// A certificate for one test run, made by openssl.
enum TestCertificate {
    static let context: Result<NIOSSLContext, any Error> = Result {
        let directory = FileManager.default.temporaryDirectory.appending(path: "imap-tls-\(UUID())")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let key = directory.appending(path: "key.pem").path
        let certificate = directory.appending(path: "certificate.pem").path
        let command = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
            key, "-out", certificate, "-days", "30", "-subj", "/CN=localhost",
        ]
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem))
            )
        )
    }
}

/// A server on two free ports of loopback, with an empty store.
struct RunningServer: Sendable {
    let startTLSPort: Int
    let tlsPort: Int
    let store: MailStore
    let door: OpenDoor
    /// Ends the server as a signal would.
    let shutDown: @Sendable () -> Void
    /// Waits until the server has ended.
    let stopped: @Sendable () async -> Void

    static func with(
        timeouts: IMAPServer.Timeouts = IMAPServer.Timeouts(),
        connectionsPerAddress: Int = 100,
        memory: (any MessageMemory)? = nil,
        literals: (any MessageMemory)? = nil,
        trustedProxies: [IPNetwork]? = nil,
        _ body: @Sendable (RunningServer) async throws -> Void
    ) async throws {
        let database = try await TestDatabase.onFile(MessageBodies.migrations + MailStore.migrations)
        let store = MailStore(database: database, bodies: MessageBodies(database: database))
        var configuration = IMAPServer.Configuration(
            listeners: [IMAPListener(kind: .startTLS, port: 0), IMAPListener(kind: .tls, port: 0)],
            tlsContext: try TestCertificate.context.get()
        )
        if let trustedProxies {
            configuration.trustedProxies = trustedProxies
            for index in configuration.listeners.indices { configuration.listeners[index].takesProxyHeader = true }
        }
        configuration.timeouts = timeouts
        configuration.connectionsPerAddress = connectionsPerAddress
        let domains = [Domain("lindenschule.example")].compactMap(\.self)
        let door = OpenDoor()
        let server = IMAPServer(
            configuration: configuration,
            schools: [SchoolMailboxes(domains: domains, store: store)],
            authenticator: door,
            logger: Logger(label: "imap.test"),
            memory: memory,
            literals: literals
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (stop, stopping) = AsyncStream<Void>.makeStream()
            let (end, ending) = AsyncStream<Void>.makeStream()
            group.addTask {
                defer { ending.finish() }
                try await withThrowingTaskGroup(of: Void.self) { inner in
                    inner.addTask { try await server.run() }
                    inner.addTask { for await _ in stop {} }
                    try await inner.next()
                    inner.cancelAll()
                }
            }
            let ports = try await server.boundPorts
            let running = RunningServer(
                startTLSPort: ports[0],
                tlsPort: ports[1],
                store: store,
                door: door,
                shutDown: { stopping.finish() },
                stopped: { for await _ in end {} }
            )
            try await body(running)
            stopping.finish()
            try await group.waitForAll()
        }
        try await database.close()
    }

    /// Files a message as the gateway would.
    func deliver(_ text: String, to owner: String = "anna", mailbox: String = "INBOX") async throws {
        try await store.provision(owner)
        guard let name = MailStore_Name(mailbox), let box = try await store.mailbox(named: name, owner: owner) else {
            return
        }
        _ = try await store.append(Array(text.utf8), to: box.id)
    }
}
