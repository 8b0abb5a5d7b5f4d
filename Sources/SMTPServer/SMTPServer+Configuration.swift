package import MailMessage
package import NIOSSL
package import ProxyProtocol
package import SMTPProtocol

extension SMTPServer {
    /// What the server is told once.
    package struct Configuration: Sendable {
        /// What the server calls itself in greetings; also the name in its certificate.
        package var hostName: String
        package var listeners: [SMTPListener]
        /// nil: no STARTTLS; the inside doors can't be opened then.
        package var tlsContext: NIOSSLContext?
        /// Limits of one session, the largest message among them (``SMTPProtocol/SMTPLimits/messageSize``).
        package var limits = SMTPLimits()
        package var timeouts = SMTPServerTimeouts()
        /// Where `<Postmaster>` without a domain lives (RFC 5321 §4.5.1).
        package var postmaster: EmailAddress?
        /// Open connections in all.
        package var connections = 1_000
        /// Open connections from one address at the outside door.
        package var connectionsPerAddress = 50
        /// Open connections from one address at the inside doors: a whole school may sit behind one address.
        package var insideConnectionsPerAddress = 500
        /// Whose word about a client's address counts at listeners that take proxy headers. There, a connection from one of
        /// these must begin with a header; one from anywhere else speaks for itself.
        package var trustedProxies: [IPNetwork] = []
        /// Where messages over ``SMTPServer/spoolThreshold`` wait, in files that have no name any more.
        package var spoolDirectory = "/tmp"

        /// Octets of the largest message taken (RFC 1870), whatever the house allows.
        package var maximumMessageSize: Int {
            get { limits.messageSize }
            set { limits.messageSize = newValue }
        }

        package init(hostName: String, listeners: [SMTPListener], tlsContext: NIOSSLContext? = nil) {
            self.hostName = hostName
            self.listeners = listeners
            self.tlsContext = tlsContext
        }
    }

    /// Octets of a message kept in memory while it arrives; what is longer goes to a file without a name.
    package static let spoolThreshold = 256 << 10
}
