import Listening
import NIOCore
import NIOEmbedded
import Testing

@Suite("Cutting off")
struct CutOffHandlerTests {
    /// Holds every close back, as TLS does while it waits for the peer's last words.
    private final class Holding: ChannelOutboundHandler {
        typealias OutboundIn = ByteBuffer
        func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {}
    }

    @Test("a connection whose TLS waits for the peer is closed all the same")
    func closes() throws {
        let channel = EmbeddedChannel()
        try channel.pipeline.syncOperations.addHandlers(CutOffHandler(), Holding())
        try channel.connect(to: SocketAddress(ipAddress: "192.0.2.1", port: 25)).wait()
        channel.close(promise: nil)
        #expect(channel.isActive)
        CutOffHandler.cutOff(channel)
        channel.embeddedEventLoop.run()
        #expect(!channel.isActive)
    }
}
