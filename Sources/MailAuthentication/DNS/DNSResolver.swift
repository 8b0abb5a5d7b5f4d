package import MailMessage

/// Where answers from the DNS come from.
///
/// A resolver follows aliases (CNAME, DNAME), keeps answers as long as they may be kept, validates where it can, and never
/// takes longer than its own time-out. It never fails otherwise than by `.failed` in the reply. When the asking task is
/// cancelled it answers `.failed(.cancelled)` at once: whoever asks bounds the whole of a check in that way.
package protocol DNSResolver: Sendable {
    func lookUp(_ name: DNSName, _ type: DNSRecordType) async -> DNSReply
}

extension DNSResolver {
    /// The names that an address points back to (PTR below `in-addr.arpa` or `ip6.arpa`).
    package func names(of address: IPAddress) async -> DNSReply {
        await lookUp(address.reverseName, .ptr)
    }
}
