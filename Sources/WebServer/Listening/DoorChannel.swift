internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOSSL

/// A connection as the doors have it: one that can be cut off, and at secure doors in TLS, with the context that all doors of
/// the node share.
struct DoorChannel: ServerChildChannel {
    typealias Value = HTTP1Channel.Value

    let base: HTTP1Channel
    /// nil where a proxy in front does TLS.
    let context: NIOSSLContext?
    let connections: OpenConnections

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            try connections.add(channel)
            if let context {
                try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
            }
        }
        .flatMap { base.setup(channel: channel, logger: logger) }
    }

    func handle(value: Value, logger: Logger) async {
        await base.handle(value: value, logger: logger)
    }
}
