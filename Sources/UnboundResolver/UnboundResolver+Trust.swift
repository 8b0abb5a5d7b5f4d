package import MailAuthentication

/// Whether DNSSEC works here, for `doctor` and the log at the start.
package enum DNSTrust: String, Sendable, Hashable {
    /// Signatures are checked, and hold.
    case validated
    /// Nothing is checked: there is no trust anchor. DANE does not apply.
    case unchecked
    /// Signatures are asked for and don't come: a forwarder leaves them out (many routers do). All signed domains fail, so the
    /// forwarder has to be replaced, or the trust anchors left out.
    case stripped
    /// Nobody answers.
    case unavailable
}

extension UnboundResolver {
    /// Asks a question whose answer must be signed.
    /// - Parameter name: the root, which is signed since 2010; a signed zone in tests.
    package func trust(at name: DNSName = .root) async -> DNSTrust {
        let reply = await lookUp(name, .txt)
        switch reply.outcome {
        case .failed(.bogus): return .stripped
        case .failed: return .unavailable
        case .records, .noRecords, .noSuchName: return reply.security == .secure ? .validated : .unchecked
        }
    }
}
