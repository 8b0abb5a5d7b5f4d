/// Reads what `FactsWriter` writes.
struct FactsReader {
    /// One field; a group's octets are read by another reader.
    enum Value {
        case number(Int)
        case octets(ArraySlice<UInt8>)

        var number: Int {
            if case .number(let number) = self { number } else { 0 }
        }

        var text: String {
            if case .octets(let octets) = self { String(decoding: octets, as: UTF8.self) } else { "" }
        }

        var reader: FactsReader {
            if case .octets(let octets) = self { FactsReader(octets) } else { FactsReader([]) }
        }
    }

    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// The next field, nil at the end.
    mutating func next() throws(FactsError) -> (field: UInt64, value: Value)? {
        guard !rest.isEmpty else { return nil }
        let key = try varint()
        guard key & 1 == 1 else {
            let zigzag = try varint()
            return (key >> 1, .number(Int(Int64(bitPattern: zigzag >> 1) ^ -Int64(bitPattern: zigzag & 1))))
        }
        guard let length = Int(exactly: try varint()), length <= rest.count else { throw FactsError() }
        let octets = rest.prefix(length)
        rest = rest.dropFirst(length)
        return (key >> 1, .octets(octets))
    }

    private mutating func varint() throws(FactsError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while let byte = rest.popFirst() {
            guard shift < 64 else { throw FactsError() }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw FactsError()
    }
}

/// A decision record's facts can't be read: cut short, or of a later release.
package struct FactsError: Error, Sendable, Hashable {}
