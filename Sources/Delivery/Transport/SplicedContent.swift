/// A message most of which is stored elsewhere: own bytes around a range of it. So a large message that was changed at its
/// ends takes the memory of its ends.
package struct SplicedContent: MessageContent {
    private let front: [UInt8]
    private let stored: any MessageContent
    private let range: Range<Int>
    private let back: [UInt8]

    /// - Parameter range: of `stored`; lies within it.
    package init(front: [UInt8], stored: any MessageContent, range: Range<Int>, back: [UInt8]) {
        self.front = front
        self.stored = stored
        self.range = range
        self.back = back
    }

    package var size: Int { front.count + range.count + back.count }

    /// Octets that are in memory.
    package var ownOctets: Int { front.count + back.count }

    package func read(_ range: Range<Int>) async throws -> [UInt8] {
        let range = range.clamped(to: 0..<size)
        var bytes = Array(front[range.clamped(to: front.indices)])
        let middle = front.count..<(front.count + self.range.count)
        let inner = range.clamped(to: middle)
        if !inner.isEmpty {
            let shift = self.range.lowerBound - middle.lowerBound
            bytes += try await stored.read((inner.lowerBound + shift)..<(inner.upperBound + shift))
        }
        let end = range.clamped(to: middle.upperBound..<size)
        if !end.isEmpty {
            bytes += back[(end.lowerBound - middle.upperBound)..<(end.upperBound - middle.upperBound)]
        }
        return bytes
    }
}

extension SplicedContent {
    /// `bytes` as a splice of what they were made of; nil where less than half of them is found there in one piece.
    /// - Parameters:
    ///   - source: the octets of `stored`.
    ///   - bytes: the message made of it.
    package init?(_ bytes: [UInt8], from source: [UInt8], stored: any MessageContent) {
        let found = [source.count - SharedRun.anchorLength, source.count / 2]
            .compactMap { SharedRun(anchor: $0, of: source, in: bytes) }
            .max { $0.length < $1.length }
        guard let found, found.length * 2 >= bytes.count else { return nil }
        self.init(
            front: Array(bytes[..<found.target]),
            stored: stored,
            range: found.source..<(found.source + found.length),
            back: Array(bytes[(found.target + found.length)...])
        )
    }
}

/// A run of octets that two byte strings have in common.
private struct SharedRun {
    /// Octets that are looked for.
    static let anchorLength = 64

    let source: Int
    let target: Int
    let length: Int

    /// The longest run around the octets at `anchor`, where they stand last in `bytes`.
    init?(anchor: Int, of source: [UInt8], in bytes: [UInt8]) {
        let length = Self.anchorLength
        guard anchor >= 0, anchor + length <= source.count, bytes.count >= length else { return nil }
        let pattern = source[anchor..<(anchor + length)]
        guard let first = pattern.first,
            var end = stride(from: bytes.count - length, through: 0, by: -1).first(where: { place in
                bytes[place] == first && bytes[place..<(place + length)].elementsEqual(pattern)
            })
        else { return nil }
        var start = (source: anchor, target: end)
        while start.source > 0, start.target > 0, source[start.source - 1] == bytes[start.target - 1] {
            start.source -= 1
            start.target -= 1
        }
        end += length
        var sourceEnd = anchor + length
        while sourceEnd < source.count, end < bytes.count, source[sourceEnd] == bytes[end] {
            sourceEnd += 1
            end += 1
        }
        self.source = start.source
        target = start.target
        self.length = end - start.target
    }
}
