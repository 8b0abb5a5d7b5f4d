package import Database
internal import Hummingbird
internal import HummingbirdCore
package import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import Synchronization

/// The school's web pages and its API, for several schools at once.
///
/// A thin shell around Hummingbird: `FrontDoor` does what every request needs (whose school, who asks, limits, headers,
/// errors), routes do the rest.
package struct WebServer: Service {
    /// What keeps the server from starting.
    package enum StartFailure: Error, Sendable, Hashable {
        /// A listener for https needs a TLS context.
        case secureListenerWithoutTLS
    }

    package let configuration: Configuration
    let frontDoor: FrontDoor
    private let logger: Logger
    private let ports = WebPorts()

    /// The tables that the server keeps in each school's database.
    package static let migrations: [Migration] = WebSessions.migrations

    /// - Parameter schools: found by the hosts that they name. Where there is only one, it answers to any host.
    package init(configuration: Configuration, schools: [WebSchool], logger: Logger) {
        self.configuration = configuration
        self.logger = logger
        frontDoor = FrontDoor(configuration: configuration, schools: schools, logger: logger)
    }

    /// The ports of the listeners in their order, once all are bound. Returns only after ``run()`` was called.
    /// - Throws: what kept the server from listening.
    package var boundPorts: [Int] {
        get async throws { try await ports.value(count: configuration.listeners.count) }
    }

    /// Serves until graceful shutdown or cancellation. To be called once.
    package func run() async throws {
        do {
            try await serve()
        } catch {
            ports.fail(error)
            throw error
        }
    }

    private func serve() async throws {
        let applications = try configuration.listeners.enumerated().map { try application($0.offset, $0.element) }
        let jobs = frontDoor.jobs
        try await withThrowingTaskGroup(of: Void.self) { group in
            for application in applications {
                group.addTask { try await application.run() }
            }
            for try await _ in group {}
        }
        await jobs.cancelAll()
    }

    private func application(_ place: Int, _ listener: WebListener) throws -> Application<FrontDoor.Listening> {
        let channel = HTTP1Channel.Configuration(
            idleTimeout: .seconds(Int64(configuration.limits.idleSeconds)),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: configuration.limits.headerFieldSize,
                maxHeaderListSize: configuration.limits.headerListSize,
                maxHeaderFieldCount: configuration.limits.headerFieldCount
            )
        )
        let server: HTTPServerBuilder
        switch listener.kind {
        case .behindProxy:
            server = .http1(configuration: channel)
        case .secure:
            guard let context = configuration.tlsContext else { throw StartFailure.secureListenerWithoutTLS }
            server = HTTPServerBuilder { responder in
                SecureChannel(base: HTTP1Channel(responder: responder, configuration: channel), context: context)
            }
        }
        var quiet = logger
        // The framework tells of each start and of each broken connection.
        quiet.logLevel = max(logger.logLevel, .warning)
        let ports = ports
        return Application(
            responder: FrontDoor.Listening(door: frontDoor, isSecure: listener.kind == .secure),
            server: server,
            configuration: ApplicationConfiguration(
                address: .hostname(listener.host, port: listener.port),
                availableConnectionsDelegate: MaximumAvailableConnections(configuration.limits.connections)
            ),
            onServerRunning: { ports.tell($0.localAddress?.port ?? 0, of: place) },
            logger: quiet
        )
    }
}

/// Tells the ports once all listeners have one.
private final class WebPorts: Sendable {
    private struct State {
        var ports: [Int: Int] = [:]
        var failure: (any Error)?
        var waiting: [(Int, CheckedContinuation<[Int], any Error>)] = []
    }

    private let state = Mutex(State())

    func tell(_ port: Int, of place: Int) {
        let ready = state.withLock { state in
            state.ports[place] = port
            let ports = state.ports.sorted { $0.key < $1.key }.map(\.value)
            let ready = state.waiting.filter { $0.0 <= ports.count }.map { ($0.1, ports) }
            state.waiting.removeAll { $0.0 <= ports.count }
            return ready
        }
        for (continuation, ports) in ready { continuation.resume(returning: ports) }
    }

    func fail(_ error: any Error) {
        let waiting = state.withLock { state in
            state.failure = error
            defer { state.waiting = [] }
            return state.waiting
        }
        for (_, continuation) in waiting { continuation.resume(throwing: error) }
    }

    func value(count: Int) async throws -> [Int] {
        try await withCheckedThrowingContinuation { continuation in
            let answer: Result<[Int], any Error>? = state.withLock { state in
                if let failure = state.failure { return .failure(failure) }
                if state.ports.count >= count {
                    return .success(state.ports.sorted { $0.key < $1.key }.map(\.value))
                }
                state.waiting.append((count, continuation))
                return nil
            }
            if let answer { continuation.resume(with: answer) }
        }
    }
}
