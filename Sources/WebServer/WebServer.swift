package import Database
package import Gateway
internal import Hummingbird
internal import HummingbirdCore
internal import Listening
package import Logging
internal import NIOCore
internal import NIOPosix
internal import ServiceLifecycle

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
    private let ports = BoundPorts()

    /// The tables that the server keeps in each school's database.
    package static let migrations: [Migration] = WebSessions.migrations

    /// - Parameters:
    ///   - schools: found by the hosts that they name. Where there is only one, it answers to any host.
    ///   - memory: where large forms of the staff's take room, as long as they are being read and answered.
    package init(
        configuration: Configuration,
        schools: [WebSchool],
        logger: Logger,
        memory: MemoryBudget = MemoryBudget()
    ) {
        self.configuration = configuration
        self.logger = logger
        frontDoor = FrontDoor(configuration: configuration, schools: schools, logger: logger, memory: memory)
    }

    /// The ports of the listeners in their order, once all are bound. Returns only after ``run()`` was called.
    /// - Throws: what kept the server from listening.
    package var boundPorts: [Int] {
        get async throws { try await ports.value }
    }

    /// Serves until graceful shutdown or cancellation. To be called once.
    package func run() async throws {
        do {
            try await serve()
        } catch {
            ports.tell(.failure(error))
            throw error
        }
    }

    private func serve() async throws {
        let inTurn = PortsInTurn(count: configuration.listeners.count, ports)
        let connections = OpenConnections(
            perAddress: configuration.limits.connectionsPerAddress,
            trusted: configuration.trustedProxies
        )
        let doors = try configuration.listeners.enumerated().map { place, listener in
            // The group's own words are left out: what it would tell of is thrown.
            ServiceGroup(
                services: [try application(listener, connections) { inTurn.tell($0, of: place) }],
                logger: Logger(label: "doors") { _ in SwiftLogNoOpLogHandler() }
            )
        }
        do {
            try await serve(doors, connections)
        } catch {
            await frontDoor.jobs.cancelAll()
            throw error
        }
        await frontDoor.jobs.cancelAll()
    }

    /// The framework takes a cancelled task for an error of each listener. So its tasks are never cancelled before they had
    /// time to end: listeners close at once, requests under way may end, and what is open then is cut off.
    private func serve(_ doors: [ServiceGroup], _ connections: OpenConnections) async throws {
        let serving = Task { try await Self.run(doors) }
        let partingTime = configuration.partingTime
        let shutDown: @Sendable () -> Void = {
            Task { for door in doors { await door.triggerGracefulShutdown() } }
            MultiThreadedEventLoopGroup.singleton.next().scheduleTask(in: partingTime) {
                connections.cutOff()
            }
            MultiThreadedEventLoopGroup.singleton.next().scheduleTask(in: partingTime + Self.lastWords) {
                // Whoever still works for nobody is told to stop.
                serving.cancel()
            }
        }
        try await withTaskCancellationHandler {
            try await withGracefulShutdownHandler {
                try await serving.value
            } onGracefulShutdown: {
                shutDown()
            }
        } onCancel: {
            shutDown()
        }
    }

    /// How long work may go on for a connection that was cut off.
    private static let lastWords = TimeAmount.milliseconds(300)

    /// Runs all until all have ended; where one can't begin or fails, the others end too.
    private static func run(_ doors: [ServiceGroup]) async throws {
        let failure = await withTaskGroup(of: (any Error)?.self) { tasks in
            for door in doors {
                tasks.addTask {
                    do { try await door.run() } catch { return error }
                    return nil
                }
            }
            var first: (any Error)?
            for await case let error? in tasks where first == nil {
                first = error
                for door in doors { await door.triggerGracefulShutdown() }
            }
            return first
        }
        if let failure { throw failure }
    }

    private func application(
        _ listener: WebListener,
        _ connections: OpenConnections,
        onBound: @escaping @Sendable (Int) -> Void
    ) throws -> Application<FrontDoor.Listening> {
        let channel = HTTP1Channel.Configuration(
            idleTimeout: .seconds(Int64(configuration.limits.idleSeconds)),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: configuration.limits.headerFieldSize,
                maxHeaderListSize: configuration.limits.headerListSize,
                maxHeaderFieldCount: configuration.limits.headerFieldCount
            )
        )
        let context = listener.kind == .secure ? configuration.tlsContext : nil
        if listener.kind == .secure, context == nil { throw StartFailure.secureListenerWithoutTLS }
        let server = HTTPServerBuilder { responder in
            DoorChannel(
                base: HTTP1Channel(responder: responder, configuration: channel),
                context: context,
                connections: connections
            )
        }
        var quiet = logger
        // The framework tells of each start and of each broken connection.
        quiet.logLevel = max(logger.logLevel, .warning)
        return Application(
            responder: FrontDoor.Listening(door: frontDoor, isSecure: listener.kind == .secure),
            server: server,
            configuration: ApplicationConfiguration(
                address: .hostname(listener.host, port: listener.port),
                availableConnectionsDelegate: MaximumAvailableConnections(configuration.limits.connections)
            ),
            onServerRunning: { onBound($0.localAddress?.port ?? 0) },
            logger: quiet
        )
    }
}
