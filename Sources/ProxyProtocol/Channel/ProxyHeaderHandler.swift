internal import NIOCore

/// Takes the header off a connection's front, before TLS, and leaves the pipeline. Belongs to one channel.
///
/// Reads from the channel by itself, so the channel need not read automatically; nothing gets past it before the header is
/// whole. What came behind the header in the same piece goes on to the next handler. Where there is no right header in
/// time, the channel is closed.
final class ProxyHeaderHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let promise: EventLoopPromise<ProxyHeader>
    private let limit: TimeAmount
    private var received: ByteBuffer?
    private var alarm: Scheduled<Void>?
    private var isDone = false

    /// - Parameters:
    ///   - promise: kept with the header, or broken with a `ProxyHeaderError`.
    ///   - limit: from the connection to the header's last octet.
    init(_ promise: EventLoopPromise<ProxyHeader>, within limit: TimeAmount) {
        self.promise = promise
        self.limit = limit
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { fail(.closed, nil) }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard alarm == nil, !isDone else { return }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        alarm = context.eventLoop.scheduleTask(in: limit) {
            let (handler, context) = bound.value
            handler.fail(.late, context)
        }
        context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // After a failure nothing reaches the others.
        guard !isDone else { return }
        var piece = unwrapInboundIn(data)
        var octets = received ?? ByteBuffer()
        octets.writeBuffer(&piece)
        received = octets
        switch ProxyHeader.parse(octets.readableBytesView) {
        case .incomplete: break
        case .invalid(let error): fail(error, context)
        case .header(let header, let length): succeed(header, length, context)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if !isDone { context.read() }
        context.fireChannelReadComplete()
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(received == nil ? .silent : .closed, nil)
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let event = event as? ChannelEvent, event == .inputClosed {
            fail(received == nil ? .silent : .closed, context)
        }
        context.fireUserInboundEventTriggered(event)
    }

    private func succeed(_ header: ProxyHeader, _ length: Int, _ context: ChannelHandlerContext) {
        isDone = true
        alarm?.cancel()
        var rest = received ?? ByteBuffer()
        received = nil
        rest.moveReaderIndex(forwardBy: length)
        promise.succeed(header)
        if rest.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(rest)) }
        context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
    }

    private func fail(_ error: ProxyHeaderError, _ context: ChannelHandlerContext?) {
        guard !isDone else { return }
        isDone = true
        alarm?.cancel()
        received = nil
        promise.fail(error)
        context?.close(promise: nil)
    }
}
