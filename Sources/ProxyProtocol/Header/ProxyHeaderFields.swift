/// The fields behind the addresses (§2.2.1, type-length-value): looked through for being whole, and for a checksum. What
/// they say (TLS of the proxy, names) is ignored.
enum ProxyHeaderFields {
    /// PP2_TYPE_CRC32C
    private static let checksumType: UInt8 = 0x03

    /// - Parameters:
    ///   - header: the whole of it, its indexes from 0.
    ///   - start: where the fields begin.
    static func error(in header: ArraySlice<UInt8>, from start: Int) -> ProxyHeaderError? {
        var rest = header[start...]
        while let type = rest.first {
            guard rest.count >= 3 else { return .fields }
            let length = ProxyHeader.number(rest.dropFirst().prefix(2))
            rest = rest.dropFirst(3)
            guard rest.count >= length else { return .fields }
            if type == checksumType {
                guard length == 4 else { return .fields }
                let told = rest.prefix(4)
                // §2.2.3: over the whole header, with zeros in the checksum's place.
                let zeroed = header[..<told.startIndex] + [0, 0, 0, 0] + header[told.endIndex...]
                guard CRC32C.checksum(zeroed) == UInt32(ProxyHeader.number(told)) else { return .checksum }
            }
            rest = rest.dropFirst(length)
        }
        return nil
    }
}

/// The checksum of RFC 9260 appendix A, bit by bit: headers are short and few have one.
package enum CRC32C {
    package static func checksum(_ octets: some Sequence<UInt8>) -> UInt32 {
        ~octets.reduce(UInt32.max) { sum, octet in
            (0..<8).reduce(sum ^ UInt32(octet)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0x82F6_3B78 : sum >> 1 }
        }
    }
}
