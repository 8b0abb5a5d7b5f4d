internal import HTTPTypes
internal import HummingbirdCore
internal import MailMessage
internal import ProxyProtocol

/// Where a request came from and to which house, after what trusted proxies say.
struct Arrival: Sendable, Hashable {
    /// nil where nobody knows.
    var address: IPAddress?
    /// Whether the visitor speaks TLS, with us or with the proxy in front.
    var isSecure: Bool
    /// In lower case, without port; empty where none was named.
    var host: String
    /// With the port, as it stands in an `Origin`.
    var authority: String

    /// `https://schule.example`
    var origin: String { (isSecure ? "https://" : "http://") + authority }

    init(_ request: Request, peer: IPAddress?, isSecure: Bool, trusted: [IPNetwork]) {
        authority = (request.head.authority ?? "").lowercased()
        host = Self.host(of: authority)
        address = peer
        self.isSecure = isSecure
        guard let peer, trusted.contains(where: { $0.contains(peer) }) else { return }
        // Who comes to us by TLS is answered for TLS, whatever stands between.
        if !isSecure, let proto = request.headers[values: .forwardedProto].last {
            self.isSecure = proto.split(separator: ",").last?.filter { $0 != " " }.lowercased() == "https"
        }
        // From right to left: each entry was written by whoever stands to the right of it. The first that isn't ours is
        // the visitor; what stands left of it anyone may have written.
        let chain = request.headers[values: .forwardedFor].flatMap { $0.split(separator: ",") }.suffix(20)
        for entry in chain.reversed() {
            guard let next = IPAddress(peer: entry.filter { $0 != " " }) else { break }
            address = next
            guard trusted.contains(where: { $0.contains(next) }) else { break }
        }
    }

    private static func host(of authority: String) -> String {
        if authority.hasPrefix("[") { return String(authority.prefix { $0 != "]" }) + "]" }
        return String(authority.prefix { $0 != ":" })
    }
}

extension HTTPField.Name {
    static let forwardedFor = Self.named("X-Forwarded-For")
    static let forwardedProto = Self.named("X-Forwarded-Proto")
    static let referrerPolicy = Self.named("Referrer-Policy")
    static let permissionsPolicy = Self.named("Permissions-Policy")
    static let openerPolicy = Self.named("Cross-Origin-Opener-Policy")
    static let resourcePolicy = Self.named("Cross-Origin-Resource-Policy")
    static let fetchSite = Self.named("Sec-Fetch-Site")

    /// Names of our own choosing are tokens (RFC 9110 §5.1); anything else would be a slip in this file.
    private static func named(_ name: String) -> HTTPField.Name {
        HTTPField.Name(name) ?? .via
    }
}
