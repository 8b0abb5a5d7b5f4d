internal import Crypto

/// SHA-256 of what the log tells of and does not hold itself: by it, somebody who has that says whether it is still the same.
package struct AuditDigest: Sendable, Hashable, CustomStringConvertible {
    private let bytes: [UInt8]

    /// - Parameters:
    ///   - kind: what it is, with the number of its form: two kinds never have the same digest.
    ///   - parts: in their order; nothing is not the same as the empty text.
    package init(of kind: String, _ parts: [String?]) {
        var hash = SHA256()
        hash.update(text: kind)
        for part in parts {
            hash.update(text: part == nil ? "-" : "+")
            hash.update(text: part ?? "")
        }
        bytes = Array(hash.finalize())
    }

    /// 64 hexadecimal digits.
    package var description: String { bytes.hexadecimal }
}

extension SHA256 {
    /// Adds a text with its length before it (octets; 8 of them, most significant first): what follows can't be taken for a
    /// part of it.
    mutating func update(text: String) {
        let octets = Array(text.utf8)
        withUnsafeBytes(of: UInt64(octets.count).bigEndian) { update(bufferPointer: $0) }
        update(data: octets)
    }
}

extension [UInt8] {
    var hexadecimal: String {
        map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
    }
}
