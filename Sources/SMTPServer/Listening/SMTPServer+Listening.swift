internal import Listening
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import ProxyProtocol
internal import SMTPProtocol

extension SMTPServer {
    /// A bound listener; what comes in are connections ready to run.
    struct Listener: Sendable {
        let kind: SMTPListener.Kind
        let channel: NIOAsyncChannel<SMTPConnection, Never>
    }

    /// Connections waiting to be accepted, by the kernel.
    private static let backlog: Int32 = 1_024
    /// Octets read from a socket at once, at most.
    private static let mostReadAtOnce = 64 << 10

    func check() throws(StartFailure) {
        guard configuration.listeners.contains(where: { $0.kind != .outside }) else { return }
        if configuration.tlsContext == nil { throw .insideDoorWithoutTLS }
        if house.authenticator == nil { throw .insideDoorWithoutAuthenticator }
    }

    /// Binds all, or none.
    func bind() async throws -> [Listener] {
        var listeners: [Listener] = []
        do {
            for listener in configuration.listeners { listeners.append(try await bind(listener)) }
        } catch {
            for listener in listeners { try? await listener.channel.channel.close().get() }
            throw error
        }
        return listeners
    }

    private func bind(_ listener: SMTPListener) async throws -> Listener {
        let configuration = configuration
        let house = house
        let proxies = configuration.proxies(for: listener)
        let channel = try await ServerBootstrap(group: eventLoopGroup)
            .serverChannelOption(.backlog, value: Self.backlog)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.autoRead, value: false)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(
                .recvAllocator,
                value: AdaptiveRecvByteBufferAllocator(minimum: 1_024, initial: 4_096, maximum: Self.mostReadAtOnce)
            )
            .bind(host: listener.host, port: listener.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(CutOffHandler())
                    let connection = SMTPConnection(
                        channel: channel,
                        client: try proxies.expectHeader(on: channel),
                        listener: listener.kind,
                        configuration: configuration,
                        house: house
                    )
                    if listener.kind == .insideTLS, let context = configuration.tlsContext {
                        try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
                    }
                    try channel.pipeline.syncOperations.addHandler(SMTPChannelHandler(connection))
                    return connection
                }
            }
        guard registry.add(listener: channel.channel) else {
            try await channel.channel.close().get()
            throw CancellationError()
        }
        return Listener(kind: listener.kind, channel: channel)
    }
}

extension SMTPServer.Configuration {
    fileprivate func proxies(for listener: SMTPListener) -> TrustedProxies {
        TrustedProxies(listener.takesProxyHeader ? trustedProxies : [], within: timeouts.proxyHeader)
    }

    /// What a session at this kind of listener is told.
    func session(for listener: SMTPListener.Kind) -> SMTPServerConfiguration {
        SMTPServerConfiguration(
            service: listener == .outside ? .exchange : .submission,
            hostName: hostName,
            postmaster: postmaster,
            offersStartTLS: listener != .insideTLS && tlsContext != nil,
            refusesEarlyTalkers: listener == .outside && timeouts.bannerDelay > .zero,
            limits: limits
        )
    }
}
