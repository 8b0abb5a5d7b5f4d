import Database
import Directory
import FoundationEssentials
import MailMessage
import School
import Testing

@testable import Announcements

/// A school of 2,000 with a year of announcements: what a page asks is answered in a moment.
@Suite("Announcements of a whole school")
struct OfficeSpeedTests {
    private static func people() throws -> SchoolChanges {
        var changes = AnnouncedSchool.people()
        var members: [PersonID] = []
        for number in 0..<1_000 {
            let child = Person(
                id: PersonID("k\(number)"),
                givenName: "Kind\(number)",
                familyName: "Name\(number)",
                roles: [.child],
                localPart: "kind\(number)"
            )
            let guardian = Person(
                id: PersonID("e\(number)"),
                givenName: "Eltern\(number)",
                familyName: "Name\(number)",
                roles: [.guardian],
                privateAddress: EmailAddress("e\(number)@web.example")
            )
            changes.people += [child, guardian]
            changes.guardianships[child.id] = [Guardianship(guardian: guardian.id, child: child.id)]
            members.append(child.id)
        }
        changes.groups += (0..<40).map { number in
            Group(
                id: GroupID("c\(number)"),
                kind: .schoolClass,
                name: "c\(number)",
                owners: [PersonID("kollege")],
                members: Array(members[(number * 25)..<(number * 25 + 25)])
            )
        }
        return changes
    }

    @Test(
        "In a large school, built without optimization, no list and no visit takes half a second; `make bench` measures them"
    )
    func speed() async throws {
        let school = try await AnnouncedSchool(people: Self.people())
        let (office, head) = (school.office, PersonID("head"))
        var ids: [AnnouncementID] = []
        for number in 0..<60 {
            var draft = school.asking(.one, [.classGuardians(GroupID("c\(number % 40)"))])
            draft.subject = "Brief \(number)"
            ids.append(try await school.sent(draft, by: "head"))
            school.clock.advance(hours: 0.1)
        }
        let all = try await school.sent(school.asking(.one, [.allGuardians]), by: "head")
        let link = try await school.link(all, of: "e7")
        func least(_ name: String, _ work: () async throws -> Void) async throws -> Double {
            var times: [Double] = []
            for _ in 0..<9 {
                let clock = ContinuousClock()
                let time = try await clock.measure { try await work() }
                times.append(Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3)
            }
            // What disturbs one only makes it longer.
            let least = times.min() ?? 0
            print("speed \(name): \(times.sorted()[4]) ms, at least \(least) ms")
            return least
        }
        var times: [Double] = []
        times.append(try await least("list") { _ = try await office.announcements(for: head) })
        times.append(
            try await least("search") { _ = try await office.announcements(for: head, matching: "brief 17") }
        )
        times.append(
            try await least("class shelf") {
                _ = try await office.announcements(for: PersonID("kollege"), on: .classes)
            }
        )
        times.append(try await least("progress of a class") { _ = try await office.progress(ids[3], for: head) })
        times.append(try await least("visit") { _ = try await office.visit(link: link) })
        times.append(try await least("notices") { _ = try await office.notices(for: PersonID("e7")) })
        times.append(try await least("preview of all") { _ = try await office.preview([.allGuardians], by: head) })
        times.append(try await least("audiences") { _ = office.audiences(for: head) })
        let whole = try await least("progress of all") { _ = try await office.progress(all, for: head) }
        let list = try await least("office list") { _ = try await office.officeList(for: head) }
        // Debug builds on a busy machine are several times slower than what is promised.
        for time in times + [list] { #expect(time < 400) }
        #expect(whole < 4_000)
    }
}
