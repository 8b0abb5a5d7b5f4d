internal import Crypto

/// The SHA-256 of a body in a canonical form (RFC 6376 §3.4.3, §3.4.4), in one pass and constant memory.
struct BodyDigest {
    let octets: [UInt8]
    /// Octets of the canonical form, all of them, whatever the limit.
    let length: Int

    /// - Parameter limit: how many canonical octets are hashed (`l=`); nil for all.
    init(_ body: ArraySlice<UInt8>, _ form: DKIMSignature.Canonicalization, limit: Int? = nil) {
        var sink = Sink(limit: limit ?? .max)
        body.withUnsafeBufferPointer { buffer in
            switch form {
            case .simple: Self.simple(UnsafeRawBufferPointer(buffer), into: &sink)
            case .relaxed: Self.relaxed(UnsafeRawBufferPointer(buffer), into: &sink)
            }
        }
        length = sink.length
        octets = sink.finish()
    }

    /// All empty lines at the end become none, and the last line has its CRLF; an empty body is one CRLF.
    private static func simple(_ body: UnsafeRawBufferPointer, into sink: inout Sink) {
        var end = body.count
        while end >= 2, body[end - 1] == .lineFeed, body[end - 2] == .carriageReturn { end -= 2 }
        sink.append(UnsafeRawBufferPointer(rebasing: body[..<end]))
        sink.appendLineEnd()
    }

    /// White space at the ends of lines goes, other runs of it become one space; empty lines at the end go; an empty body
    /// stays empty.
    private static func relaxed(_ body: UnsafeRawBufferPointer, into sink: inout Sink) {
        var index = 0
        var emptyLines = 0
        var hasText = false
        var isSpacePending = false
        while index < body.count {
            let byte = body[index]
            if byte == .carriageReturn, index + 1 < body.count, body[index + 1] == .lineFeed {
                emptyLines += 1
                isSpacePending = false
                index += 2
                continue
            }
            if byte.isBlank {
                isSpacePending = true
                index += 1
                continue
            }
            for _ in 0..<emptyLines { sink.appendLineEnd() }
            emptyLines = 0
            if isSpacePending { sink.append(.space) }
            isSpacePending = false
            hasText = true
            let start = index
            index += 1
            while index < body.count, body[index] != .space, body[index] != .carriageReturn, body[index] != .tab {
                index += 1
            }
            sink.append(UnsafeRawBufferPointer(rebasing: body[start..<index]))
        }
        if hasText { sink.appendLineEnd() }
    }

    /// Collects octets and hashes them in pieces.
    private struct Sink {
        private var hash = SHA256()
        private var buffer: [UInt8] = []
        private let limit: Int
        private(set) var length = 0

        private static let piece = 16 * 1024
        private static let lineEnd: [UInt8] = [.carriageReturn, .lineFeed]

        init(limit: Int) {
            self.limit = limit
            buffer.reserveCapacity(Self.piece)
        }

        mutating func append(_ byte: UInt8) {
            if length < limit { buffer.append(byte) }
            length += 1
            if buffer.count >= Self.piece { flush() }
        }

        mutating func appendLineEnd() {
            append(.carriageReturn)
            append(.lineFeed)
        }

        mutating func append(_ octets: UnsafeRawBufferPointer) {
            let taken = min(octets.count, max(0, limit - length))
            length += octets.count
            let part = UnsafeRawBufferPointer(rebasing: octets[..<taken])
            if taken >= Self.piece {
                flush()
                hash.update(bufferPointer: part)
                return
            }
            buffer.append(contentsOf: part)
            if buffer.count >= Self.piece { flush() }
        }

        private mutating func flush() {
            buffer.withUnsafeBytes { hash.update(bufferPointer: $0) }
            buffer.removeAll(keepingCapacity: true)
        }

        mutating func finish() -> [UInt8] {
            flush()
            return Array(hash.finalize())
        }
    }
}
