import Database
import Gateway
import School
import StoreTestSupport
import Testing

@testable import Announcements

@Suite("Looking for announcements")
struct SearchTests {
    private func found(_ typed: String, _ school: AnnouncedSchool) async throws -> Int {
        try await school.office.announcements(for: school.lehrerin, matching: typed).items.count
    }

    @Test("Words are found however they are spelled, and in parts", arguments: TestEngine.all)
    func folded(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        var draft = school.draft()
        draft.subject = "Übungsblatt für Öztürk"
        draft.text = FormattedText("Liebe Eltern,\n\n100 % der Straße, Kl. 5a-b.")
        _ = try await school.office.save(draft, by: school.lehrerin)
        for typed in [
            "Übungsblatt", "ubungsblatt", "uebungs", "OEZTUERK", "blatt öztürk", "strasse", "100", "5a-b", "kl. 5a",
        ] {
            #expect(try await found(typed, school) == 1, "\(typed)")
        }
        for typed in ["wandertag", "ubungsblatt wandertag", "5ab%"] {
            #expect(try await found(typed, school) == 0, "\(typed)")
        }
    }

    @Test("The code of the letter finds it", arguments: TestEngine.all)
    func code(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.draft())
        let code = try #require(try await school.office.announcement(id, for: school.lehrerin)?.code)
        #expect(try await found(code, school) == 1)
        #expect(try await found(code.lowercased(), school) == 1)
        #expect(try await found(VerificationCode.make().description, school) == 0)
    }

    @Test("What an older release has kept is found as it was written")
    func older() async throws {
        let school = try await AnnouncedSchool()
        _ = try await school.office.save(school.draft(), by: school.lehrerin)
        try await school.database.write { connection in
            try connection.execute("UPDATE announcements SET search = 'übungsblatt'")
        }
        #expect(try await found("Übungsblatt", school) == 1)
    }
}
