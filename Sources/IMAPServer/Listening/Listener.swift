internal import Listening
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import ProxyProtocol

/// One bound port and the connections that come through it.
struct Listener: Sendable {
    /// A connection before anyone has said a word.
    struct Accepted: Sendable {
        let channel: any Channel
        let client: ClientAddress
        let inbox: ConnectionInbox
    }

    let kind: IMAPListener.Kind
    private let server: NIOAsyncChannel<Accepted, Never>

    var port: Int { server.channel.localAddress?.port ?? 0 }

    /// All or none.
    static func bind(_ house: House) async throws -> [Listener] {
        var bound: [Listener] = []
        do {
            for listener in house.configuration.listeners { bound.append(try await Listener(listener, house)) }
        } catch {
            for listener in bound { listener.close() }
            throw error
        }
        return bound
    }

    private init(_ listener: IMAPListener, _ house: House) async throws {
        let context = listener.kind == .tls ? house.configuration.tlsContext : nil
        let proxies = TrustedProxies(
            listener.takesProxyHeader ? house.configuration.trustedProxies : [],
            within: house.configuration.timeouts.proxyHeader
        )
        kind = listener.kind
        server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 512)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.autoRead, value: false)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelOption(
                .recvAllocator,
                value: AdaptiveRecvByteBufferAllocator(minimum: 512, initial: 2_048, maximum: 65_536)
            )
            .bind(host: listener.host, port: listener.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let inbox = ConnectionInbox(channel: channel)
                    try channel.pipeline.syncOperations.addHandler(CutOffHandler())
                    let client = try proxies.expectHeader(on: channel)
                    if let context {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
                    }
                    try channel.pipeline.syncOperations.addHandler(InboxHandler(inbox))
                    return Accepted(channel: channel, client: client, inbox: inbox)
                }
            }
    }

    /// No new connections; those open go on.
    func close() { server.channel.close(promise: nil) }

    /// Until the port is closed and its connections have ended.
    func serve(_ house: House) async {
        await withDiscardingTaskGroup { group in
            do {
                try await server.executeThenClose { accepted in
                    for try await connection in accepted {
                        group.addTask {
                            await IMAPConnection.serve(connection, house, isSecure: kind == .tls)
                        }
                    }
                }
            } catch {
                house.logger.debug("imap listener closed", metadata: ["kind": "\(kind.rawValue)"])
            }
        }
    }
}
