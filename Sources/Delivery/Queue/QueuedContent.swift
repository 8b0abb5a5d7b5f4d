internal import Database
internal import MessageBodies

/// A queue entry's bytes as they travel: its prefix, then what is left of the stored body.
struct QueuedContent: MessageContent {
    let entry: QueueEntry
    let bodies: MessageBodies

    var size: Int { entry.size }

    func read(_ range: Range<Int>) async throws -> [UInt8] {
        let (own, stored) = parts(of: range)
        guard !stored.isEmpty else { return own }
        return own + (try Self.found(await bodies.bytes(entry.content.body, range: stored), count: stored.count))
    }

    /// The same within a transaction.
    func read(_ range: Range<Int>, in connection: any DatabaseConnection) throws -> [UInt8] {
        let (own, stored) = parts(of: range)
        guard !stored.isEmpty else { return own }
        return own
            + (try Self.found(bodies.bytes(entry.content.body, range: stored, in: connection), count: stored.count))
    }

    private static func found(_ bytes: [UInt8]?, count: Int) throws -> [UInt8] {
        guard let bytes, bytes.count == count else {
            throw DatabaseError(.unexpectedValue, "a queue entry's body is not stored")
        }
        return bytes
    }

    /// What of `range` comes from the prefix, and which octets of the stored body.
    private func parts(of range: Range<Int>) -> (own: [UInt8], stored: Range<Int>) {
        let range = range.clamped(to: 0..<max(size, 0))
        let prefix = entry.content.prefix
        let own = Array(prefix[range.clamped(to: prefix.indices)])
        let shift = entry.content.replacedOctets - prefix.count
        let stored = range.clamped(to: prefix.count..<max(size, prefix.count))
        return (own, (stored.lowerBound + shift)..<(stored.upperBound + shift))
    }
}

extension OutgoingQueue {
    /// The bytes of an entry, for a transport.
    package func content(of entry: QueueEntry) -> any MessageContent {
        QueuedContent(entry: entry, bodies: bodies)
    }
}
