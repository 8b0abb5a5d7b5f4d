/// `http://127.0.0.1:11333` or `127.0.0.1:11333`, with a path where a proxy stands before rspamd. In the clear: rspamd listens on this machine
/// or behind a tunnel.
package struct RspamdURL: Sendable, Hashable, CustomStringConvertible {
    package let host: String
    package let port: Int
    /// Without a slash at the end.
    package let path: String

    package init?(_ text: String) {
        let rest = text.hasPrefix("http://") ? text.dropFirst("http://".count) : text[...]
        guard !rest.hasPrefix("/"), !rest.contains("://") else { return nil }
        let authority = rest.prefix { $0 != "/" }
        let named = authority.contains(":") ? String(authority) : authority + ":11333"
        guard case .tcp(let host, let port)? = ScannerAddress(named) else { return nil }
        var path = String(rest[authority.endIndex...])
        while path.hasSuffix("/") { path.removeLast() }
        guard path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
        else {
            return nil
        }
        self.host = host
        self.port = port
        self.path = path
    }

    package var description: String { "http://" + ScannerAddress.tcp(host: host, port: port).description + path }
}
