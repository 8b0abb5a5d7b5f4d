internal import Crypto
package import Database

/// The bytes of messages, each content once, however many mailboxes, queue entries and holds keep it.
///
/// Who keeps a body `retain`s it, and `release`s it when done, in the same transaction as its own row; with the last
/// reference the bytes go. A body that was stored and never retained is removed by `removeUnreferenced`.
package struct MessageBodies: Sendable {
    package let database: any Database
    private let compression = Compression()
    private let numbers = RowNumbers()

    package init(database: any Database) {
        self.database = database
    }

    /// Hashes, cuts and compresses. Takes time in proportion to the bytes (about a millisecond per 256 KiB), so callers
    /// do it before `write`.
    /// - Parameter segments: what makes up the message, one behind the other.
    package func prepare(_ segments: [ArraySlice<UInt8>]) -> PreparedBody {
        var hash = SHA256()
        var size = 0
        for segment in segments {
            segment.withUnsafeBytes { hash.update(bufferPointer: $0) }
            size += segment.count
        }
        let chunks = BodyChunks.cut(segments).map { bytes in
            compression.compress(bytes).map { PreparedBody.Chunk(encoding: .zstd, bytes: $0) }
                ?? PreparedBody.Chunk(encoding: .plain, bytes: bytes)
        }
        return PreparedBody(id: BodyID(digest: hash.finalize()), size: size, chunks: chunks)
    }

    package func prepare(_ bytes: [UInt8]) -> PreparedBody {
        prepare([bytes[...]])
    }

    /// Makes sure that the body is stored. It has no reference from this yet: whoever keeps it retains it.
    @discardableResult
    package func store(_ body: PreparedBody, in connection: any DatabaseConnection) throws -> BodyID {
        let number = numbers.next()
        let isNew = try connection.execute(
            """
            INSERT INTO bodies (id, number, size, refs) VALUES (\(body.id), \(number), \(body.size), 0)
            ON CONFLICT (id) DO NOTHING
            """
        )
        guard isNew > 0 else { return body.id }
        for (index, chunk) in body.chunks.enumerated() {
            try connection.execute(
                """
                INSERT INTO body_chunks (body, chunk, encoding, content)
                VALUES (\(number), \(index), \(chunk.encoding.rawValue), \(chunk.bytes))
                """
            )
        }
        return body.id
    }

    /// `prepare` and `store` in one, for small bodies.
    @discardableResult
    package func store(_ segments: [ArraySlice<UInt8>], in connection: any DatabaseConnection) throws -> BodyID {
        try store(prepare(segments), in: connection)
    }

    /// Adds references.
    /// - Throws: `DatabaseError.Code.constraint` where there is no such body.
    package func retain(_ id: BodyID, count: Int = 1, in connection: any DatabaseConnection) throws {
        guard try connection.execute("UPDATE bodies SET refs = refs + \(count) WHERE id = \(id)") > 0 else {
            throw DatabaseError(.constraint, "a body is kept that is not stored")
        }
    }

    /// Gives references back; with the last one the bytes are removed.
    package func release(_ id: BodyID, count: Int = 1, in connection: any DatabaseConnection) throws {
        let row = try connection.row(
            "UPDATE bodies SET refs = refs - \(count) WHERE id = \(id) RETURNING id, number, refs"
        )
        guard let row, try row.int(2) <= 0 else { return }
        try remove([row], in: connection)
    }

    /// Gives back one reference for each of these; a body named twice loses two.
    package func release(_ ids: [BodyID], in connection: any DatabaseConnection) throws {
        let counts = Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +)
        for (id, count) in counts where count > 1 { try release(id, count: count, in: connection) }
        for some in counts.filter({ $0.value == 1 }).keys.sorted(by: { $0.text < $1.text }).runs() {
            let rows = try connection.rows(
                "UPDATE bodies SET refs = refs - 1 WHERE id IN \(some) RETURNING id, number, refs"
            )
            try remove(rows.filter { try $0.int(2) <= 0 }, in: connection)
        }
    }

    /// Removes what was stored but is kept by nobody; for the nightly tidying.
    /// - Returns: how many bodies went.
    @discardableResult
    package func removeUnreferenced() async throws -> Int {
        try await database.write { connection in
            let rows = try connection.rows("SELECT id, number FROM bodies WHERE refs = 0")
            for some in rows.runs() { try remove(some, in: connection) }
            return rows.count
        }
    }

    /// - Parameter rows: id and number.
    private func remove(_ rows: [Row], in connection: any DatabaseConnection) throws {
        guard !rows.isEmpty else { return }
        let numbers = try rows.map { try $0.int64(1) }
        let ids = try rows.map { try $0.bodyID(0) }
        try connection.execute("DELETE FROM body_chunks WHERE body IN \(numbers)")
        try connection.execute("DELETE FROM bodies WHERE id IN \(ids)")
    }
}
