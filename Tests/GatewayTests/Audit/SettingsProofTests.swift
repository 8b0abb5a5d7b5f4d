import AuditLog
import Database
import Foundation
import Policy
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("Settings, proven by the audit log")
struct SettingsProofTests {
    private let time = Date(timeIntervalSince1970: 1_795_000_000.123)

    /// Three changes: by a person, at the command line and by the house.
    private func open(_ engine: TestEngine) async throws -> TestDatabase {
        let database = try await engine.open(SettingsStore.migrations)
        let time = time
        let store = try await SettingsStore.open(database, now: { time })
        for (value, author) in [(40, PersonID("gudrun")), (50, PersonID("operator root")), (60, nil)] {
            try await store.change(by: author, because: "Beschluss \(value)") { settings in
                settings.set(RecipientsPerHour.limit, to: value, for: .child)
            }
        }
        _ = try await store.undo(by: PersonID("gudrun"), because: "zu viel")
        return database
    }

    private func proof(_ database: TestDatabase) async throws -> SettingsProof {
        try await database.read { connection in
            #expect(try AuditLog.verify(in: connection).isSound)
            return try SettingsProof.read(in: connection)
        }
    }

    @Test("what nobody touched is proven, and the entry keeps who, why and how much", arguments: TestEngine.all)
    func sound(engine: TestEngine) async throws {
        let database = try await open(engine)
        let proof = try await proof(database)
        #expect(proof.proven == 4)
        #expect(proof.findings.isEmpty)
        #expect(proof.unprotected.isEmpty)
        let entry = try #require(
            try await database.read { try AuditLog.entries(action: "settings.change", subject: "2", in: $0) }.first
        )
        #expect(entry.entry.actor.text == "operator root")
        #expect(entry.entry.details["reason"] == "Beschluss 50")
        #expect(entry.entry.details["settings"] == "mass.recipients-per-hour.child")
        #expect(entry.entry.details["count"] == "1")
        #expect(entry.entry.details["sha256"]?.count == 64)
    }

    @Test(
        "a forged author, reason, time, value or way back is found, with what the log says of it",
        arguments: [
            "author = 'person harmlos'", "author = NULL", "reason = 'Beschluss der Konferenz'", "at = at + 1",
            "restored = 0",
            "document = replace(document, '\"mass.recipients-per-hour.child\":50', '\"mass.recipients-per-hour.child\":99')",
        ]
    )
    func altered(change: String) async throws {
        let database = try await open(.sqliteInMemory)
        let count = try await database.write {
            try $0.execute("UPDATE settings_versions SET \(raw: change) WHERE version = 2")
        }
        #expect(count == 1)
        let proof = try await proof(database)
        #expect(proof.proven == 3)
        let finding = try #require(proof.findings.first)
        #expect(proof.findings.count == 1)
        #expect(finding.version == 2)
        #expect(finding.fault == .altered)
        #expect(finding.actor == "operator root")
        #expect(finding.at == time)
    }

    @Test("a version that is gone, and one that nobody entered")
    func goneAndAdded() async throws {
        let database = try await open(.sqliteInMemory)
        try await database.write { connection in
            try connection.execute("DELETE FROM settings_versions WHERE version = 3")
            try connection.execute(
                """
                INSERT INTO settings_versions (version, at, author, reason, document)
                SELECT 9, at, author, reason, document FROM settings_versions WHERE version = 1
                """
            )
        }
        let proof = try await proof(database)
        #expect(proof.findings.map(\.version) == [3, 9])
        #expect(proof.findings.map(\.fault) == [.missing, .notEntered])
    }

    @Test("versions whose entries are older than digests, or gone after their time, are unprotected and not altered")
    func unprotected() async throws {
        let database = try await TestEngine.sqliteInMemory.open(SettingsStore.migrations)
        let time = time
        // As an earlier release entered it.
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO settings_versions (version, at, author, reason, document)
                VALUES (1, \(time), 'gudrun', 'Projektwoche', \(SettingsCatalogue.standard.json(of: PolicySettings())))
                """
            )
            try AuditLog.append(
                AuditEntry(at: time, actor: .person("gudrun"), action: .settingsChange, subject: "1"),
                in: connection
            )
        }
        let later = time.addingTimeInterval(3600)
        let store = try await SettingsStore.open(database, now: { later })
        for value in [40, 50] {
            try await store.change(by: nil, because: "Probe") {
                $0.set(RecipientsPerHour.limit, to: value, for: .child)
            }
        }
        var proof = try await proof(database)
        #expect(proof.unprotected == [1])
        #expect(proof.proven == 2)
        #expect(proof.findings.isEmpty)

        try await database.write {
            try AuditLog.truncate(before: later.addingTimeInterval(1), at: later.addingTimeInterval(2), in: $0)
        }
        proof = try await self.proof(database)
        #expect(proof.unprotected == [1, 2])
        #expect(proof.proven == 1)
        #expect(proof.findings.isEmpty)
    }

    @Test("of many changed settings the entry says how many, and names no half")
    func many() async throws {
        let names = (0..<200).map { "school-only.mode.child-\($0)" }
        let stored = StoredSettings(version: 1, at: time, author: nil, reason: "Probe", document: "{}", restored: nil)
        let entry = AuditEntry(settings: stored, names, .settingsChange)
        #expect(entry.details["count"] == "200")
        let kept = try #require(entry.details["settings"]).split(separator: " ").map(String.init)
        #expect(kept.count > 8)
        #expect(kept == Array(names.prefix(kept.count)))
    }
}
