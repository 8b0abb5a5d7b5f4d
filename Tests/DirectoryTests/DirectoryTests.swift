import Database
import FoundationEssentials
import MailMessage
import School
import StoreTestSupport
import Testing

@testable import Directory

@Suite("Directory")
struct DirectoryTests {
    @Test("keeps a school as it was given", arguments: TestEngine.all)
    func roundTrip(engine: TestEngine) async throws {
        let sample = try await SampleDirectory(engine: engine)
        let again = try await SampleDirectory.open(sample.database, sample.hasher, sample.clock).roster
        let roster = sample.directory.roster
        #expect(again.people == roster.people)
        #expect(again.groups == roster.groups)
        #expect(again.guardianships == roster.guardianships)
        #expect(Set(again.accounts) == Set(roster.accounts))
        #expect(again.version == 1)
        #expect(roster.person(sample.petra)?.roles == [.teacher, .guardian])
        #expect(roster.person(sample.petra)?.privateAddress?.description == "petra@privat.example")
        #expect(roster.guardianships(ofChild: sample.anna).map(\.hasCustody) == [true, false])
        #expect(roster.account(of: sample.anna)?.passwordState == .chosen)
    }

    @Test("another node's change is seen once announced")
    func follows() async throws {
        let sample = try await SampleDirectory()
        let other = try await SampleDirectory.open(sample.database, sample.hasher, sample.clock)
        let follower = Task { await other.followChanges() }
        defer { follower.cancel() }
        // The follower may not listen yet: changes go on until one has been heard.
        let end = ContinuousClock.now + .seconds(120)
        var attempt = 0
        while other.roster.version < 2, ContinuousClock.now < end {
            attempt += 1
            if attempt % 100 == 1 { try await sample.directory.lock(sample.anna, until: nil, note: sample.note) }
            await Task.yield()
        }
        #expect(other.roster.version >= 2)
        #expect(other.roster.account(of: sample.anna)?.lock == .forGood)
    }

    @Test("a change that nobody announced is seen at the next look")
    func looks() async throws {
        let sample = try await SampleDirectory()
        let follower = Task { await sample.directory.followChanges(interval: .microseconds(10)) }
        defer { follower.cancel() }
        try await sample.database.write { connection in
            _ = try connection.execute("UPDATE accounts SET locked_until = 64092211200000 WHERE person_id = 'anna'")
            _ = try connection.execute("UPDATE school_version SET version = version + 1 WHERE only_row = 1")
        }
        let end = ContinuousClock.now + .seconds(120)
        while sample.directory.roster.version < 2, ContinuousClock.now < end { await Task.yield() }
        #expect(sample.directory.roster.account(of: sample.anna)?.lock == .forGood)
    }

    @Test("no local part goes to a second person, not even after it was given up")
    func localPartsStay() async throws {
        let sample = try await SampleDirectory()
        var changes = SchoolChanges()
        var anna = try #require(sample.directory.roster.person(sample.anna))
        anna.localPart = "anna.neu"
        changes.people = [anna]
        try await sample.directory.save(changes)
        changes.people = [
            Person(id: PersonID("x"), givenName: "A", familyName: "W", roles: [.child], localPart: "anna.weber")
        ]
        await #expect(throws: DatabaseError(.constraint, "")) { try await sample.directory.save(changes) }
        #expect(sample.directory.roster.person(PersonID("x")) == nil)
    }

    @Test("the schema holds against impossible rows")
    func constraints() async throws {
        let sample = try await SampleDirectory()
        let statements: [SQL] = [
            "INSERT INTO person_roles (person_id, role) VALUES ('anna', 'president')",
            "INSERT INTO guardianships (guardian_id, child_id, has_custody, ask_order) VALUES ('anna', 'anna', 1, 1)",
            "INSERT INTO guardianships (guardian_id, child_id, has_custody, ask_order) VALUES ('nobody', 'anna', 1, 1)",
            "UPDATE accounts SET password_hash = NULL WHERE person_id = 'anna'",
            "UPDATE accounts SET login = 'Petra' WHERE person_id = 'anna'",
            "UPDATE accounts SET login = 'petra' WHERE person_id = 'anna'",
            "UPDATE people SET is_active = 2 WHERE id = 'anna'",
            "INSERT INTO school_groups (id, kind, name, address_name, is_active) VALUES ('y', 'class', '5A', '5a', 1)",
            "DELETE FROM people WHERE id = 'anna'",
        ]
        for statement in statements {
            await #expect(throws: DatabaseError(.constraint, "")) {
                try await sample.database.write { _ = try $0.execute(statement) }
            }
        }
    }

    @Test("names that break programs are kept as they are")
    func naughtyNames() async throws {
        let sample = try await SampleDirectory()
        let names = [
            "Robert'); DROP TABLE people;--", "<script>alert(1)</script>", "${jndi:ldap://x}", "%s%n", "\\",
            "\u{202B}ع", "👩‍👧", "NULL", "Ω≈ç√",
        ]
        var changes = SchoolChanges()
        changes.people = names.enumerated().map { index, name in
            Person(id: PersonID("n\(index)"), givenName: name, familyName: name, roles: [.guardian])
        }
        try await sample.directory.save(changes)
        try await sample.directory.reload()
        for (index, name) in names.enumerated() {
            #expect(sample.directory.roster.person(PersonID("n\(index)"))?.familyName == name)
        }
    }
}
