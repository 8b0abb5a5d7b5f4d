internal import CPostgres
internal import Database

/// Values in the binary form of the protocol: numbers in network order, text and bytes as they are.
struct Parameters {
    private var bytes: [UInt8] = []
    /// Where each value lies in `bytes`; nil for NULL.
    private var ranges: [Range<Int>?] = []

    init(_ values: [SQLValue]) {
        ranges.reserveCapacity(values.count)
        for value in values { append(value) }
        // An empty value needs an address too.
        bytes.append(0)
    }

    private mutating func append(_ value: SQLValue) {
        let start = bytes.count
        switch value {
        case .null:
            ranges.append(nil)
            return
        case .integer(let number):
            append(bigEndian: UInt64(bitPattern: number))
        case .real(let number):
            append(bigEndian: number.bitPattern)
        case .text(let text):
            bytes += text.utf8
            if bytes[start...].contains(0) {
                bytes.removeSubrange(start...)
                bytes += text.withoutNUL.utf8
            }
        case .blob(let content):
            bytes += content
        }
        ranges.append(start..<bytes.count)
    }

    private mutating func append(bigEndian number: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// Hands out what libpq's calls take: count, values, lengths, formats. Valid within `body` only.
    func withPointers<Value>(
        _ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) -> Value
    ) -> Value {
        bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress
            let values = ranges.map { range in
                range.flatMap { start?.advanced(by: $0.lowerBound).assumingMemoryBound(to: CChar.self) }
            }
            let lengths = ranges.map { Int32(clamping: $0?.count ?? 0) }
            return body(Int32(clamping: ranges.count), values, lengths, [Int32](repeating: 1, count: ranges.count))
        }
    }
}
