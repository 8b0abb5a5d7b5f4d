package import Directory
package import Gateway
internal import Listening
package import Logging
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import SMTPProtocol
internal import ServiceLifecycle

/// The school's mail server: one state machine (`SMTPServerSession`) for the outside and the inside doors.
///
/// A listener is a task; each connection is a child task of it that doesn't throw, so that no client can take a listener
/// down. On graceful shutdown the listeners close, open sessions are told 421, and after
/// ``SMTPServerTimeouts/shutdown`` what is left is cut off.
package struct SMTPServer: Service {
    /// What keeps the server from starting.
    package enum StartFailure: Error, Sendable, Hashable {
        /// An inside door needs a TLS context.
        case insideDoorWithoutTLS
        /// An inside door needs someone to check logins.
        case insideDoorWithoutAuthenticator
    }

    let configuration: Configuration
    let house: House
    let eventLoopGroup: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    private let ports = BoundPorts()
    let registry: ConnectionRegistry

    /// - Parameters:
    ///   - intake: judges and takes the messages.
    ///   - authenticator: nil only without inside doors.
    ///   - budget: of the octets of messages in memory; all servers share one.
    package init(
        configuration: Configuration,
        intake: any MessageIntake,
        authenticator: (any Authenticator)?,
        logger: Logger,
        budget: MemoryBudget = MemoryBudget()
    ) {
        self.configuration = configuration
        house = House(intake: intake, authenticator: authenticator, budget: budget, logger: logger)
        registry = ConnectionRegistry(limit: configuration.connections)
    }

    /// The ports of the listeners in their order, once all are bound. Returns only after ``run()`` was called.
    /// - Throws: what kept the server from listening.
    package var boundPorts: [Int] {
        get async throws { try await ports.value }
    }

    /// Serves until graceful shutdown or cancellation. To be called once.
    /// - Throws: ``StartFailure``, or what binding a port fails with.
    package func run() async throws {
        let listeners: [Listener]
        do {
            try check()
            listeners = try await bind()
        } catch {
            ports.tell(.failure(error))
            throw error
        }
        ports.tell(.success(listeners.map { $0.channel.channel.localAddress?.port ?? 0 }))
        let (cutOff, cutOffNow) = AsyncStream<Void>.makeStream()
        let shutDown: @Sendable () -> Void = {
            guard registry.shutDown() else { return }
            eventLoopGroup.next().scheduleTask(in: configuration.timeouts.shutdown) {
                registry.cutOff()
                cutOffNow.yield()
            }
        }
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await serve(listeners, until: cutOff)
            } onGracefulShutdown: {
                shutDown()
            }
        } onCancel: {
            shutDown()
        }
    }

    private func serve(_ listeners: [Listener], until cutOff: AsyncStream<Void>) async {
        await withTaskGroup(of: Bool.self) { group in
            for listener in listeners {
                group.addTask {
                    await serve(listener)
                    return true
                }
            }
            group.addTask {
                for await _ in cutOff { break }
                return false
            }
            var open = listeners.count
            while open > 0, let isListener = await group.next() {
                // After the cut-off, tasks still waiting for the house are told to stop.
                if isListener { open -= 1 } else { group.cancelAll() }
            }
            group.cancelAll()
        }
    }

    private func serve(_ listener: Listener) async {
        let limit =
            listener.kind == .outside
            ? configuration.connectionsPerAddress : configuration.insideConnectionsPerAddress
        do {
            try await listener.channel.executeThenClose { connections in
                try await withThrowingDiscardingTaskGroup { group in
                    for try await connection in connections {
                        group.addTask { await serve(connection, limit: limit) }
                    }
                }
            }
        } catch {
            if !registry.isShuttingDown {
                house.logger.error("a listener ended", metadata: ["error": "\(error)"])
            }
        }
    }

    private func serve(_ connection: SMTPConnection, limit: Int) async {
        guard registry.admit(connection) else { return await turnAway(connection) }
        defer { registry.remove(connection) }
        guard let peer = await connection.identify() else { return }
        guard registry.place(connection, at: peer, limit: limit) else { return await turnAway(connection) }
        await connection.run()
    }

    private func turnAway(_ connection: SMTPConnection) async {
        await connection.turnAway(registry.isShuttingDown ? .shuttingDown : .tooManyConnections)
    }
}
