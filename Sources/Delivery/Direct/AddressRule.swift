package import MailMessage

/// Which addresses of other people's servers are spoken to.
package enum AddressRule: String, Sendable, Hashable {
    /// Public ones: an outside domain can't point our deliveries at machines inside the school's network.
    case publicOnly
    /// Any, the loopback too: for tests and the demo.
    case any

    package func allows(_ address: IPAddress) -> Bool {
        guard self == .publicOnly else { return true }
        return !Self.kept.contains { address.matches($0.address, bits: $0.bits) }
    }

    /// What is no address of a public server (IANA special-purpose address registries, RFC 6890).
    private static let kept: [(address: IPAddress, bits: Int)] = [
        ("0.0.0.0", 8), ("10.0.0.0", 8), ("100.64.0.0", 10), ("127.0.0.0", 8), ("169.254.0.0", 16),
        ("172.16.0.0", 12), ("192.168.0.0", 16), ("224.0.0.0", 3),
        ("::", 127), ("fc00::", 7), ("fe80::", 10), ("ff00::", 8),
    ].compactMap { text, bits in IPAddress(text).map { ($0, bits) } }
}
