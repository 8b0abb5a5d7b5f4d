import AuditLog
import Database
import Directory
import FoundationEssentials
import MailMessage
import School
import StoreTestSupport
import Testing

@testable import Gateway

@Suite("What is done to accounts, in the audit log")
struct AccountAuditTests {
    @Test(
        "locks, denials and resets stand in it with who, about whom and why, and with nothing else",
        arguments: TestEngine.all
    )
    func accounts(engine: TestEngine) async throws {
        let database = try await engine.open(TestHouse.migrations)
        let time = Date(timeIntervalSince1970: 1_795_000_000)
        let directory = try await Directory(
            database: database,
            plan: try AddressPlan(domain: try #require(Domain(TestHouse.domain))),
            now: { time },
            alsoRecord: { try Gateway.audit($0, in: $1) }
        )
        try await directory.save(TestHouse.school())
        let anna = PersonID("anna")
        let note = ChangeNote(who: "operator root", why: "Handy verloren")
        try await directory.lock(anna, until: time.addingTimeInterval(3600), note: note)
        try await directory.unlock(anna, note: ChangeNote(who: "admin", why: ""))
        try await directory.deny(.chat, to: anna, until: nil, note: note)
        _ = try await directory.resetPassword(of: anna, note: note)
        let entries = try await database.read { try AuditLog.entries(subject: "anna", in: $0) }.reversed().map(\.entry)
        #expect(entries.map(\.action.text) == ["account.lock", "account.unlock", "account.deny", "account.reset"])
        #expect(
            entries.map(\.actor.text) == ["operator root", "person admin", "operator root", "operator root"]
        )
        #expect(
            entries.map { $0.details.keys.sorted() } == [
                ["reason", "sha256", "until"], ["sha256"], ["module", "reason", "sha256"], ["reason", "sha256"],
            ]
        )
        #expect(entries.first?.details["reason"] == "Handy verloren")
        #expect(try await database.read { try AuditLog.verify(in: $0) }.isSound)
    }

    @Test("what can't be entered doesn't happen")
    func together() async throws {
        struct Stop: Error {}
        let database = try await TestDatabase.inMemory(TestHouse.migrations)
        let directory = try await Directory(
            database: database,
            plan: try AddressPlan(domain: try #require(Domain(TestHouse.domain))),
            alsoRecord: { _, _ in throw Stop() }
        )
        try await directory.save(TestHouse.school())
        await #expect(throws: Stop.self) {
            try await directory.lock(PersonID("anna"), until: nil, note: ChangeNote(who: "admin", why: "Probe"))
        }
        try await directory.reload()
        #expect(directory.roster.account(of: PersonID("anna"))?.lock == nil)
    }
}
