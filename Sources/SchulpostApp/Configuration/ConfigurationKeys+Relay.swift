import MailMessage

/// How mail leaves the house.
extension ConfigurationKeys {
    static let relayHost = Key(
        "relay.host",
        .text,
        .nothing(example: "smtp.provider.example"),
        "The server that takes what leaves the school. Without it mail goes straight to each domain's own servers, with "
            + "MTA-STS and DANE (RFC 8461, RFC 7672): then port 25 must be open outward, and the machine's name and address must "
            + "be known to the DNS (`schulpost doctor dns`)."
    )
    static let relayPort = Key(
        "relay.port",
        .number(1...65535),
        .standard(587),
        "Its TCP port."
    )
    static let relayTLS = Key(
        "relay.tls",
        .choice,
        .standard(RelayTLS.starttls),
        "starttls: in the clear until STARTTLS, which must succeed; tls: from the first byte; none: for a relay on this "
            + "machine only."
    )
    static let relayUser = Key(
        "relay.user",
        .text,
        .nothing(example: "lindenschule"),
        "The login at the relay. Without it there is none."
    )
    static let relayPasswordFile = Key(
        "relay.password-file",
        .path,
        .nothing(example: "/etc/schulpost/relay-password"),
        "A file whose first line is the password. The environment variable SCHULPOST_RELAY_PASSWORD goes before it."
    )
    static let relayDomains = Key(
        "relay.domains",
        .domains,
        .nothing(example: [anyDomain("web.example"), anyDomain("gmx.example")]),
        "The domains whose mail the relay takes, with the names below them; mail for all others goes straight to their own "
            + "servers. Without it the relay takes everything."
    )
    static let directDomains = Key(
        "relay.direct-domains",
        .domainsOrNone,
        .standard([Domain]()),
        "Domains, with the names below them, whose mail goes straight to their own servers although the relay would take it: "
            + "the city's other schools, say."
    )
}

/// How the way to the relay is protected.
package enum RelayTLS: String, Sendable, Hashable, CaseIterable {
    case starttls
    case tls
    case none
}
