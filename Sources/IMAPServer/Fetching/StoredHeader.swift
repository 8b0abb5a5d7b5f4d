internal import Database
internal import MessageBodies

/// The header of a message in the store, read no further than needed: nearly every one lies in the store's first chunk,
/// so that neither FETCH of headers nor SEARCH touches the bodies.
enum StoredHeader {
    /// Octets read first; the store cuts its first chunk there.
    static let first = 16 << 10
    /// Octets read on each further look, chunk by chunk.
    static let step = 256 << 10
    /// Octets looked through for a header's end: a longer one is read with its message.
    static let most = 1 << 20

    /// What a read brought.
    struct Start {
        /// The message up to its header's end, or as far as was looked.
        let octets: [UInt8]
        /// Whether the header's end, or the message's, is in it.
        let isWhole: Bool
    }

    /// - Parameter size: of the message, in octets.
    static func read(
        _ body: BodyID,
        size: Int,
        from bodies: MessageBodies,
        in connection: any DatabaseConnection
    ) throws -> Start {
        var octets: [UInt8] = []
        var end = min(first, size)
        while true {
            let known = octets.count
            octets += try bodies.bytes(body, range: known..<end, in: connection) ?? []
            // The empty line may lie across two pieces.
            if let length = headerEnd(octets, from: max(known - 3, 0)) {
                return Start(octets: Array(octets[..<length]), isWhole: true)
            }
            if end >= size || octets.count < end { return Start(octets: octets, isWhole: true) }
            if end >= most { return Start(octets: octets, isWhole: false) }
            end = min(end + step, size)
        }
    }

    /// The length of the header with its empty line, where it can be told by looking for that line.
    static func headerEnd(_ bytes: [UInt8], from start: Int = 0) -> Int? {
        var index = start
        while let feed = bytes[index...].firstIndex(of: 0x0A) {
            if feed >= 3, bytes[feed - 1] == 0x0D, bytes[feed - 2] == 0x0A, bytes[feed - 3] == 0x0D { return feed + 1 }
            index = feed + 1
        }
        return nil
    }
}
