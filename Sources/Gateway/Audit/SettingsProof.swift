internal import AuditLog
package import Database
package import FoundationEssentials

/// Whether the settings' versions are what the audit log says that was decided: who, when, why, and each value.
///
/// The log holds a digest of each version. It proves the versions as far as the log itself is sound: verify that first, on the
/// same connection.
package struct SettingsProof: Sendable, Hashable {
    package enum Fault: String, Sendable, Hashable {
        /// Its author, its time, its reason or a value is not what was entered.
        case altered
        /// It was entered, and is gone.
        case missing
        /// It was never entered: somebody wrote it into the table by hand.
        case notEntered = "not-entered"
    }

    /// A version that is not what was decided, with what the log says of it.
    package struct Finding: Sendable, Hashable {
        package let version: Int
        package let fault: Fault
        /// The entry that tells of it, when it was made, and by whom; nil where there is none.
        package let entry: Int64?
        package let at: Date?
        package let actor: String?
    }

    /// Versions that are as they were entered.
    package private(set) var proven = 0
    /// Those that are not, in their order.
    package private(set) var findings: [Finding] = []
    /// Versions of which nothing can be said: their entries are older than digests in the log, or were dropped after their
    /// time.
    package private(set) var unprotected: [Int] = []

    /// Reads every version, one at a time.
    package static func read(in connection: any DatabaseConnection) throws -> SettingsProof {
        var entries: [Int: AuditLog.Numbered] = [:]
        try AuditLog.forEach(action: "settings", in: connection) { entry in
            // The first is the one of the change itself.
            if let version = Int(entry.entry.subject), entries[version] == nil { entries[version] = entry }
        }
        let hasDropped = try AuditLog.hasDropped(in: connection)
        // Versions and entries are made together: before the first entry that is left, they were dropped together.
        let first = entries.keys.min() ?? (hasDropped ? Int.max : 0)
        var proof = SettingsProof()
        try StoredSettings.forEach(in: connection) { proof.take($0, entries.removeValue(forKey: $0.version), first) }
        for (version, entry) in entries { proof.note(version, .missing, entry) }
        proof.findings.sort { $0.version < $1.version }
        return proof
    }

    private mutating func take(_ stored: StoredSettings, _ entry: AuditLog.Numbered?, _ first: Int) {
        guard let entry else {
            if stored.version < first {
                unprotected.append(stored.version)
            } else {
                note(stored.version, .notEntered, nil)
            }
            return
        }
        guard let digest = entry.entry.details["sha256"] else { return unprotected.append(stored.version) }
        if digest == stored.digest.description { proven += 1 } else { note(stored.version, .altered, entry) }
    }

    private mutating func note(_ version: Int, _ fault: Fault, _ entry: AuditLog.Numbered?) {
        findings.append(
            Finding(
                version: version,
                fault: fault,
                entry: entry?.number,
                at: entry?.entry.at,
                actor: entry?.entry.actor.text
            )
        )
    }
}

/// A version of the settings as its row holds it.
struct StoredSettings: Sendable, Hashable {
    var version: Int
    var at: Date
    /// As it is recorded: nil for the house itself.
    var author: String?
    var reason: String
    var document: String
    var restored: Int?

    static let columns: SQL = "SELECT version, at, author, reason, document, restored FROM settings_versions"

    static func forEach(in connection: any DatabaseConnection, _ body: (StoredSettings) throws -> Void) throws {
        try connection.forEachRow(columns + " ORDER BY version") { try body(StoredSettings($0)) }
    }

    /// By which it is known again.
    var digest: AuditDigest {
        AuditDigest(
            of: "settings version 1",
            [
                String(version), String(at.milliseconds), author, reason, restored.map { String($0) }, document,
            ]
        )
    }
}

extension StoredSettings {
    init(_ row: Row) throws {
        version = try row.int(0)
        at = try row.date(1)
        author = try row.optionalString(2)
        reason = try row.string(3)
        document = try row.string(4)
        restored = try row.optionalInt64(5).map { Int($0) }
    }
}
