/// uuencode, as `Content-Transfer-Encoding: x-uuencode` has it (POSIX uuencode, historical algorithm).
enum UUEncoding {
    /// Decodes from the `begin` line to `end`; lines of wrong length are read as far as they go.
    static func decode(_ text: ArraySlice<UInt8>, limit: Int = .max) -> DecodedOctets {
        var result = DecodedOctets(octets: [])
        var isOpen = false
        var isEnded = false
        for line in text.split(separator: .lineFeed, omittingEmptySubsequences: true) {
            if !isOpen {
                isOpen = line.starts(with: Array("begin ".utf8))
                continue
            }
            if line.starts(with: Array("end".utf8)) {
                isEnded = true
                break
            }
            decodeLine(line, into: &result)
            if result.octets.count >= limit { break }
        }
        if !isOpen {
            return DecodedOctets(octets: Array(text.prefix(max(0, limit))), defect: .unknownTransferEncoding)
        }
        if result.octets.count > limit { result.octets.removeLast(result.octets.count - max(0, limit)) }
        if !isEnded, result.octets.count < limit { result.defect = .badBase64 }
        return result
    }

    private static func decodeLine(_ line: ArraySlice<UInt8>, into result: inout DecodedOctets) {
        guard let first = line.first, (0x20...0x60).contains(first) else { return }
        let expected = Int((first - 0x20) & 63)
        var octets: [UInt8] = []
        var group: UInt32 = 0
        var digits = 0
        for byte in line.dropFirst() where (0x20...0x60).contains(byte) {
            group = group << 6 | UInt32((byte - 0x20) & 63)
            digits += 1
            guard digits == 4 else { continue }
            octets.append(UInt8(truncatingIfNeeded: group >> 16))
            octets.append(UInt8(truncatingIfNeeded: group >> 8))
            octets.append(UInt8(truncatingIfNeeded: group))
            digits = 0
            group = 0
        }
        if octets.count < expected { result.defect = .badBase64 }
        result.octets += octets.prefix(expected)
    }
}
