/// How a body is cut: a short first piece, so that a look at the header touches little, then long ones.
enum BodyChunks {
    /// Length of the first chunk in bytes: the header of nearly every message fits.
    static let firstLength = 16 * 1024
    /// Length of every other chunk in bytes; the last may be shorter.
    static let length = 256 * 1024

    /// Where chunk `number` starts.
    static func start(of number: Int) -> Int {
        number == 0 ? 0 : firstLength + (number - 1) * length
    }

    /// The chunk in which the byte at `offset` lies.
    static func number(at offset: Int) -> Int {
        offset < firstLength ? 0 : 1 + (offset - firstLength) / length
    }

    /// The bytes of `segments`, one behind the other, cut into chunks; empty bytes make no chunk.
    static func cut(_ segments: [ArraySlice<UInt8>]) -> [[UInt8]] {
        var chunks: [[UInt8]] = []
        var open: [UInt8] = []
        var room = firstLength
        for var segment in segments {
            while !segment.isEmpty {
                let part = segment.prefix(room)
                if open.isEmpty { open.reserveCapacity(min(room, segment.count)) }
                open += part
                segment = segment.dropFirst(part.count)
                room -= part.count
                if room == 0 {
                    chunks.append(open)
                    open = []
                    room = length
                }
            }
        }
        if !open.isEmpty { chunks.append(open) }
        return chunks
    }
}
