internal import CPostgres
internal import Database

/// Reads values in the binary form of the protocol.
enum BinaryValue {
    /// - Returns: nil for a type that the port doesn't have.
    static func decode(_ bytes: UnsafeRawBufferPointer, of type: Oid) -> SQLValue? {
        switch type {
        case TypeNumber.int8:
            .integer(Int64(bitPattern: number(bytes)))
        case TypeNumber.int4:
            .integer(Int64(Int32(truncatingIfNeeded: number(bytes))))
        case TypeNumber.int2:
            .integer(Int64(Int16(truncatingIfNeeded: number(bytes))))
        case TypeNumber.bool, TypeNumber.oid:
            .integer(Int64(truncatingIfNeeded: number(bytes)))
        case TypeNumber.float8:
            .real(Double(bitPattern: number(bytes)))
        case TypeNumber.float4:
            .real(Double(Float(bitPattern: UInt32(truncatingIfNeeded: number(bytes)))))
        case TypeNumber.text, TypeNumber.varchar, TypeNumber.bpchar, TypeNumber.name, TypeNumber.unknown:
            .text(String(decoding: bytes, as: UTF8.self))
        case TypeNumber.bytea:
            .blob(Array(bytes))
        case TypeNumber.numeric:
            numeric(bytes)
        case TypeNumber.void:
            .null
        default:
            nil
        }
    }

    /// Up to eight bytes in network order.
    private static func number(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A `NUMERIC`, as `SUM` over `BIGINT` gives: an integer where it is one and fits, as SQLite's `SUM` does.
    ///
    /// Four 16-bit fields (count of digits, weight of the first, sign, digits shown behind the point), then digits to the
    /// base 10,000.
    private static func numeric(_ bytes: UnsafeRawBufferPointer) -> SQLValue? {
        let fields = stride(from: 0, to: bytes.count - 1, by: 2).map { number(.init(rebasing: bytes[$0..<$0 + 2])) }
        guard fields.count >= 4, fields.count == Int(fields[0]) + 4 else { return nil }
        let weight = Int(Int16(truncatingIfNeeded: fields[1]))
        guard fields[2] == 0 || fields[2] == 0x4000 else { return .real(fields[2] == 0xC000 ? .nan : .infinity) }
        let sign: Int64 = fields[2] == 0 ? 1 : -1
        let digits = fields.dropFirst(4)
        if digits.count <= weight + 1, fields[3] == 0, let whole = whole(digits, weight: weight, sign: sign) {
            return .integer(whole)
        }
        if digits.isEmpty { return fields[3] == 0 ? .integer(0) : .real(0) }
        var value = 0.0
        for digit in digits { value = value * 10_000 + Double(digit) }
        for _ in 0..<abs(weight + 1 - digits.count) {
            value = weight + 1 > digits.count ? value * 10_000 : value / 10_000
        }
        return .real(sign > 0 ? value : -value)
    }

    private static func whole(_ digits: ArraySlice<UInt64>, weight: Int, sign: Int64) -> Int64? {
        var value: Int64 = 0
        for place in 0..<max(weight + 1, 0) {
            let digit = place < digits.count ? Int64(digits[digits.startIndex + place]) : 0
            let (product, tooBig) = value.multipliedReportingOverflow(by: 10_000)
            let (sum, over) = product.addingReportingOverflow(sign * digit)
            guard !tooBig, !over else { return nil }
            value = sum
        }
        return value
    }
}
