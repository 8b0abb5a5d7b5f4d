internal import Glibc
internal import NIOCore
internal import NIOPosix

extension PostfixBridge {
    struct BoundListener: Sendable {
        let kind: Listener.Kind
        let channel: NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never>
    }

    /// Connections waiting to be accepted, by the kernel.
    private static let backlog: Int32 = 256

    /// Binds all, or none.
    func bind() async throws -> [BoundListener] {
        var bound: [BoundListener] = []
        do {
            for listener in configuration.listeners {
                bound.append(BoundListener(kind: listener.kind, channel: try await bind(listener.place)))
            }
        } catch {
            for listener in bound { try? await listener.channel.channel.close().get() }
            throw error
        }
        return bound
    }

    private func bind(
        _ place: Listener.Place
    ) async throws -> NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never> {
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: Self.backlog)
        let idleTime = configuration.idleTime
        let prepare: @Sendable (any Channel) -> EventLoopFuture<NIOAsyncChannel<ByteBuffer, ByteBuffer>> = { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandlers(
                    IdleStateHandler(allTimeout: idleTime),
                    IdleHandler()
                )
                return try NIOAsyncChannel(
                    wrappingChannelSynchronously: channel,
                    configuration: NIOAsyncChannel.Configuration(
                        // What a peer sends ahead waits in its own buffers.
                        backPressureStrategy: .init(lowWatermark: 1, highWatermark: 2)
                    )
                )
            }
        }
        switch place {
        case .inet(let host, let port):
            return try await bootstrap.serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .bind(host: host, port: port, childChannelInitializer: prepare)
        case .unix(let path, let mode):
            let channel = try await bootstrap.bind(
                unixDomainSocketPath: path,
                cleanupExistingSocketFile: true,
                childChannelInitializer: prepare
            )
            guard chmod(path, mode) == 0 else {
                let failure = IOError(errnoCode: errno, reason: "chmod \(path)")
                try? await channel.channel.close().get()
                throw failure
            }
            return channel
        }
    }
}

/// Closes a connection on which nothing happens.
private final class IdleHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is IdleStateHandler.IdleStateEvent {
            context.close(promise: nil)
        } else {
            context.fireUserInboundEventTriggered(event)
        }
    }
}
