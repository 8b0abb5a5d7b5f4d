internal import CCurl
internal import Delivery
internal import MailMessage
internal import Synchronization

/// One message to one recipient: what is asked of libcurl, and what its callbacks learn.
///
/// The callbacks hold it unretained; the lane keeps it alive until libcurl has let go of it.
final class Transfer: Sendable {
    /// What the lane reports in the end.
    struct End: Sendable {
        let code: CURLcode
        let conversation: Conversation
        /// Whether the connection was one from before, which the server may have closed meanwhile.
        let usedOldConnection: Bool
        /// Whether libcurl had taken all bytes: the server may have the message even if it did not say so.
        let sentAll: Bool
    }

    private struct State: Sendable {
        var conversation = Conversation()
        var cancelled: ContinuousClock.Instant?
        var lacksSMTPUTF8 = false
    }

    let sender: EmailAddress?
    let recipient: EmailAddress
    /// Octets on the wire.
    let stuffedSize: Int
    let feed: BodyFeed
    /// A connection of its own, not one kept from before.
    let isFresh: Bool
    private let lastReplyGrace: Duration
    private let state = Mutex(State())

    init(
        sender: EmailAddress?,
        recipient: EmailAddress,
        stuffedSize: Int,
        feed: BodyFeed,
        isFresh: Bool,
        lastReplyGrace: Duration
    ) {
        self.sender = sender
        self.recipient = recipient
        self.stuffedSize = stuffedSize
        self.feed = feed
        // Whether the server has SMTPUTF8 is said in its EHLO reply only, which a kept connection has long had.
        self.isFresh = isFresh || sender?.needsSMTPUTF8 == true || recipient.needsSMTPUTF8
        self.lastReplyGrace = lastReplyGrace
    }

    var needsSMTPUTF8: Bool { sender?.needsSMTPUTF8 == true || recipient.needsSMTPUTF8 }

    var conversation: Conversation { state.withLock { $0.conversation } }

    /// From whatever thread; the lane has to be woken after it.
    func cancel() {
        state.withLock { $0.cancelled = $0.cancelled ?? .now }
    }

    var isCancelled: Bool { state.withLock { $0.cancelled != nil } }

    /// Whether the server can't take the envelope (RFC 6531 §3.1 item 4).
    var lacksSMTPUTF8: Bool { state.withLock { $0.lacksSMTPUTF8 } }

    /// Whether libcurl should give up now. After the data it may wait a moment longer for the reply, since without it the
    /// message would be sent twice.
    var shouldAbort: Bool {
        let sentAll = feed.hasEnded
        return state.withLock { state in
            if state.lacksSMTPUTF8 { return true }
            guard let cancelled = state.cancelled else { return false }
            return !sentAll || ContinuousClock.now - cancelled > lastReplyGrace
        }
    }

    func sent(_ bytes: UnsafeRawBufferPointer) {
        state.withLock { $0.conversation.sent(bytes) }
    }

    func received(_ bytes: UnsafeRawBufferPointer) {
        state.withLock { state in
            state.conversation.received(bytes)
            if needsSMTPUTF8, let keywords = state.conversation.keywords, !keywords.contains("SMTPUTF8") {
                // libcurl would send the address all the same.
                state.lacksSMTPUTF8 = state.conversation.stage == .hello
            }
        }
    }
}
