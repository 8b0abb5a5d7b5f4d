package import NIOCore

/// Stands nearest to the socket, before TLS: closing from here waits for nobody's last TLS words.
package final class CutOffHandler: ChannelInboundHandler {
    package typealias InboundIn = ByteBuffer

    package init() {}

    /// Closes at once.
    package static func cutOff(_ channel: any Channel) {
        channel.eventLoop.execute {
            let context = try? channel.pipeline.syncOperations.context(handlerType: CutOffHandler.self)
            context?.close(mode: .all, promise: nil)
        }
    }
}
