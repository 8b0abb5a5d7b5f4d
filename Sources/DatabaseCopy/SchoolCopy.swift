package import Database
internal import Synchronization

/// Copies a whole school from one database to another, of any two engines.
///
/// What is copied is one consistent state of the source. The destination gets everything in one transaction, which is
/// committed when all that arrived has been read again and found the same: all or nothing.
package enum SchoolCopy {
    /// How far a copy has come.
    package struct Progress: Sendable, Hashable {
        package let table: String
        /// Rows of this table copied so far, and how many it has.
        package let rows: Int
        package let totalRows: Int
        /// Which table of how many, from 1.
        package let tableNumber: Int
        package let tableCount: Int
    }

    /// A table that arrived whole: both sides have this many rows and this checksum.
    package struct CopiedTable: Sendable, Hashable {
        package let name: String
        package let rows: Int
        /// SHA-256 over all values of all rows in the order of the primary key, in hexadecimal digits.
        package let checksum: String
    }

    /// Copies everything. The source may go on working meanwhile, but what it takes in after the start is not copied: stop
    /// the school first.
    /// - Parameters:
    ///   - destination: holds no table yet; the copy makes them.
    ///   - migrations: all of the program's. The source must have seen exactly these.
    ///   - progress: called on threads of the engines, some hundred times in all.
    /// - Returns: the tables, sorted by name.
    /// - Throws: `SchoolCopyError` where source or destination don't fit or the copy differs, `DatabaseError` where an
    ///   engine fails. The destination is as empty as before then.
    package static func copy(
        from source: any DescribedDatabase,
        to destination: any DescribedDatabase,
        migrations: [Migration],
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws -> [CopiedTable] {
        let belt = Belt()
        let reading = Task {
            do {
                try await source.read { connection in
                    try SourceReading(source, connection, belt).run(migrations)
                }
            } catch {
                belt.fail(error)
            }
        }
        let isSecondRun = Atomic(false)
        let result: Result<[CopiedTable], any Error>
        do {
            let copied = try await destination.write { connection in
                guard !isSecondRun.exchange(true, ordering: .relaxed) else {
                    throw DatabaseError(.unavailable, "the copy was interrupted")
                }
                return try DestinationWriting(destination, connection, belt, progress).run(migrations)
            }
            result = .success(copied)
        } catch {
            result = .failure(error)
        }
        belt.stop()
        await reading.value
        return try result.get()
    }
}
