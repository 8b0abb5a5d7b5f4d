internal import Glibc

/// Address literals in the place of a domain: `[192.0.2.1]`, `[IPv6:2001:db8::1]` (RFC 5321 §4.1.3).
enum AddressLiteral {
    /// - Parameter octets: with the brackets.
    static func isValid(_ octets: [UInt8]) -> Bool {
        guard octets.first == UInt8(ascii: "["), octets.last == UInt8(ascii: "]"), (3...64).contains(octets.count),
            !octets.contains(0)
        else { return false }
        let inner = String(decoding: octets.dropFirst().dropLast(), as: UTF8.self)
        if inner.utf8.prefix(5).equalsIgnoringCase("IPv6:") {
            var address = in6_addr()
            return inet_pton(AF_INET6, String(inner.dropFirst(5)), &address) == 1
        }
        var address = in_addr()
        return inet_pton(AF_INET, inner, &address) == 1
    }
}
