internal import IMAPProtocol
internal import NIOCore
internal import Synchronization

/// Everything that can wake a connection's task, in one place: octets, news of its mailbox, the end, a time limit.
///
/// Nothing is read from the socket unless the task waits for it, so that a client can't fill the server's memory. Filled on
/// the event loop and from other tasks, emptied by the one task of the connection.
final class ConnectionInbox: Sendable {
    enum Event: Sendable {
        case octets(ByteBuffer)
        case mailboxChanged
        case end(IMAPServerSession.EndReason)
        case closed
    }

    private struct State {
        var octets: [ByteBuffer] = []
        var hasNews = false
        var end: IMAPServerSession.EndReason?
        var isClosed = false
        var isReading = false
        var wantsNews = false
        var waiter: CheckedContinuation<Event, Never>?
        var onEnd: (@Sendable () -> Void)?

        /// The most important thing that is there. Octets come before a time limit that passed at the same moment.
        mutating func take() -> Event? {
            if let end, end != .idleTooLong { return .end(end) }
            if !octets.isEmpty { return .octets(octets.removeFirst()) }
            if isClosed { return .closed }
            if let end { return .end(end) }
            guard wantsNews, hasNews else { return nil }
            hasNews = false
            return .mailboxChanged
        }
    }

    let channel: any Channel
    private let state = Mutex(State())

    init(channel: any Channel) {
        self.channel = channel
    }

    /// Reads before anybody waits: a TLS handshake must go on while the greeting waits for its end.
    func startReading() {
        state.withLock { $0.isReading = true }
        channel.read()
    }

    /// Waits for the next event.
    /// - Parameters:
    ///   - limit: after it `.end(.idleTooLong)`.
    ///   - wantsNews: whether a change of the mailbox is worth waking up for.
    func next(within limit: TimeAmount, wantsNews: Bool) async -> Event {
        let alarm = channel.eventLoop.scheduleTask(in: limit) { self.end(.idleTooLong) }
        defer { alarm.cancel() }
        return await withCheckedContinuation { continuation in
            let (event, mustRead) = state.withLock { state -> (Event?, Bool) in
                state.wantsNews = wantsNews
                if let event = state.take() { return (event, false) }
                state.waiter = continuation
                defer { state.isReading = true }
                return (nil, !state.isReading)
            }
            if let event { continuation.resume(returning: event) } else if mustRead { channel.read() }
        }
    }

    func received(_ octets: ByteBuffer) {
        wake { state in
            state.octets.append(octets)
            state.isReading = false
        }
    }

    func mailboxChanged() { wake { $0.hasNews = true } }

    func closed() { wake { $0.isClosed = true } }

    /// The first reason stays.
    func end(_ reason: IMAPServerSession.EndReason) {
        wake { state in
            if state.end == nil { state.end = reason }
        }
        state.withLock { $0.onEnd }?()
    }

    /// What to do when the connection is to end while its task waits for something else; at once where it is already.
    func onEnd(_ action: (@Sendable () -> Void)?) {
        let isEnding = state.withLock { state in
            state.onEnd = action
            return state.end != nil
        }
        if isEnding { action?() }
    }

    private func wake(_ change: (inout State) -> Void) {
        let woken = state.withLock { state -> (CheckedContinuation<Event, Never>, Event)? in
            change(&state)
            guard let waiter = state.waiter, let event = state.take() else { return nil }
            state.waiter = nil
            return (waiter, event)
        }
        if let (waiter, event) = woken { waiter.resume(returning: event) }
    }
}

/// Puts what the channel reads into the inbox.
final class InboxHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let inbox: ConnectionInbox

    init(_ inbox: ConnectionInbox) {
        self.inbox = inbox
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        inbox.received(unwrapInboundIn(data))
    }

    func channelInactive(context: ChannelHandlerContext) {
        inbox.closed()
        context.fireChannelInactive()
    }

    /// A broken handshake, a reset: the connection is over.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        inbox.closed()
        context.close(promise: nil)
    }
}
