internal import CCurl
internal import Delivery
internal import MailAuthentication
internal import MailMessage

/// One server as libcurl is told of it.
struct SMTPRequest: Sendable {
    let url: String
    /// `::ADDRESS:PORT`: where to connect in the place of what the system's resolver would say.
    let connectTo: String?
    /// How results call the server.
    let server: String
    let security: HostSecurity
    /// TLS from the first byte.
    let isImplicitTLS: Bool
    let credentials: RelayCredentials?
    let certificateAuthorities: String?
    let limits: RelayLimits
    /// MAIL carries REQUIRETLS.
    let requiresTLS: Bool

    /// A kept connection may be used again by a request with the same key only: it was made to the same server, and checked in
    /// the same way.
    let key: Key

    struct Key: Sendable, Hashable {
        let url: String
        let connectTo: String?
        let security: HostSecurity
    }

    /// The relay.
    /// - Throws: where the configuration can't be used.
    init(_ configuration: RelayConfiguration) throws(CurlTransportError) {
        let host = configuration.host
        guard Self.isHost(host) else { throw CurlTransportError(.host) }
        guard (1...65535).contains(configuration.port) else { throw CurlTransportError(.port) }
        if let credentials = configuration.credentials {
            guard configuration.security == .startTLS || configuration.security == .tls else {
                throw CurlTransportError(.credentialsWithoutTLS)
            }
            let texts = [credentials.user, credentials.password]
            guard texts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }) else {
                throw CurlTransportError(.credentials)
            }
        }
        let security: HostSecurity =
            switch configuration.security {
            case .none: .none
            case .opportunistic: .opportunistic
            case .startTLS, .tls: .certificate
            }
        self.init(
            host: host,
            port: configuration.port,
            address: nil,
            security: security,
            isImplicitTLS: configuration.security == .tls,
            requiresTLS: false,
            helloName: configuration.helloName,
            credentials: configuration.credentials,
            certificateAuthorities: configuration.certificateAuthorities,
            limits: configuration.limits
        )
    }

    /// A domain's server.
    /// - Returns: nil where its name is none that libcurl could be given.
    init?(_ host: DeliveryHost, _ configuration: CurlHostConfiguration) {
        // SNI asks for the TLSA base domain (RFC 7672 §8.1): libcurl takes it from the URL.
        var name = host.name
        if case .dane(let reference) = host.security { name = reference.baseName }
        guard Self.isHost(name.text), (1...65535).contains(host.port) else { return nil }
        self.init(
            host: name.text,
            port: host.port,
            address: host.address,
            security: host.security,
            isImplicitTLS: false,
            requiresTLS: host.requiresTLS,
            helloName: configuration.helloName,
            credentials: nil,
            certificateAuthorities: configuration.certificateAuthorities,
            limits: configuration.limits
        )
    }

    private init(
        host: String,
        port: Int,
        address: IPAddress?,
        security: HostSecurity,
        isImplicitTLS: Bool,
        requiresTLS: Bool,
        helloName: Domain,
        credentials: RelayCredentials?,
        certificateAuthorities: String?,
        limits: RelayLimits
    ) {
        let name = host.contains(":") ? "[\(host)]" : host
        url = "\(isImplicitTLS ? "smtps" : "smtp")://\(name):\(port)/\(helloName.ascii)"
        connectTo = address.map { "::" + ($0.isIPv4 ? "\($0)" : "[\($0)]") + ":\(port)" }
        server = host
        self.security = security
        self.isImplicitTLS = isImplicitTLS
        self.requiresTLS = requiresTLS
        self.credentials = credentials
        self.certificateAuthorities = certificateAuthorities
        self.limits = limits
        key = Key(url: url, connectTo: connectTo, security: security)
    }

    /// The same, with REQUIRETLS.
    func requiringTLS() -> SMTPRequest { SMTPRequest(self, requiresTLS: true) }

    private init(_ other: SMTPRequest, requiresTLS: Bool) {
        url = other.url
        connectTo = other.connectTo
        server = other.server
        security = other.security
        isImplicitTLS = other.isImplicitTLS
        credentials = other.credentials
        certificateAuthorities = other.certificateAuthorities
        limits = other.limits
        key = other.key
        self.requiresTLS = requiresTLS
    }

    private static func isHost(_ host: String) -> Bool {
        !host.isEmpty && host.utf8.count <= 253 && host.utf8.allSatisfy(isHostCharacter)
    }

    private static func isHostCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"),
            UInt8(ascii: "_"):
            return true
        default:
            return false
        }
    }
}
