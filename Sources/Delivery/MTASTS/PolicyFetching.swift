package import MailMessage

/// Fetches a policy file by HTTPS. `CurlPolicyFetcher` does it with libcurl.
package protocol PolicyFetching: Sendable {
    /// Gets `https://HOST/.well-known/mta-sts.txt` (RFC 8461 §3.3): the certificate must be the host's, no redirect is
    /// followed, nothing but 200 with `text/plain` counts, size and time are bounded. Never throws.
    /// - Parameters:
    ///   - host: `mta-sts.` and the domain.
    ///   - addresses: the host's, tried in order.
    func fetch(from host: Domain, at addresses: [IPAddress]) async -> PolicyFetch
}

/// What a fetch brought.
package enum PolicyFetch: Sendable, Hashable {
    case file([UInt8])
    /// The server's certificate does not hold.
    case untrusted
    /// No server, no file, or something else than a file.
    case unavailable
}
