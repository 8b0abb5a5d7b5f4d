/// A body hashed, cut and compressed, ready to be stored in a short transaction.
package struct PreparedBody: Sendable {
    struct Chunk: Sendable {
        let encoding: ChunkEncoding
        let bytes: [UInt8]
    }

    package let id: BodyID
    /// How many bytes the body has.
    package let size: Int
    let chunks: [Chunk]

    /// How many bytes it takes in the database.
    package var storedSize: Int { chunks.reduce(0) { $0 + $1.bytes.count } }
}

/// What the bytes of a chunk's row are. The numbers stand in the database.
enum ChunkEncoding: Int64, Sendable {
    case plain = 0
    /// One frame of RFC 8878.
    case zstd = 1
}
