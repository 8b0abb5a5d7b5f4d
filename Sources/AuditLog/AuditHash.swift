internal import Crypto
internal import Database
internal import FoundationEssentials

/// The link of one row to the one before: SHA-256 over that one's hash and the row's own canonical form.
package struct AuditHash: Sendable, Hashable, CustomStringConvertible {
    /// Always 32.
    package let bytes: [UInt8]

    /// - Returns: nil for anything but 32 octets.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    private init(digest: SHA256.Digest) { bytes = Array(digest) }

    /// What stands before the first row.
    static let start = AuditHash(digest: SHA256.hash(data: Array("schulpost audit log 1".utf8)))

    /// 64 hexadecimal digits.
    package var description: String { bytes.hexadecimal }

    /// The hash of a row that follows this one.
    ///
    /// The canonical form is each value as the table holds it, with its length (8 octets, most significant first) before
    /// it: two different rows never have the same.
    func following(_ row: AuditRow) -> AuditHash {
        var hash = SHA256()
        hash.update(data: bytes)
        for text in [
            String(row.number), String(row.at), row.actor, row.action, row.subject, row.details,
        ] { hash.update(text: text) }
        return AuditHash(digest: hash.finalize())
    }
}

/// A row as the table holds it, without its hash.
struct AuditRow: Sendable, Hashable {
    var number: Int64
    /// Milliseconds since 1970 UTC.
    var at: Int64
    var actor: String
    var action: String
    var subject: String
    /// JSON, keys in order.
    var details: String

    init(_ number: Int64, _ entry: AuditEntry) {
        self.number = number
        at = entry.at.milliseconds
        actor = entry.actor.text
        action = entry.action.text
        subject = entry.subject
        details = AuditDetails.text(entry.details)
    }

    static let columns: SQL = "SELECT number, at, actor, action, subject, details, hash FROM audit_log"

    init(_ row: Row) throws(DatabaseError) {
        number = try row.int64(0)
        at = try row.int64(1)
        actor = try row.string(2)
        action = try row.string(3)
        subject = try row.string(4)
        details = try row.string(5)
    }

    var entry: AuditEntry {
        AuditEntry(
            at: Date(milliseconds: at),
            actor: AuditActor(text: actor),
            action: AuditAction(action),
            subject: subject,
            details: AuditDetails.read(details)
        )
    }
}

/// Details as text: JSON with the keys in order, and nothing for none.
enum AuditDetails {
    static func text(_ details: [String: String]) -> String {
        guard !details.isEmpty else { return "" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(details)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Empty where it can't be read.
    static func read(_ text: String) -> [String: String] {
        guard !text.isEmpty else { return [:] }
        return (try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))) ?? ["?": text]
    }
}
