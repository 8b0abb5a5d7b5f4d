/// An IPv4 or IPv6 address. An IPv4 address in IPv6 form (`::ffff:192.0.2.1`, RFC 4291 §2.5.5.2) is the IPv4 address, so
/// that both forms are one peer.
package struct IPAddress: Sendable, Hashable, CustomStringConvertible {
    /// 4 or 16 octets in network order.
    package let octets: [UInt8]

    package var isIPv4: Bool { octets.count == 4 }
    package var isIPv6: Bool { octets.count == 16 }

    /// - Returns: nil unless there are 4 or 16 octets. An IPv4 address mapped into IPv6 (`::ffff:192.0.2.1`) becomes the
    ///   IPv4 address that it is (RFC 7208 §5).
    package init?(octets: some Collection<UInt8>) {
        switch octets.count {
        case 4: self.octets = Array(octets)
        case 16:
            let all = Array(octets)
            let isMapped = all[..<10].allSatisfy { $0 == 0 } && all[10] == 0xFF && all[11] == 0xFF
            self.octets = isMapped ? Array(all[12...]) : all
        default: return nil
        }
    }

    /// - Parameter text: `192.0.2.1` (four decimal numbers without leading zeros), or an IPv6 address (RFC 4291 §2.2),
    ///   without brackets, zone or prefix length.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count <= 45 else { return nil }
        guard let octets = bytes.contains(Self.colon) ? Self.ipv6(bytes[...]) : Self.ipv4(bytes[...]) else {
            return nil
        }
        self.init(octets: octets)
    }

    /// Exactly this text as IPv4 or IPv6, without mapping one into the other: what SPF's ip4 and ip6 need.
    package static func octets(parsing text: ArraySlice<UInt8>) -> [UInt8]? {
        text.contains(Self.colon) ? ipv6(text) : ipv4(text)
    }

    private static func ipv4(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let parts = text.split(separator: Self.dot, omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var octets: [UInt8] = []
        for part in parts {
            guard (1...3).contains(part.count), part.allSatisfy(Self.isDigit), part.count == 1 || part.first != 0x30,
                let value = UInt8(String(decoding: part, as: UTF8.self))
            else { return nil }
            octets.append(value)
        }
        return octets
    }

    private static func ipv6(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var parts = text.split(separator: Self.colon, omittingEmptySubsequences: false)
        guard (3...9).contains(parts.count) else { return nil }
        if parts.first?.isEmpty == true {
            guard parts[1].isEmpty else { return nil }
            parts.removeFirst()
        }
        if parts.last?.isEmpty == true {
            guard parts[parts.count - 2].isEmpty else { return nil }
            parts.removeLast()
        }
        var head: [UInt8] = []
        var tail: [UInt8]?
        for (index, part) in parts.enumerated() {
            var piece: [UInt8]
            if part.isEmpty {
                guard tail == nil else { return nil }
                tail = []
                continue
            } else if part.contains(Self.dot) {
                guard index == parts.count - 1, let octets = ipv4(part) else { return nil }
                piece = octets
            } else {
                guard part.count <= 4, part.allSatisfy(Self.isHexDigit),
                    let value = UInt16(String(decoding: part, as: UTF8.self), radix: 16)
                else { return nil }
                piece = [UInt8(value >> 8), UInt8(value & 0xFF)]
            }
            if tail == nil { head += piece } else { tail? += piece }
        }
        guard let tail else { return head.count == 16 ? head : nil }
        // "::" stands for at least one group (RFC 5952 §4.2.2 asks it of writers only; two octets are the least there is).
        guard head.count + tail.count <= 14 else { return nil }
        return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    /// `192.0.2.1`, or the IPv6 form of RFC 5952.
    package var description: String {
        if isIPv4 { return octets.map { String($0) }.joined(separator: ".") }
        let groups = stride(from: 0, to: 16, by: 2).map { UInt16(octets[$0]) << 8 | UInt16(octets[$0 + 1]) }
        var best = 0..<0
        var index = 0
        while index < 8 {
            var end = index
            while end < 8, groups[end] == 0 { end += 1 }
            if end - index > max(1, best.count) { best = index..<end }
            index = max(end, index + 1)
        }
        func hex(_ range: Range<Int>) -> String {
            groups[range].map { String($0, radix: 16) }.joined(separator: ":")
        }
        return best.isEmpty ? hex(0..<8) : hex(0..<best.lowerBound) + "::" + hex(best.upperBound..<8)
    }

    /// Whether the first `bits` bits are those of `other`, an address of the same family.
    package func matches(_ other: IPAddress, bits: Int) -> Bool {
        guard octets.count == other.octets.count else { return false }
        var left = max(0, min(bits, octets.count * 8))
        for (mine, theirs) in zip(octets, other.octets) where left > 0 {
            let mask: UInt8 = left >= 8 ? 0xFF : ~(0xFF >> UInt8(left))
            if mine & mask != theirs & mask { return false }
            left -= 8
        }
        return true
    }

    private static let colon = UInt8(ascii: ":")
    private static let dot = UInt8(ascii: ".")
    private static func isDigit(_ octet: UInt8) -> Bool { (0x30...0x39).contains(octet) }
    private static func isHexDigit(_ octet: UInt8) -> Bool {
        isDigit(octet) || (0x61...0x66).contains(octet | 0x20)
    }
}
