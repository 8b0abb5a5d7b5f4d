package import MailMessage

extension IPAddress {
    /// The name that asks for the address's names: `1.2.0.192.in-addr.arpa` (RFC 1035 §3.5, RFC 3596 §2.5).
    package var reverseName: DNSName {
        let labels = dottedForm.split(separator: ".").reversed().joined(separator: ".")
        return DNSName(labels + (isIPv4 ? ".in-addr.arpa" : ".ip6.arpa")) ?? .root
    }

    /// The octets of IPv4, or the 32 hexadecimal digits of IPv6, with dots between: SPF's macro `i` (RFC 7208 §7.3).
    package var dottedForm: String {
        if isIPv4 { return description }
        return octets.map { String($0 >> 4, radix: 16) + "." + String($0 & 15, radix: 16) }.joined(separator: ".")
    }
}
