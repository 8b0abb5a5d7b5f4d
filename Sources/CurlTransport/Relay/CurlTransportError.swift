/// Why a transport can't be made from a configuration.
package struct CurlTransportError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// A password would travel in the clear, or to a server that nobody has checked.
        case credentialsWithoutTLS
        /// The host is empty or holds characters that no host name or address has.
        case host
        /// The port is not in 1...65535.
        case port
        /// The user name or password holds control characters.
        case credentials
    }

    package let code: Code

    package init(_ code: Code) { self.code = code }

    package var description: String {
        switch code {
        case .credentialsWithoutTLS:
            return
                "a relay login needs the security 'starttls' or 'tls': otherwise the password could be read on the way"
        case .host: return "the relay host is neither a host name nor an address"
        case .port: return "the relay port is not between 1 and 65535"
        case .credentials: return "the relay user name or password holds control characters"
        }
    }
}
