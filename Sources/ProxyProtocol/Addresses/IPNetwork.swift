package import MailMessage

/// Addresses that have their first bits in common: `192.0.2.0/24`, `2001:db8::/32`, or one address alone.
package struct IPNetwork: Sendable, Hashable, CustomStringConvertible {
    /// The first address.
    package let address: IPAddress
    /// How many bits all addresses have in common: up to 32, or 128 for IPv6.
    package let prefixLength: Int

    /// One address alone.
    package init(_ address: IPAddress) {
        self.init(address, prefixLength: address.octets.count * 8)
    }

    private init(_ address: IPAddress, prefixLength: Int) {
        self.address = address
        self.prefixLength = prefixLength
    }

    /// Reads an address with or without `/` and a number of bits (RFC 4632 §3.1, RFC 4291 §2.3). A network of IPv4 in IPv6
    /// form (`::ffff:192.0.2.0/120`) is the IPv4 network.
    /// - Returns: nil where `text` is none, or an address in the middle of its network (`192.0.2.7/24`): whoever wrote that
    ///   may have meant one address, and nobody shall be trusted by mistake.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = IPAddress(first) else { return nil }
        guard parts.count == 2 else {
            self.init(address)
            return
        }
        let digits = parts[1].utf8
        guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
            var length = Int(parts[1])
        else { return nil }
        let isMapped = !address.isIPv6 && first.contains(":")
        if isMapped { length -= 96 }
        guard (0...address.octets.count * 8).contains(length) else { return nil }
        guard Self.masked(address.octets, length) == address.octets else { return nil }
        self.init(address, prefixLength: length)
    }

    package func contains(_ other: IPAddress) -> Bool {
        address.matches(other, bits: prefixLength)
    }

    package var description: String {
        prefixLength == address.octets.count * 8 ? address.description : "\(address)/\(prefixLength)"
    }

    /// The octets with all bits behind the first `length` cleared.
    private static func masked(_ octets: [UInt8], _ length: Int) -> [UInt8] {
        octets.enumerated().map { index, octet in
            let kept = min(max(length - index * 8, 0), 8)
            return octet & (kept == 0 ? 0 : UInt8.max << UInt8(8 - kept))
        }
    }
}
