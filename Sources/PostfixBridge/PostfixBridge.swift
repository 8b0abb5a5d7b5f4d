package import Gateway
internal import Listening
package import Logging
internal import MailMessage
internal import NIOCore
internal import NIOPosix
internal import PostfixProtocols
internal import ProxyProtocol
internal import ServiceLifecycle

/// Lets a school that keeps its Postfix use the checker: a milter, which judges whole messages, and a policy service, which
/// judges envelopes.
///
/// A listener is a task; each connection is a child task of it that doesn't throw, so that no peer can take a listener down.
/// Where the bridge is away or can't work, Postfix does with a message what its own settings say (`milter_default_action`),
/// and nothing is lost: the message is with Postfix or with its client all the time.
package struct PostfixBridge: Service {
    let configuration: Configuration
    let desk: BridgeDesk
    let budget: MemoryBudget
    let logger: Logger
    private let ports = BoundPorts()
    private let places: Places
    /// What the policy service has been asked about.
    let messages: PolicyMemory

    /// - Parameters:
    ///   - judge: the house.
    ///   - budget: of the octets of messages in memory; all servers share one.
    package init(
        configuration: Configuration,
        judge: any MailJudging,
        logger: Logger,
        budget: MemoryBudget = MemoryBudget()
    ) {
        self.configuration = configuration
        self.logger = logger
        self.budget = budget
        places = Places(configuration.connections)
        messages = PolicyMemory(limits: configuration.policyLimits)
        desk = BridgeDesk(
            judge: judge,
            trustedClients: configuration.trustedClients,
            unknownLogins: configuration.unknownLogins,
            logger: logger
        )
    }

    /// The ports of the listeners in their order, 0 for socket files, once all are bound. Returns only after ``run()`` was
    /// called.
    /// - Throws: what kept the bridge from listening.
    package var boundPorts: [Int] {
        get async throws { try await ports.value }
    }

    /// Serves until graceful shutdown or cancellation. To be called once.
    /// - Throws: what binding a place fails with.
    package func run() async throws {
        let bound: [BoundListener]
        do {
            bound = try await bind()
        } catch {
            ports.tell(.failure(error))
            throw error
        }
        ports.tell(.success(bound.map { $0.channel.channel.localAddress?.port ?? 0 }))
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                for listener in bound { group.addTask { await serve(listener) } }
            }
        }
    }

    private func serve(_ listener: BoundListener) async {
        do {
            try await listener.channel.executeThenClose { connections in
                try await withThrowingDiscardingTaskGroup { group in
                    for try await connection in connections {
                        group.addTask { await serve(connection, listener.kind) }
                    }
                }
            }
        } catch is CancellationError {
            return
        } catch {
            logger.error("a listener of the Postfix bridge ended", metadata: ["error": "\(error)"])
        }
    }

    private func serve(_ channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>, _ kind: Listener.Kind) async {
        let peer = channel.channel.remoteAddress
        do {
            try await channel.executeThenClose { inbound, outbound in
                guard places.take() else { return logger.warning("too many connections to the Postfix bridge") }
                defer { places.giveBack() }
                guard mayAsk(peer) else {
                    return logger.warning(
                        "a stranger asked the Postfix bridge",
                        metadata: ["peer": "\(text(of: peer))"]
                    )
                }
                switch kind {
                case .milter: try await converseAsMilter(inbound, outbound)
                case .policy: try await converseAsPolicyService(inbound, outbound)
                }
            }
        } catch let error as MilterError {
            logger.warning("a milter connection made no sense", metadata: ["reason": "\(error)"])
        } catch let error as PolicyDelegationError {
            logger.warning("a policy connection made no sense", metadata: ["reason": "\(error)"])
        } catch {
            logger.debug("a connection to the Postfix bridge ended", metadata: ["error": "\(error)"])
        }
    }

    /// Socket files are guarded by their permissions.
    private func mayAsk(_ peer: SocketAddress?) -> Bool {
        guard let address = peer?.ipAddress else { return true }
        guard let address = IPAddress(peer: address) else { return false }
        return configuration.peers.contains { $0.contains(address) }
    }

    private func text(of peer: SocketAddress?) -> String { peer?.ipAddress ?? "none" }
}
