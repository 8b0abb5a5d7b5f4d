import Database
import MailMessage
import School
import StoreTestSupport
import Testing

@testable import Directory

@Suite("Languages of people, on their way into a wider column")
struct ReadingLanguageMigrationTests {
    @Test("who read German or English still does; others can be kept", arguments: TestEngine.all)
    func migrated(engine: TestEngine) async throws {
        let database = try await engine.open([])
        let first = try #require(Directory.migrations.first)
        try await database.migrate([first])
        try await database.write { connection in
            for (id, language) in [("anna", "de"), ("petra", "en")] {
                _ = try connection.execute(
                    """
                    INSERT INTO people (id, given_name, family_name, language, is_active, created_at, changed_at)
                    VALUES (\(id), \(id), 'Weber', \(language), 1, 0, 0)
                    """
                )
                _ = try connection.execute("INSERT INTO person_roles (person_id, role) VALUES (\(id), 'guardian')")
            }
        }
        try await database.migrate(Directory.migrations)
        let directory = try await SampleDirectory.open(database, CountingHasher(), ManualClock())
        #expect(directory.roster.person(PersonID("anna"))?.reads == .german)
        #expect(directory.roster.person(PersonID("petra"))?.reads == .english)
        for language in ReadingLanguage.allCases {
            var changes = SchoolChanges()
            var anna = try #require(directory.roster.person(PersonID("anna")))
            anna.reads = language
            changes.people = [anna]
            try await directory.save(changes)
            #expect(directory.roster.person(PersonID("anna"))?.reads == language)
        }
    }
}
