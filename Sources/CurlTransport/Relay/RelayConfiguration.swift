package import MailMessage

/// The next server for all that leaves the school, and how to speak with it.
package struct RelayConfiguration: Sendable {
    /// How the connection is protected.
    package enum Security: String, Sendable, Hashable, CaseIterable {
        /// In the clear: only for a relay on the same machine.
        case none
        /// STARTTLS where offered, without looking at the certificate: better than nothing, and no more (RFC 7435).
        case opportunistic
        /// STARTTLS or no delivery; the certificate must be the host's.
        case startTLS = "starttls"
        /// TLS from the first byte (`smtps`, RFC 8314); the certificate must be the host's.
        case tls
    }

    /// A name or an address; IPv6 without brackets.
    package var host: String
    package var port: Int
    package var security: Security
    /// For AUTH (RFC 4954).
    package var credentials: RelayCredentials?
    /// A PEM file of certificate authorities in the place of the system's.
    package var certificateAuthorities: String?
    /// What we call ourselves in EHLO.
    package var helloName: Domain
    package var limits: RelayLimits

    package init(
        host: String,
        port: Int,
        security: Security,
        helloName: Domain,
        credentials: RelayCredentials? = nil,
        certificateAuthorities: String? = nil,
        limits: RelayLimits = RelayLimits()
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.helloName = helloName
        self.credentials = credentials
        self.certificateAuthorities = certificateAuthorities
        self.limits = limits
    }
}

/// A login at the relay. Its description shows no password.
package struct RelayCredentials: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var user: String
    package var password: String

    package init(user: String, password: String) {
        self.user = user
        self.password = password
    }

    package var description: String { "\(user):***" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}

/// Time limits, in seconds.
package struct RelayLimits: Sendable, Hashable {
    /// Until connection and TLS stand.
    package var connecting: Int
    /// For each reply. RFC 5321 §4.5.3.2 asks for 5 minutes, and 10 after the data; libcurl has one limit for all.
    package var reply: Int
    /// For the whole conversation.
    package var conversation: Int
    /// How long a connection is kept for the next message.
    package var idle: Int
    /// How long a cancelled conversation may wait for the reply to data already sent, in milliseconds: cutting it off there
    /// would send the message twice.
    package var lastReplyMilliseconds: Int

    package init(
        connecting: Int = 30,
        reply: Int = 600,
        conversation: Int = 3600,
        idle: Int = 30,
        lastReplyMilliseconds: Int = 700
    ) {
        self.connecting = connecting
        self.reply = reply
        self.conversation = conversation
        self.idle = idle
        self.lastReplyMilliseconds = lastReplyMilliseconds
    }
}
