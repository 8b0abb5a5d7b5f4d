internal import NIOCore

/// Stands nearest to the socket, before TLS: closing from here waits for nobody's last TLS words.
final class CutOffHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    /// Closes at once.
    static func cutOff(_ channel: any Channel) {
        channel.eventLoop.execute {
            let context = try? channel.pipeline.syncOperations.context(handlerType: CutOffHandler.self)
            context?.close(mode: .all, promise: nil)
        }
    }
}
