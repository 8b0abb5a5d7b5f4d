internal import AuditLog
package import Database
internal import Directory
package import FoundationEssentials
internal import School

/// Whether the record of what was done to accounts is what the audit log says: to whom, when, what, by whom, why and until when.
///
/// As ``SettingsProof``: the log holds a digest of each, and proves as much as it is sound itself.
package struct AccountProof: Sendable, Hashable {
    /// Something done to an account that is not as it was entered.
    package struct Finding: Sendable, Hashable {
        package let fault: SettingsProof.Fault
        /// The person's id.
        package let person: String
        /// `lock`, `deny`, …
        package let kind: String
        package let at: Date
        /// The entry that tells of it, and who did it by that; nil where there is none.
        package let entry: Int64?
        package let actor: String?
        /// As entered; empty where none was given.
        package let reason: String
    }

    /// How many are as they were entered.
    package private(set) var proven = 0
    /// Those that are not, by their time.
    package private(set) var findings: [Finding] = []

    /// Reads every one, one at a time.
    package static func read(in connection: any DatabaseConnection) throws -> AccountProof {
        var entries: [Key: [AuditLog.Numbered]] = [:]
        var first: Date?
        try AuditLog.forEach(action: "account", in: connection) { numbered in
            // Earlier releases entered neither reason nor digest: of those nothing can be said.
            guard numbered.entry.details["sha256"] != nil else { return }
            first = first ?? numbered.entry.at
            entries[Key(numbered.entry), default: []].append(numbered)
        }
        var proof = AccountProof()
        guard let first else { return proof }
        try StoredAccountEvent.forEach(in: connection) { event in
            let key = Key(event)
            let digest = event.digest.description
            if let place = entries[key]?.firstIndex(where: { $0.entry.details["sha256"] == digest }) {
                entries[key]?.remove(at: place)
                proof.proven += 1
            } else if let entry = entries[key]?.first {
                entries[key]?.removeFirst()
                proof.note(.altered, entry)
            } else if event.at >= first, alwaysEntered.contains(event.kind) {
                proof.findings.append(
                    Finding(
                        fault: .notEntered,
                        person: event.person,
                        kind: event.kind,
                        at: event.at,
                        entry: nil,
                        actor: nil,
                        reason: ""
                    )
                )
            }
        }
        for entry in entries.values.joined() { proof.note(.missing, entry) }
        proof.findings.sort { ($0.at, $0.person, $0.kind) < ($1.at, $1.person, $1.kind) }
        return proof
    }

    /// What stands in the log whoever does it; accounts and passwords of a whole import don't.
    private static let alwaysEntered: Set<String> = Set(
        [AccountEvent.Kind.reset, .lock, .unlock, .deny, .allow].map(\.rawValue)
    )

    private mutating func note(_ fault: SettingsProof.Fault, _ numbered: AuditLog.Numbered) {
        let entry = numbered.entry
        findings.append(
            Finding(
                fault: fault,
                person: entry.subject,
                kind: Key(entry).kind,
                at: entry.at,
                entry: numbered.number,
                actor: entry.actor.text,
                reason: entry.details["reason"] ?? ""
            )
        )
    }

    /// By which a record and its entry find each other.
    private struct Key: Hashable {
        var person: String
        var kind: String
        var milliseconds: Int64

        init(_ entry: AuditEntry) {
            person = entry.subject
            kind = String(entry.action.text.dropFirst(AuditAction.account("").text.count))
            milliseconds = entry.at.milliseconds
        }

        init(_ event: StoredAccountEvent) {
            person = event.person
            kind = event.kind
            milliseconds = event.at.milliseconds
        }
    }
}

/// What was done to an account, as its row holds it.
struct StoredAccountEvent: Sendable, Hashable {
    var person: String
    var at: Date
    var kind: String
    var who: String
    var why: String
    var module: String?
    var until: Date?

    init(_ event: AccountEvent) {
        person = event.person.text
        at = event.at
        kind = event.kind.rawValue
        who = event.note.who
        why = event.note.why
        module = event.module?.rawValue
        until = event.until
    }

    private init(_ row: Row) throws {
        person = try row.string(0)
        at = try row.date(1)
        kind = try row.string(2)
        who = try row.string(3)
        why = try row.string(4)
        module = try row.optionalString(5)
        until = try row.optionalDate(6)
    }

    static func forEach(in connection: any DatabaseConnection, _ body: (StoredAccountEvent) throws -> Void) throws {
        try connection.forEachRow(
            "SELECT person_id, happened_at, kind, done_by, reason, module, holds_until FROM account_events ORDER BY id"
        ) { try body(StoredAccountEvent($0)) }
    }

    /// By which it is known again.
    var digest: AuditDigest {
        AuditDigest(
            of: "account event 1",
            [person, String(at.milliseconds), kind, who, why, module, until.map { String($0.milliseconds) }]
        )
    }
}
