internal import CZlib
internal import MailAuthentication

/// Raw DEFLATE by zlib.
package struct ZlibCompression: Deflating {
    package init() {}

    /// Octets worked on at a time.
    private static let piece = 64 * 1024
    /// A raw stream, without zlib's or gzip's frame, of the largest window.
    private static let rawWindow: Int32 = -15

    package func deflate(_ octets: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard
            deflateInit2_(
                &stream,
                Z_DEFAULT_COMPRESSION,
                Z_DEFLATED,
                Self.rawWindow,
                8,
                Z_DEFAULT_STRATEGY,
                ZLIB_VERSION,
                size
            ) == Z_OK
        else { return [] }
        defer { deflateEnd(&stream) }
        return Self.run(octets[...], limit: .max, stream: &stream) { CZlib.deflate(&$0, Z_FINISH) } ?? []
    }

    package func inflate(_ octets: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, Self.rawWindow, ZLIB_VERSION, size) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        return Self.run(octets, limit: limit, stream: &stream) { CZlib.inflate(&$0, Z_NO_FLUSH) }
    }

    /// Feeds all octets at once and takes the output piece by piece; nil where it breaks off or gets too long.
    private static func run(
        _ octets: ArraySlice<UInt8>,
        limit: Int,
        stream: inout z_stream,
        step: (inout z_stream) -> Int32
    ) -> [UInt8]? {
        guard let available = UInt32(exactly: octets.count) else { return nil }
        var result: [UInt8] = []
        var input = Array(octets)
        var output = [UInt8](repeating: 0, count: piece)
        return input.withUnsafeMutableBufferPointer { source -> [UInt8]? in
            output.withUnsafeMutableBufferPointer { target -> [UInt8]? in
                stream.next_in = source.baseAddress
                stream.avail_in = available
                while true {
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(piece)
                    let status = step(&stream)
                    let produced = piece - Int(stream.avail_out)
                    guard produced <= limit - result.count else { return nil }
                    result += target[..<produced]
                    if status == Z_STREAM_END { return result }
                    guard status == Z_OK, produced > 0 || stream.avail_in > 0 else { return nil }
                }
            }
        }
    }
}
