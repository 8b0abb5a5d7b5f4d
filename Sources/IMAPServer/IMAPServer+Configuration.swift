package import IMAPProtocol
package import NIOCore
package import NIOSSL
package import ProxyProtocol

/// Where the server listens.
package struct IMAPListener: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        /// Port 143: in the clear until STARTTLS; no login before it.
        case startTLS
        /// Port 993: TLS from the first octet (RFC 8314).
        case tls
    }

    package var kind: Kind
    package var host: String
    /// 0 for any free one; ``IMAPServer/boundPorts`` tells which.
    package var port: Int
    /// Whether proxies that are trusted (``IMAPServer/Configuration/trustedProxies``) must tell here who their client is,
    /// by version 2 of the PROXY protocol.
    package var takesProxyHeader: Bool

    package init(kind: Kind, host: String = "127.0.0.1", port: Int, takesProxyHeader: Bool = false) {
        self.kind = kind
        self.host = host
        self.port = port
        self.takesProxyHeader = takesProxyHeader
    }
}

extension IMAPServer {
    /// What the server is told once.
    package struct Configuration: Sendable {
        package var listeners: [IMAPListener]
        package var tlsContext: NIOSSLContext
        /// Limits of one session.
        package var limits = IMAPLimits.standard
        package var timeouts = Timeouts()
        /// Open connections in all. Mail programs keep several each.
        package var connections = 10_000
        /// Open connections from one address: a whole school may sit behind one.
        package var connectionsPerAddress = 5_000
        /// Whose word about a client's address counts at listeners that take proxy headers. There, a connection from one of
        /// these must begin with a header; one from anywhere else speaks for itself.
        package var trustedProxies: [IPNetwork] = []

        package init(listeners: [IMAPListener], tlsContext: NIOSSLContext) {
            self.listeners = listeners
            self.tlsContext = tlsContext
        }
    }

    /// How long the server waits for a client.
    package struct Timeouts: Sendable {
        /// For the whole header of a proxy.
        package var proxyHeader = TimeAmount.seconds(5)
        /// From the connection to a login, handshake included.
        package var login = TimeAmount.minutes(2)
        /// For the next command, and in IDLE: at least 30 minutes (RFC 3501 §5.4).
        package var command = TimeAmount.minutes(30)
        /// For the next octets of a literal.
        package var literalPause = TimeAmount.minutes(1)
        /// From when on a literal must keep ``literalRate``.
        package var literalStart = TimeAmount.minutes(1)
        /// Octets of a literal a second on the average, once ``literalStart`` is over: 128 kbit/s. A message of 35 MiB may
        /// take 40 minutes.
        package var literalRate = 16_384
        /// For room in memory; after it the client is told NO.
        package var room = TimeAmount.minutes(1)
        /// For the client to take what was sent.
        package var write = TimeAmount.minutes(5)
        /// From the BYE at shutdown until what is left is cut off.
        package var shutdown = TimeAmount.milliseconds(1_500)
        /// How often open sessions are asked for whether their person may still read mail.
        package var standing = TimeAmount.seconds(5)

        package init() {}
    }
}

/// The octets of messages that may be in memory at once, shared with the other servers of the process.
package protocol MessageMemory: Sendable {
    /// Waits for room.
    /// - Returns: false where the task was cancelled: nothing is taken then.
    func acquire(_ octets: Int) async -> Bool
    /// Gives the same number back.
    func release(_ octets: Int)
}
