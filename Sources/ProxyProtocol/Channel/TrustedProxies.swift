package import MailMessage
package import NIOCore

/// Whose word about a client's true address counts at a listener.
package struct TrustedProxies: Sendable {
    package var networks: [IPNetwork]
    /// From the connection to the header's last octet.
    package var limit: TimeAmount

    package init(_ networks: [IPNetwork], within limit: TimeAmount) {
        self.networks = networks
        self.limit = limit
    }

    package func trusts(_ address: IPAddress) -> Bool { networks.contains { $0.contains(address) } }

    /// Called on the channel's event loop, in its initializer, where the next handler is to be TLS or what comes first.
    /// A connection from a trusted proxy must begin with a header then; any other one speaks for itself, and a header
    /// from it is garbage to whatever comes next.
    /// - Returns: the client as far as it can be told now.
    package func expectHeader(on channel: any Channel) throws -> ClientAddress {
        let own = ClientAddress.text(of: channel.remoteAddress)
        guard let address = IPAddress(peer: own), trusts(address) else { return .known(own) }
        let promise = channel.eventLoop.makePromise(of: ProxyHeader.self)
        try channel.pipeline.syncOperations.addHandler(ProxyHeaderHandler(promise, within: limit))
        return .behind(proxy: own, promise.futureResult)
    }
}

/// Who is at the other end of a connection.
package enum ClientAddress: Sendable {
    case known(String)
    /// The proxy will say.
    case behind(proxy: String, EventLoopFuture<ProxyHeader>)

    package var isKnown: Bool {
        if case .known = self { true } else { false }
    }

    /// The address as text, without a port; the proxy's where it speaks for itself.
    /// - Throws: `ProxyHeaderError`; the connection is closed then.
    package func told() async throws -> String {
        switch self {
        case .known(let address): address
        case .behind(let proxy, let header): try await header.get().client?.address.description ?? proxy
        }
    }

    /// The address of the socket's other end; IPv4 in IPv6 form as IPv4.
    package static func text(of address: SocketAddress?) -> String {
        guard let text = address?.ipAddress else { return "unknown" }
        return IPAddress(peer: text)?.description ?? text
    }
}
