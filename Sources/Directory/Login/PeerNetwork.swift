internal import Glibc

/// The network that a peer speaks from: failures are counted by it, since one guesser easily has many addresses of it.
/// IPv4 by its first 24 bits, IPv6 by its first 64; anything else by its text.
struct PeerNetwork: Sendable, Hashable {
    let key: String

    init(_ peer: String) {
        // A zone (`fe80::1%eth0`) is no part of the address.
        let address = peer.prefix { $0 != "%" }
        var four = in_addr()
        if inet_pton(AF_INET, String(address), &four) == 1 {
            let bytes = withUnsafeBytes(of: four.s_addr) { Array($0) }
            key = Self.four(bytes)
            return
        }
        var six = in6_addr()
        if inet_pton(AF_INET6, String(address), &six) == 1 {
            let bytes = withUnsafeBytes(of: six) { Array($0) }
            let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10...11].allSatisfy { $0 == 0xFF }
            key =
                isMapped
                ? Self.four(Array(bytes[12...])) : bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
            return
        }
        key = String(peer.prefix(64))
    }

    private static func four(_ bytes: [UInt8]) -> String {
        bytes.prefix(3).map(String.init).joined(separator: ".")
    }
}
