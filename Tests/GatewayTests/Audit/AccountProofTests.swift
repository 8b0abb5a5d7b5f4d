import AuditLog
import Database
import Directory
import Foundation
import MailMessage
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("What was done to accounts, proven by the audit log")
struct AccountProofTests {
    private let time = Date(timeIntervalSince1970: 1_795_000_000.123)

    /// A lock, a denial and a reset, each with its reason.
    private func open(_ engine: TestEngine) async throws -> TestDatabase {
        let database = try await engine.open(TestHouse.migrations)
        let time = time
        let directory = try await Directory(
            database: database,
            plan: try AddressPlan(domain: try #require(Domain(TestHouse.domain))),
            now: { time },
            alsoRecord: { try Gateway.audit($0, in: $1) }
        )
        try await directory.save(TestHouse.school())
        let anna = PersonID("anna")
        func note(_ why: String) -> ChangeNote { ChangeNote(who: "operator root", why: why) }
        try await directory.lock(anna, until: time.addingTimeInterval(3600), note: note("Mobbing"))
        try await directory.deny(.chat, to: anna, until: nil, note: note("Kettenbriefe"))
        _ = try await directory.resetPassword(of: anna, note: note("Handy verloren"))
        return database
    }

    private func proof(_ database: TestDatabase) async throws -> AccountProof {
        try await database.read { connection in
            #expect(try AuditLog.verify(in: connection).isSound)
            return try AccountProof.read(in: connection)
        }
    }

    @Test("what nobody touched is proven", arguments: TestEngine.all)
    func sound(engine: TestEngine) async throws {
        let proof = try await proof(try await open(engine))
        #expect(proof.proven == 3)
        #expect(proof.findings.isEmpty)
    }

    @Test(
        "a forged reason, author, end or module is found, with the reason that was entered",
        arguments: [
            "reason = 'Bitte der Eltern'", "done_by = 'operator harmlos'", "holds_until = NULL", "module = 'forum'",
        ]
    )
    func altered(change: String) async throws {
        let database = try await open(.sqliteInMemory)
        try await database.write {
            _ = try $0.execute("UPDATE account_events SET \(raw: change) WHERE kind = 'lock'")
        }
        let proof = try await proof(database)
        #expect(proof.proven == 2)
        let finding = try #require(proof.findings.first)
        #expect(proof.findings.count == 1)
        #expect(finding.fault == .altered)
        #expect(finding.person == "anna" && finding.kind == "lock" && finding.at == time)
        #expect(finding.actor == "operator root" && finding.reason == "Mobbing")
    }

    @Test("a lock that is gone, and one that nobody entered")
    func goneAndAdded() async throws {
        let database = try await open(.sqliteInMemory)
        try await database.write { connection in
            _ = try connection.execute("DELETE FROM account_events WHERE kind = 'deny'")
            _ = try connection.execute(
                """
                INSERT INTO account_events (id, person_id, happened_at, kind, done_by, reason, module, holds_until)
                VALUES ('x', 'ben', \(time.addingTimeInterval(60)), 'lock', 'operator root', 'x', NULL, NULL)
                """
            )
        }
        let proof = try await proof(database)
        #expect(proof.findings.map(\.fault) == [.missing, .notEntered])
        #expect(proof.findings.map(\.person) == ["anna", "ben"])
    }

    @Test("accounts and passwords of an import stand in no entry, and are no fault")
    func imports() async throws {
        let database = try await open(.sqliteInMemory)
        try await database.write { connection in
            _ = try connection.execute(
                """
                INSERT INTO account_events (id, person_id, happened_at, kind, done_by, reason, module, holds_until)
                VALUES ('x', 'ben', \(time.addingTimeInterval(60)), 'create', 'operator root', 'school import', NULL, NULL)
                """
            )
        }
        #expect(try await proof(database).findings.isEmpty)
    }
}
