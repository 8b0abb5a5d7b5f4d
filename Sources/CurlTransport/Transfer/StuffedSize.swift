internal import Delivery

/// How many octets a message has on the wire, dots doubled (RFC 5321 §4.5.2).
///
/// libcurl takes the size announced for the number of octets that it will have *written*, doubled dots included, and
/// stops when it has written as many: with the plain size it could end a message too early. The few octets more do
/// no harm in SIZE=, which is an estimate (RFC 1870 §6.1).
struct StuffedSize: Sendable {
    private(set) var octets = 0
    /// Whether the next octet begins a line.
    private var isLineStart = true
    private var lastWasReturn = false

    mutating func count(_ bytes: [UInt8]) {
        octets += bytes.count
        for byte in bytes {
            if isLineStart, byte == UInt8(ascii: ".") { octets += 1 }
            isLineStart = lastWasReturn && byte == UInt8(ascii: "\n")
            lastWasReturn = byte == UInt8(ascii: "\r")
        }
    }

    /// Reads the content once from end to end.
    static func of(_ content: any MessageContent) async throws -> Int {
        var size = StuffedSize()
        var offset = 0
        while offset < content.size {
            let end = min(offset + BodyFeed.pieceSize, content.size)
            size.count(try await content.read(offset..<end))
            offset = end
        }
        return size.octets
    }
}
