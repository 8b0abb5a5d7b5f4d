package import Database

/// What is known of the log after reading all of it.
package struct AuditVerification: Sendable, Hashable {
    /// Rows read, to the first broken one.
    package var rows: Int
    /// The last row that still fits.
    package var lastGood: Int64
    /// Entries up to this were dropped after their time; 0 where none were.
    package var checkpoint: Int64
    /// The first thing that does not fit; nil where all does.
    package var fault: AuditFault?
    /// Anchors that can't be looked up any more: their entries were dropped after their time.
    package var expiredAnchors: [AuditAnchor]

    package var isSound: Bool { fault == nil }
}

/// Why the log is not what was once written.
package struct AuditFault: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        /// The row says something else than when it was written, or one before it did.
        case altered
        /// A row is gone, before this number.
        case missing
        /// The table's note of its own end does not fit the last row: rows were cut off or added by hand.
        case endMoved = "end-moved"
        /// The log is shorter than it once was: it ends before an anchor.
        case shortened
        /// The row is not the one that an anchor was taken of: the log was written anew.
        case anchorDiffers = "anchor-differs"
        /// The beginning does not fit what the log says of its dropped part.
        case checkpointDiffers = "checkpoint-differs"
        /// A row or an end can't be read at all.
        case unreadable
    }

    package let kind: Kind
    /// The row that it was noticed at.
    package let number: Int64
}

extension AuditLog {
    /// Reads all rows, one at a time, and names the first that does not fit.
    /// - Parameter anchors: taken before and kept elsewhere; see `AuditAnchor`.
    package static func verify(
        anchors: [AuditAnchor] = [],
        in connection: any DatabaseConnection
    ) throws -> AuditVerification {
        guard let checkpoint = try? end("checkpoint", in: connection) else {
            return AuditVerification(
                rows: 0,
                lastGood: 0,
                checkpoint: 0,
                fault: AuditFault(kind: .unreadable, number: 0),
                expiredAnchors: []
            )
        }
        var reading = AuditReading(checkpoint, anchors: anchors)
        try connection.forEachRow(AuditRow.columns + " ORDER BY number") { reading.take($0) }
        reading.finish(head: try? end("head", in: connection))
        return reading.result
    }
}

/// Goes along the chain.
private struct AuditReading {
    private(set) var result: AuditVerification
    private var last: AuditHash
    private let checkpoint: (number: Int64, hash: AuditHash)
    private var anchors: [Int64: [AuditAnchor]]
    /// What the log says itself of its dropped part, the newest.
    private var toldCheckpoint: (number: Int64, hash: String)?

    init(_ checkpoint: (number: Int64, hash: AuditHash), anchors: [AuditAnchor]) {
        self.checkpoint = checkpoint
        last = checkpoint.hash
        self.anchors = Dictionary(grouping: anchors) { $0.number }
        result = AuditVerification(
            rows: 0,
            lastGood: checkpoint.number,
            checkpoint: checkpoint.number,
            fault: nil,
            expiredAnchors: anchors.filter { $0.number < checkpoint.number }.sorted { $0.number < $1.number }
        )
        check(anchorsOf: checkpoint.number)
    }

    private mutating func fail(_ kind: AuditFault.Kind, _ number: Int64) {
        if result.fault == nil { result.fault = AuditFault(kind: kind, number: number) }
    }

    mutating func take(_ row: Row) {
        guard result.fault == nil else { return }
        result.rows += 1
        let next = result.lastGood + 1
        guard let read = try? AuditRow(row), let hash = (try? row.bytes(6)).flatMap({ AuditHash(bytes: $0) }) else {
            return fail(.unreadable, (try? row.int64(0)) ?? next)
        }
        guard read.number == next else { return fail(.missing, next) }
        guard last.following(read) == hash else { return fail(.altered, next) }
        if read.action == AuditAction.auditTruncate.text, let number = Int64(read.subject) {
            toldCheckpoint = (number, read.entry.details["hash"] ?? "")
        }
        last = hash
        result.lastGood = next
        check(anchorsOf: next)
    }

    private mutating func check(anchorsOf number: Int64) {
        for anchor in anchors.removeValue(forKey: number) ?? [] where !anchor.fits(last) {
            fail(.anchorDiffers, number)
        }
    }

    mutating func finish(head: (number: Int64, hash: AuditHash)?) {
        guard result.fault == nil else { return }
        guard let head else { return fail(.unreadable, result.lastGood) }
        if head.number != result.lastGood || head.hash != last { return fail(.endMoved, result.lastGood) }
        if let missing = anchors.keys.filter({ $0 > result.lastGood }).min() { return fail(.shortened, missing) }
        let told = toldCheckpoint ?? (0, AuditHash.start.description)
        if told.number != checkpoint.number || told.hash != checkpoint.hash.description {
            fail(.checkpointDiffers, checkpoint.number)
        }
    }
}
