package import Database

extension MessageBodies {
    /// How many bytes the body has; nil where there is none of that name.
    package func size(of id: BodyID, in connection: any DatabaseConnection) throws -> Int? {
        try connection.row("SELECT size FROM bodies WHERE id = \(id)")?.int(0)
    }

    package func size(of id: BodyID) async throws -> Int? {
        try await database.read { try size(of: id, in: $0) }
    }

    /// The body's bytes, or those of a part of it; only the chunks that the part touches are read.
    /// - Parameter range: offsets from the body's start; what lies beyond its end is left out. nil: all of it.
    /// - Returns: nil where there is no such body.
    /// - Throws: `DatabaseError.Code.unexpectedValue` where a chunk is missing or broken.
    package func bytes(
        _ id: BodyID,
        range: Range<Int>? = nil,
        in connection: any DatabaseConnection
    ) throws -> [UInt8]? {
        guard let row = try connection.row("SELECT number, size FROM bodies WHERE id = \(id)") else { return nil }
        let size = try row.int(1)
        let wanted = (range ?? 0..<size).clamped(to: 0..<size)
        guard !wanted.isEmpty else { return [] }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(wanted.count)
        let first = BodyChunks.number(at: wanted.lowerBound)
        let last = BodyChunks.number(at: wanted.upperBound - 1)
        try connection.forEachRow(
            """
            SELECT chunk, encoding, content FROM body_chunks
            WHERE body = \(try row.int64(0)) AND chunk >= \(first) AND chunk <= \(last) ORDER BY chunk
            """
        ) { row in
            let number = try row.int(0)
            let start = BodyChunks.start(of: number)
            let plain = try decoded(row, size: min(BodyChunks.start(of: number + 1), size) - start)
            let part = wanted.clamped(to: start..<start + plain.count)
            bytes += plain[part.lowerBound - start..<part.upperBound - start]
        }
        guard bytes.count == wanted.count else { throw DatabaseError(.unexpectedValue, "a chunk of a body is missing") }
        return bytes
    }

    package func bytes(_ id: BodyID, range: Range<Int>? = nil) async throws -> [UInt8]? {
        try await database.read { try bytes(id, range: range, in: $0) }
    }

    private func decoded(_ row: Row, size: Int) throws -> [UInt8] {
        let content = try row.bytes(2)
        switch ChunkEncoding(rawValue: try row.int64(1)) {
        case .plain:
            guard content.count == size else { break }
            return content
        case .zstd:
            guard let plain = Compression.decompress(content, size: size) else { break }
            return plain
        case nil:
            break
        }
        throw DatabaseError(.unexpectedValue, "a chunk of a body is broken")
    }
}
