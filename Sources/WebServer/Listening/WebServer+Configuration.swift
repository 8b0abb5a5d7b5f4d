package import NIOCore
package import NIOSSL
package import ProxyProtocol

/// Where the server listens.
package struct WebListener: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        /// https by the node itself.
        case secure
        /// http, for a proxy in front that does TLS, or for this machine alone.
        case behindProxy
    }

    package var kind: Kind
    package var host: String
    /// 0 for any free one; ``WebServer/boundPorts`` tells which.
    package var port: Int

    package init(kind: Kind, host: String = "127.0.0.1", port: Int) {
        self.kind = kind
        self.host = host
        self.port = port
    }
}

extension WebServer {
    /// What the server is told once.
    package struct Configuration: Sendable {
        package var listeners: [WebListener]
        /// nil: there can't be listeners of ``WebListener/Kind/secure``.
        package var tlsContext: NIOSSLContext?
        /// Whose `X-Forwarded-For` and `X-Forwarded-Proto` count; nobody else's.
        package var trustedProxies: [IPNetwork]
        package var limits = WebLimits()
        /// How long requests may go on after the server was told to end; what is open then is cut off.
        package var partingTime = TimeAmount.milliseconds(900)

        package init(
            listeners: [WebListener],
            tlsContext: NIOSSLContext? = nil,
            trustedProxies: [IPNetwork] = [],
            limits: WebLimits = WebLimits()
        ) {
            self.listeners = listeners
            self.tlsContext = tlsContext
            self.trustedProxies = trustedProxies
            self.limits = limits
        }
    }
}

/// How much a visitor may take up.
package struct WebLimits: Sendable, Hashable {
    /// Octets of one header field (RFC 9110 §5.4 leaves it to servers).
    package var headerFieldSize = 8 << 10
    /// Octets of all header fields.
    package var headerListSize = 32 << 10
    package var headerFieldCount = 64
    /// Octets of a form of the staff's; the largest is a whole file of settings.
    package var formSize = 1 << 20
    /// Octets of a form of anybody else's, strangers among them: the longest text that waits to be sent again after logging
    /// in (`Announcement.longestText`, in any script).
    package var smallFormSize = 128 << 10
    /// Octets of a form that waits for no memory: such ones are bounded by the number of connections.
    package var freeFormSize = 16 << 10
    /// Octets of strangers' forms in memory at once, beyond what is free; what comes then waits, or is asked to come later.
    package var strangersMemory = 32 << 20
    /// Octets of a form with files: `AnnouncementOffice.mostAttachedOctets` and the text besides.
    package var uploadSize = 12 << 20
    /// Seconds for a whole form with files, from a phone.
    package var uploadSeconds = 240
    /// Fields in a form: all settings at once.
    package var formFields = 2_000
    /// Seconds without an octet, and for a whole header: a client that drips is cut off.
    package var idleSeconds = 30
    /// Seconds for a whole form.
    package var formSeconds = 30
    /// Open connections for each listener.
    package var connections = 2_000
    /// Open connections of one address, of IPv6 of one /64, over all listeners: half, for a whole school may sit behind one.
    /// Proxies that are trusted speak for many and have no such limit.
    package var connectionsPerAddress = 1_000
    /// Requests of one address at once, and each second after that. A whole school may sit behind one address.
    package var requests = TokenBucket.Rate(burst: 600, perSecond: 60)
    /// Questions after codes (`/verify`, `/why`, `/held/…`) of one address.
    package var questions = TokenBucket.Rate(burst: 20, perSecond: 0.2)
    /// Logins of one address; the directory slows guesses down besides.
    package var logins = TokenBucket.Rate(burst: 120, perSecond: 2)
    /// Addresses that are remembered.
    package var rememberedAddresses = 20_000
    /// Seconds until a session without a request ends.
    package var idleSession: Double = 2 * 3600
    /// Seconds until any session ends.
    package var longestSession: Double = 12 * 3600
    /// Open sessions of one person; the oldest ends first.
    package var sessionsPerPerson = 10

    package init() {}
}
