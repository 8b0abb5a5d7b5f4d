/// Compression for reports: raw DEFLATE streams (RFC 1951). `ZlibCompression` does it by zlib.
package protocol Deflating: Sendable {
    func deflate(_ octets: [UInt8]) -> [UInt8]

    /// - Returns: nil where the stream is broken, not at its end, or would yield more than `limit` octets.
    func inflate(_ octets: ArraySlice<UInt8>, limit: Int) -> [UInt8]?
}
