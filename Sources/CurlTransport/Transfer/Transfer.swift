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
        /// What OpenSSL said of the certificate (`X509_V_…`); 0 where it holds, or nobody looked.
        let verification: Int
    }

    /// How MAIL says REQUIRETLS (RFC 8689 §4.2.1). libcurl has no option for it and puts the address between angle brackets: so
    /// the parameter goes in front of one that may end with the second bracket (`Transfer+ReversePath`).
    enum RequireTLS: Sendable, Hashable {
        case no
        case beforeENVID
        case beforeAUTH
    }

    /// Why we ended it ourselves.
    enum Lack: Sendable, Hashable {
        case smtpUTF8
        case requireTLS
        /// REQUIRETLS is offered, DSN isn't.
        case envid
    }

    private struct State: Sendable {
        var conversation = Conversation()
        var cancelled: ContinuousClock.Instant?
        var lack: Lack?
    }

    let sender: EmailAddress?
    let recipient: EmailAddress
    /// Octets on the wire.
    let stuffedSize: Int
    let feed: BodyFeed
    /// A connection of its own, not one kept from before.
    let isFresh: Bool
    let requireTLS: RequireTLS
    /// The server speaks TLS from the first byte: there is no STARTTLS.
    let isImplicitTLS: Bool
    private let lastReplyGrace: Duration
    private let state = Mutex(State())

    init(
        sender: EmailAddress?,
        recipient: EmailAddress,
        stuffedSize: Int,
        feed: BodyFeed,
        isFresh: Bool,
        requireTLS: RequireTLS = .no,
        isImplicitTLS: Bool = false,
        lastReplyGrace: Duration
    ) {
        self.sender = sender
        self.recipient = recipient
        self.stuffedSize = stuffedSize
        self.feed = feed
        // What the server offers is said in its EHLO reply only, which a kept connection has long had.
        self.isFresh =
            isFresh || requireTLS != .no || sender?.needsSMTPUTF8 == true || recipient.needsSMTPUTF8
        self.requireTLS = requireTLS
        self.isImplicitTLS = isImplicitTLS
        self.lastReplyGrace = lastReplyGrace
    }

    var needsSMTPUTF8: Bool { sender?.needsSMTPUTF8 == true || recipient.needsSMTPUTF8 }

    var conversation: Conversation { state.withLock { $0.conversation } }

    /// From whatever thread; the lane has to be woken after it.
    func cancel() {
        state.withLock { $0.cancelled = $0.cancelled ?? .now }
    }

    var isCancelled: Bool { state.withLock { $0.cancelled != nil } }

    /// What the server doesn't offer and the envelope needs (RFC 6531 §3.1 item 4, RFC 8689 §4.2.1).
    var lack: Lack? { state.withLock { $0.lack } }

    /// Whether libcurl should give up now. After the data it may wait a moment longer for the reply, since without it the
    /// message would be sent twice.
    var shouldAbort: Bool {
        let sentAll = feed.hasEnded
        return state.withLock { state in
            if state.lack != nil { return true }
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
            guard state.conversation.stage == .hello, let keywords = state.conversation.keywords else { return }
            // libcurl would send the address all the same.
            if needsSMTPUTF8, !keywords.contains("SMTPUTF8") { state.lack = .smtpUTF8 }
            guard requireTLS != .no, isImplicitTLS || state.conversation.tls == .established else { return }
            if !keywords.contains("REQUIRETLS") {
                state.lack = .requireTLS
            } else if requireTLS == .beforeENVID, !keywords.contains("DSN") {
                state.lack = keywords.contains("AUTH") ? .envid : .requireTLS
            }
        }
    }
}
