/// How reports are packed: gzip (RFC 1952), zip (its first file), or not at all.
enum ReportPackage {
    /// - Returns: nil where the package is broken or yields more than `limit` octets.
    static func unpack(_ octets: [UInt8], deflating: any Deflating, limit: Int) -> [UInt8]? {
        if octets.starts(with: [0x1F, 0x8B]) { return gunzip(octets, deflating, limit) }
        if octets.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return unzip(octets, deflating, limit) }
        return octets.count <= limit ? octets : nil
    }

    /// One member without a name or time.
    static func gzip(_ octets: [UInt8], deflating: any Deflating) -> [UInt8] {
        var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
        result += deflating.deflate(octets)
        for word in [CRC32.of(octets), UInt32(truncatingIfNeeded: octets.count)] {
            for shift in stride(from: 0, to: 32, by: 8) {
                result.append(UInt8(truncatingIfNeeded: word >> UInt32(shift)))
            }
        }
        return result
    }

    /// The first member. What follows it, such as zeros, doesn't matter; its checksum does.
    private static func gunzip(_ octets: [UInt8], _ deflating: any Deflating, _ limit: Int) -> [UInt8]? {
        guard octets.count >= 18, octets[2] == 8 else { return nil }
        let flags = octets[3]
        var start = 10
        if flags & 4 != 0 {
            guard let length = number(octets, at: start, bytes: 2) else { return nil }
            start += 2 + length
        }
        for flag: UInt8 in [8, 16] where flags & flag != 0 {
            guard start < octets.count, let end = octets[start...].firstIndex(of: 0) else { return nil }
            start = end + 1
        }
        if flags & 2 != 0 { start += 2 }
        guard start < octets.count - 8 else { return nil }
        guard let result = deflating.inflate(octets[start...], limit: limit),
            octets.containsChecksum(CRC32.of(result), from: start)
        else { return nil }
        return result
    }

    /// The first file of the central directory (APPNOTE 4.3): stored or deflated, not encrypted.
    private static func unzip(_ octets: [UInt8], _ deflating: any Deflating, _ limit: Int) -> [UInt8]? {
        // The end record is at most 65,557 octets from the end.
        var end = octets.count - 22
        let least = max(0, octets.count - 65_557)
        while end >= least, !octets[end...].starts(with: [0x50, 0x4B, 0x05, 0x06]) { end -= 1 }
        guard end >= least, let directory = number(octets, at: end + 16, bytes: 4),
            directory <= octets.count - 46, octets[directory...].starts(with: [0x50, 0x4B, 0x01, 0x02]),
            let flags = number(octets, at: directory + 8, bytes: 2), flags & 1 == 0,
            let method = number(octets, at: directory + 10, bytes: 2),
            let checksum = number(octets, at: directory + 16, bytes: 4),
            let packed = number(octets, at: directory + 20, bytes: 4),
            let local = number(octets, at: directory + 42, bytes: 4),
            let name = number(octets, at: local + 26, bytes: 2), let extra = number(octets, at: local + 28, bytes: 2)
        else { return nil }
        let start = local + 30 + name + extra
        guard start <= octets.count, packed <= octets.count - start else { return nil }
        let content = octets[start..<(start + packed)]
        let result: [UInt8]?
        switch method {
        case 0: result = content.count <= limit ? Array(content) : nil
        case 8: result = deflating.inflate(content, limit: limit)
        default: result = nil
        }
        guard let result, Int(CRC32.of(result)) == checksum else { return nil }
        return result
    }

    /// A little-endian number; nil where it lies outside.
    private static func number(_ octets: [UInt8], at index: Int, bytes: Int) -> Int? {
        guard index >= 0, index <= octets.count - bytes else { return nil }
        return octets[index..<index + bytes].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

extension [UInt8] {
    /// Whether the checksum stands somewhere behind the packed octets: their end isn't known to who unpacks.
    fileprivate func containsChecksum(_ checksum: UInt32, from start: Int) -> Bool {
        let pattern = (0..<4).map { UInt8(truncatingIfNeeded: checksum >> UInt32($0 * 8)) }
        var index = count - 8
        while index >= start {
            if self[index] == pattern[0], self[index..<index + 4].elementsEqual(pattern) { return true }
            index -= 1
        }
        return false
    }
}

/// The checksum of gzip and zip (RFC 1952 §8).
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { start in
        var value = UInt32(start)
        for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
        return value
    }

    static func of(_ octets: [UInt8]) -> UInt32 {
        var value: UInt32 = .max
        table.withUnsafeBufferPointer { table in
            for byte in octets { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
        }
        return ~value
    }
}
