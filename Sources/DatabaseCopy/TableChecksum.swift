internal import Crypto
internal import Database

/// Rows counted, and their values hashed in an unambiguous form that is the same for all engines.
struct TableChecksum: Sendable, Hashable {
    private(set) var rows = 0
    private var hash = SHA256()
    private var buffer: [UInt8] = []

    mutating func add(_ row: [SQLValue]) {
        rows += 1
        buffer.removeAll(keepingCapacity: true)
        for value in row { append(value) }
        buffer.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    /// Hexadecimal digits.
    var text: String {
        hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }

    static func == (left: Self, right: Self) -> Bool { left.rows == right.rows && left.text == right.text }

    func hash(into hasher: inout Hasher) { hasher.combine(rows) }

    /// A letter for the kind, then the number or, behind its length, the content.
    private mutating func append(_ value: SQLValue) {
        switch value {
        case .null:
            buffer.append(UInt8(ascii: "n"))
        case .integer(let number):
            append(UInt8(ascii: "i"), UInt64(bitPattern: number))
        case .real(let number):
            append(UInt8(ascii: "r"), number.bitPattern)
        case .text(let text):
            append(UInt8(ascii: "t"), UInt64(text.utf8.count))
            buffer += text.utf8
        case .blob(let bytes):
            append(UInt8(ascii: "b"), UInt64(bytes.count))
            buffer += bytes
        }
    }

    private mutating func append(_ kind: UInt8, _ number: UInt64) {
        buffer.append(kind)
        for shift in stride(from: 56, through: 0, by: -8) { buffer.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}
