/// Writes numbered fields as Protocol Buffers do: a key of number and kind, then a number of as many octets as it needs,
/// or a length and octets. A reader skips fields that it doesn't know, so facts may grow.
struct FactsWriter {
    private(set) var bytes: [UInt8] = []

    /// A number that is not 0; a field that is missing is 0.
    mutating func number(_ field: UInt64, _ value: Int) {
        guard value != 0 else { return }
        varint(field << 1)
        varint(Self.zigzag(value))
    }

    mutating func text(_ field: UInt64, _ value: String) {
        varint(field << 1 | 1)
        varint(UInt64(value.utf8.count))
        bytes.append(contentsOf: value.utf8)
    }

    /// Fields within a field.
    mutating func group(_ field: UInt64, _ body: (inout FactsWriter) -> Void) {
        var inner = FactsWriter()
        body(&inner)
        varint(field << 1 | 1)
        varint(UInt64(inner.bytes.count))
        bytes.append(contentsOf: inner.bytes)
    }

    mutating func varint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    private static func zigzag(_ value: Int) -> UInt64 {
        UInt64(bitPattern: Int64(value) << 1 ^ Int64(value) >> 63)
    }
}
