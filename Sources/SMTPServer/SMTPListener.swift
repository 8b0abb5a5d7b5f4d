/// Where the server listens, and for whom.
package struct SMTPListener: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        /// Port 25: other mail servers. STARTTLS where there is a TLS context.
        case outside
        /// Port 587: people of the school, after STARTTLS (RFC 6409).
        case insideStartTLS
        /// Port 465: people of the school, TLS from the first octet (RFC 8314).
        case insideTLS
    }

    package var kind: Kind
    package var host: String
    /// 0 for any free one; ``SMTPServer/boundPorts`` tells which.
    package var port: Int
    /// Whether proxies that are trusted (``SMTPServer/Configuration/trustedProxies``) must tell here who their client is,
    /// by version 2 of the PROXY protocol.
    package var takesProxyHeader: Bool

    package init(kind: Kind, host: String = "127.0.0.1", port: Int, takesProxyHeader: Bool = false) {
        self.kind = kind
        self.host = host
        self.port = port
        self.takesProxyHeader = takesProxyHeader
    }
}
