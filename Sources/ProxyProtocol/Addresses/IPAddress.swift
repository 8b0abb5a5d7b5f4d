internal import Glibc

/// An address of the Internet: IPv4, or IPv6. An IPv4 address in IPv6 form (`::ffff:192.0.2.1`, RFC 4291 §2.5.5.2) is the
/// IPv4 address, so that both forms are one client.
package struct IPAddress: Sendable, Hashable, CustomStringConvertible {
    /// 4 or 16, in network order.
    package let octets: [UInt8]

    package var isIPv6: Bool { octets.count == 16 }

    /// - Returns: nil where there are neither 4 nor 16 octets.
    package init?(octets: some Collection<UInt8>) {
        let octets = Array(octets)
        switch octets.count {
        case 4: self.octets = octets
        case 16: self.octets = octets.starts(with: Self.mappedPrefix) ? Array(octets.suffix(4)) : octets
        default: return nil
        }
    }

    /// Reads the forms of RFC 4291 §2.2 and four decimal numbers. A zone (`fe80::1%eth0`) is no part of the address.
    /// - Returns: nil where `text` is no address.
    package init?(_ text: String) {
        let text = String(text.prefix { $0 != "%" })
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            self.init(octets: withUnsafeBytes(of: four) { Array($0) })
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            self.init(octets: withUnsafeBytes(of: six) { Array($0) })
        } else {
            return nil
        }
    }

    /// As RFC 5952 writes it.
    package var description: String {
        guard isIPv6 else { return octets.map { String($0) }.joined(separator: ".") }
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(AF_INET6, octets, &buffer, socklen_t(buffer.count)) != nil else { return "" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// `::ffff:0:0/96`
    static let mappedPrefix = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
}
