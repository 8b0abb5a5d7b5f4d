package import MailMessage
package import Policy

/// An outside program that looks at whole messages: for pests, for spam. `Scanners` has ClamAV and Rspamd.
///
/// Keeps its own time: an answer comes within the scanner's time-out, and `.away` is one. Never throws, and never tells
/// the logs what is in a message.
package protocol MessageScanner: Sendable {
    /// Short and for ever: it is in decision records.
    var name: String { get }

    func scan(_ message: ScannedMessage) async -> ScanFacts
}

/// What a scanner is told.
package struct ScannedMessage: Sendable {
    /// As it came over the wire.
    package var bytes: [UInt8]
    package var envelope: Envelope

    package init(bytes: [UInt8], envelope: Envelope = Envelope()) {
        self.bytes = bytes
        self.envelope = envelope
    }

    /// How it came; empty for what isn't mail.
    package struct Envelope: Sendable, Hashable {
        /// nil for `<>`, and for what isn't mail.
        package var sender: EmailAddress?
        package var recipients: [EmailAddress]
        /// The peer's address as text; empty where there is none.
        package var peer: String
        package var helo: String
        /// Whether somebody of the school has logged in to send it. Who it is, no scanner is told.
        package var isAuthenticated: Bool

        package init(
            sender: EmailAddress? = nil,
            recipients: [EmailAddress] = [],
            peer: String = "",
            helo: String = "",
            isAuthenticated: Bool = false
        ) {
            self.sender = sender
            self.recipients = recipients
            self.peer = peer
            self.helo = helo
            self.isAuthenticated = isAuthenticated
        }
    }
}

extension ScannedMessage.Envelope {
    init(_ message: ReceivedMessage, at door: Door) {
        self.init(
            sender: message.sender,
            recipients: message.recipients.map(\.address),
            peer: door.peer,
            helo: door.helo,
            isAuthenticated: door.kind == .inside
        )
    }
}
