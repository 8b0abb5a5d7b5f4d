import Foundation
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import ProxyProtocol
import ServiceLifecycle
import Synchronization
import Testing
import WebTestSupport

@testable import WebServer

/// Over a real port with TLS: what tests without a network can't show.
@Suite("On the network", .serialized)
struct NetworkTests {
    @Test func `pages come over TLS, several over one connection, and the server ends when told to`() async throws {
        try await RunningSite.with { site in
            let client = try await site.client()
            try await client.send("GET /login HTTP/1.1\r\nHost: localhost\r\n\r\n")
            try await client.send("GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            let answer = try await client.everything()
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.contains("HTTP/1.1 404 Not Found\r\n"))
            #expect(answer.lowercased().contains("strict-transport-security: max-age=31536000"))
            #expect(answer.contains("__Host-schulpost-visit="))
            #expect(answer.contains("<title>Anmelden · Lindenschule</title>"))
        }
    }

    @Test func `a header that drips in is cut off, however long it keeps dripping`() async throws {
        try await RunningSite.with(idleSeconds: 1) { site in
            let client = try await site.client()
            let start = ContinuousClock.now
            try await client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
            client.drip("a", every: .milliseconds(100))
            let answer = try await client.everything()
            #expect(answer.isEmpty || answer.contains("408"))
            #expect(ContinuousClock.now - start < .seconds(120))
        }
    }

    @Test func `a form that drips in is cut off with an answer`() async throws {
        try await RunningSite.with(formSeconds: 1) { site in
            let client = try await site.client()
            let start = ContinuousClock.now
            try await client.send(
                "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 100000\r\n\r\nlogin="
            )
            client.drip("a", every: .milliseconds(100))
            let answer = try await client.everything()
            #expect(answer.hasPrefix("HTTP/1.1 408 "))
            #expect(ContinuousClock.now - start < .seconds(120))
        }
    }

    @Test func `a visitor who says nothing is sent away, and whoever speaks no TLS`() async throws {
        try await RunningSite.with(idleSeconds: 1) { site in
            #expect(try await site.client().everything().isEmpty)
            let plain = try await site.client(isSecure: false)
            try await plain.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(try await !plain.everything().contains("200 OK"))
        }
    }

    @Test func `the server ends in time, and quietly, with requests and streams that never end`() async throws {
        let words = Words()
        let start = Mutex(ContinuousClock.now)
        try await RunningSite.with(words) { site in
            let stuck = try await site.client()
            try await stuck.send("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nlogin=")
            let waiting = try await site.client()
            try await waiting.send("GET /login HTTP/1.1\r\nHost: localhost\r\n\r\n")
            try await waiting.hears("</html>")
            start.withLock { $0 = .now }
        }
        #expect(ContinuousClock.now - start.withLock { $0 } < .seconds(120))
        #expect(words.said == [])
    }

    @Test func `a cancelled server ends as quietly, and one that can't listen says why once`() async throws {
        let words = Words()
        let house = try await DemoHouse()
        let first = WebServer(
            configuration: WebServer.Configuration(listeners: [WebListener(kind: .behindProxy, port: 0)]),
            schools: [house.school],
            logger: words.logger
        )
        let running = Task { try await first.run() }
        let port = try #require(try await first.boundPorts.first)
        let second = WebServer(
            configuration: WebServer.Configuration(
                listeners: [WebListener(kind: .behindProxy, port: 0), WebListener(kind: .behindProxy, port: port)]
            ),
            schools: [house.school],
            logger: words.logger
        )
        await #expect(throws: IOError.self) { try await second.run() }
        await #expect(throws: IOError.self) { try await second.boundPorts }
        running.cancel()
        _ = await running.result
        #expect(words.said == [])
    }

    @Test func `one address has so many connections and no more, until it closes one`() async throws {
        try await RunningSite.with(perAddress: 2) { site in
            let first = try await site.client()
            let second = try await site.client()
            for client in [first, second] {
                try await client.send("GET /login HTTP/1.1\r\nHost: localhost\r\n\r\n")
                try await client.hears("</html>")
            }
            // Cut off before a word is said.
            #expect(try await site.client().everything().isEmpty)
            try await first.channel.close().get()
            var answer = ""
            let end = ContinuousClock.now + .seconds(120)
            while answer.isEmpty, ContinuousClock.now < end {
                let next = try await site.client()
                try? await next.send("GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                answer = try await next.everything()
            }
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    @Test func `a proxy that is trusted speaks for many`() async throws {
        try await RunningSite.with(perAddress: 1, trusted: ["127.0.0.0/8"]) { site in
            for client in [try await site.client(), try await site.client()] {
                try await client.send("GET /login HTTP/1.1\r\nHost: localhost\r\n\r\n")
                try await client.hears("</html>")
            }
        }
    }

    @Test func `a header that is too long is refused`() async throws {
        try await RunningSite.with { site in
            let client = try await site.client()
            let long = String(repeating: "a", count: 40_000)
            try await client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: \(long)\r\n\r\n")
            #expect(try await !client.everything().contains("200 OK"))
        }
    }
}

/// The pages of the small school on a free port.
private struct RunningSite: Sendable {
    let port: Int

    static func with(
        idleSeconds: Int = 600,
        formSeconds: Int = 600,
        perAddress: Int = 1_000,
        trusted: [String] = [],
        _ words: Words = Words(),
        _ body: @Sendable @escaping (RunningSite) async throws -> Void
    ) async throws {
        let house = try await DemoHouse()
        var limits = WebLimits()
        limits.idleSeconds = idleSeconds
        limits.formSeconds = formSeconds
        limits.connectionsPerAddress = perAddress
        let logger = words.logger
        let server = WebServer(
            configuration: WebServer.Configuration(
                listeners: [WebListener(kind: .secure, port: 0)],
                tlsContext: try OwnCertificate.context(),
                trustedProxies: trusted.compactMap { IPNetwork($0) },
                limits: limits
            ),
            schools: [house.school],
            logger: logger
        )
        let services = ServiceGroup(services: [server], logger: logger)
        try await withThrowingTaskGroup { group in
            group.addTask { try await services.run() }
            let site = RunningSite(port: try #require(try await server.boundPorts.first))
            do {
                try await body(site)
            } catch {
                await services.triggerGracefulShutdown()
                throw error
            }
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
        }
    }

    func client(isSecure: Bool = true) async throws -> RawClient {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.certificateVerification = .none
        let context = try NIOSSLContext(configuration: configuration)
        let collector = Collector()
        let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if isSecure {
                        let handler = try NIOSSLClientHandler(context: context, serverHostname: "localhost")
                        try channel.pipeline.syncOperations.addHandler(handler)
                    }
                    try channel.pipeline.syncOperations.addHandler(collector)
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        return RawClient(channel: channel, collector: collector)
    }
}

/// Sends what it is told, and gathers what comes until the server closes.
private struct RawClient: Sendable {
    let channel: any Channel
    let collector: Collector

    func send(_ text: String) async throws {
        try await channel.writeAndFlush(ByteBuffer(string: text)).get()
    }

    /// Sends on until the connection is closed.
    func drip(_ text: String, every time: TimeAmount) {
        let channel = channel
        channel.eventLoop.scheduleRepeatedTask(initialDelay: time, delay: time) { task in
            guard channel.isActive else { return task.cancel() }
            channel.writeAndFlush(ByteBuffer(string: text), promise: nil)
        }
    }

    /// Waits for a text in what comes.
    func hears(_ text: String) async throws {
        try await collector.comes(text, on: channel.eventLoop).get()
    }

    func everything() async throws -> String {
        try? await channel.closeFuture.get()
        return collector.text.withLock { $0 }
    }
}

private final class Collector: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    let text = Mutex("")
    private let awaited = Mutex<(text: String, promise: EventLoopPromise<Void>)?>(nil)

    /// Kept when what has come holds a text. For one text at a time.
    func comes(_ awaitedText: String, on eventLoop: any EventLoop) -> EventLoopFuture<Void> {
        let promise = eventLoop.makePromise(of: Void.self)
        awaited.withLock { $0 = (awaitedText, promise) }
        look()
        return promise.futureResult
    }

    private func look() {
        let text = text.withLock { $0 }
        awaited.withLock { awaited in
            guard let waiting = awaited, text.contains(waiting.text) else { return }
            waiting.promise.succeed()
            awaited = nil
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let buffer = unwrapInboundIn(data)
        text.withLock { $0 += String(buffer: buffer) }
        look()
    }

    func channelInactive(context: ChannelHandlerContext) {
        awaited.withLock { $0.take() }?.promise.fail(ChannelError.eof)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

/// What a server says in its log, from warnings on.
private final class Words: Sendable {
    private let words = Mutex<[String]>([])

    var said: [String] { words.withLock { $0 } }

    var logger: Logger {
        Logger(label: "test") { _ in Writer(words: self) }
    }

    private struct Writer: LogHandler {
        let words: Words
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.warning

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) { words.words.withLock { $0.append("\(event.message)") } }
    }
}

/// Made once by `openssl`, in a directory of its own.
private enum OwnCertificate {
    private static let made: Result<URL, any Error> = Result {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("web-\(UUID().uuidString)")
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
