import Directory
import FoundationEssentials
import School
import StoreTestSupport
import Testing

@testable import Announcements

@Suite("A child that comes of age at midnight in Germany")
struct ComingOfAgeTests {
    /// Cem is 18 on 22 November 2026; in UTC it is the 21st until 01:00.
    @Test(
        "its guardians sign for it half an hour before, and no more half an hour after",
        arguments: [(-0.5, true), (0.5, false)]
    )
    func midnight(hours: Double, isDone: Bool) async throws {
        var people = AnnouncedSchool.people()
        people.people = people.people.map { person in
            var person = person
            if person.id == PersonID("cem") { person.birthDate = CalendarDay("2008-11-22") }
            return person
        }
        let school = try await AnnouncedSchool(people: people)
        let midnight = try Date("2026-11-21T23:00:00Z", strategy: .iso8601)
        school.clock.advance(hours: midnight.timeIntervalSince(school.clock.now) / 3600 - 1)
        let id = try await school.sent(school.asking())
        let link = try await school.link(id, of: "kaya")
        school.clock.advance(hours: 1 + hours)
        #expect(school.office.today == CalendarDay(isDone ? "2026-11-21" : "2026-11-22"))
        var wasTaken = false
        if case .done = try await school.office.respond(school.form(["cem"]), link: link) { wasTaken = true }
        #expect(wasTaken == isDone)
    }
}
