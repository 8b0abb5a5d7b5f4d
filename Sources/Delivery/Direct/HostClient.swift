package import MailAuthentication
package import MailMessage

/// Speaks with one server of a domain. `CurlHostClient` does it with libcurl.
package protocol HostClient: Sendable {
    /// One recipient's transaction with one server at one address. Never throws. Cancelling the task ends it within 2 s.
    func send(_ message: OutgoingMessage, to recipient: EmailAddress, at host: DeliveryHost) async -> HostAttempt
}

/// One server at one address, and how to speak with it.
package struct DeliveryHost: Sendable, Hashable {
    package let name: DNSName
    package let address: IPAddress
    package let port: Int
    package let security: HostSecurity
    /// MAIL carries REQUIRETLS, and only to a server that offers it (RFC 8689 §4.2.1).
    package let requiresTLS: Bool

    package init(name: DNSName, address: IPAddress, port: Int, security: HostSecurity, requiresTLS: Bool) {
        self.name = name
        self.address = address
        self.port = port
        self.security = security
        self.requiresTLS = requiresTLS
    }
}

/// What came of speaking with one server.
package struct HostAttempt: Sendable, Hashable {
    /// How far it got; what decides whether another server is asked.
    package enum Stage: Int, Sendable, Hashable, Comparable {
        case connecting
        /// Up to the reply to EHLO, and to STARTTLS.
        case opening
        case tls
        /// EHLO within TLS, or AUTH.
        case hello
        case mail
        /// RCPT, or DATA.
        case recipient
        /// Bytes of the message are on their way, or all sent.
        case content

        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    package enum TLS: Sendable, Hashable {
        /// It did not come to that, or the connection is one from before.
        case unknown
        case established
        /// In the clear, since none was wanted or offered.
        case absent
        case failed(TLSFailure)
    }

    package var result: RecipientResult
    package var stage: Stage
    package var tls: TLS
    /// The server doesn't offer REQUIRETLS, which the message needs.
    package var lacksRequireTLS: Bool

    package init(result: RecipientResult, stage: Stage, tls: TLS, lacksRequireTLS: Bool = false) {
        self.result = result
        self.stage = stage
        self.tls = tls
        self.lacksRequireTLS = lacksRequireTLS
    }
}
