package import MailMessage

/// A way out of the school for messages.
package protocol MailTransport: Sendable {
    /// Hands `message` to `destination`.
    ///
    /// Never throws: what went wrong is each recipient's result. A connection that can't be made, breaks, or is ended by
    /// cancellation is a temporary failure of all that were not yet answered. Cancelling the task ends the work within 2 s.
    ///
    /// - Returns: one result for each recipient of the message.
    func send(_ message: OutgoingMessage, to destination: Destination) async -> [EmailAddress: RecipientResult]
}

/// Where a message goes next.
package enum Destination: Sendable, Hashable {
    /// The relay that the transport is configured with.
    case relay
    /// Straight to the domain's own servers.
    case domain(Domain)
}

/// A message as a transport takes it: envelope and a way to its bytes.
package struct OutgoingMessage: Sendable {
    /// nil for the null reverse-path.
    package var sender: EmailAddress?
    package var recipients: [EmailAddress]
    package var content: any MessageContent
    /// What the sender asked for; a transport that can pass it on does (RFC 3461 §5.2.1), and says so in its replies.
    package var notification: NotificationRequest
    /// How its way has to be protected.
    package var tls: TLSDemand

    package init(
        sender: EmailAddress?,
        recipients: [EmailAddress],
        content: any MessageContent,
        notification: NotificationRequest = NotificationRequest(),
        tls: TLSDemand = .published
    ) {
        self.sender = sender
        self.recipients = recipients
        self.content = content
        self.notification = notification
        self.tls = tls
    }

    /// Whether only a server with SMTPUTF8 (RFC 6531) can take the envelope.
    package var needsSMTPUTF8: Bool {
        sender?.needsSMTPUTF8 == true || recipients.contains(where: \.needsSMTPUTF8)
    }
}

/// A message's bytes, read piece by piece: they need not be in memory at once. Lines end in CRLF, no dot-stuffing.
package protocol MessageContent: Sendable {
    /// Octets of the whole.
    var size: Int { get }

    /// The octets in `range`, which lies within `0..<size`; all of them.
    /// - Throws: where they can't be read now; the attempt then fails temporarily.
    func read(_ range: Range<Int>) async throws -> [UInt8]
}

/// Bytes that are in memory anyway.
package struct MemoryContent: MessageContent {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package var size: Int { bytes.count }

    package func read(_ range: Range<Int>) async throws -> [UInt8] {
        Array(bytes[range.clamped(to: bytes.indices)])
    }
}
