import Database
import FoundationEssentials
import Gateway
import School
import StoreTestSupport
import Testing

@testable import Announcements

@Suite("Lines of an announcement's progress")
struct ProgressLinesTests {
    private static let names = ["Cem Kaya", "Dora Ohne", "Anna Weber", "Ben Weber"]

    private func lines(
        _ page: ProgressLines.Page,
        _ school: AnnouncedSchool,
        _ id: AnnouncementID
    ) async throws -> [String] {
        let progress = try #require(try await school.office.progress(id, for: school.lehrerin, .page(page)))
        #expect(progress.count.all == 4 && progress.found == progress.rows.count)
        return progress.rows.map(\.child.name)
    }

    @Test("Filters and search choose lines; numbers stay those of all", arguments: TestEngine.all)
    func choosing(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.asking())
        try await school.deliverAll(bouncing: ["elif@web.example"])
        _ = try await school.office.respond(
            school.form(["anna", "ben"], attests: ["vater"]),
            link: school.link(id, of: "mutter")
        )
        #expect(try await lines(.init(), school, id) == Self.names)
        #expect(try await lines(.init(.missing), school, id) == ["Cem Kaya", "Dora Ohne"])
        #expect(try await lines(.init(.bounced), school, id) == ["Cem Kaya"])
        #expect(try await lines(.init(.paper), school, id) == ["Cem Kaya", "Dora Ohne"])
        #expect(try await lines(.init(search: "WEBER"), school, id) == ["Anna Weber", "Ben Weber"])
        #expect(try await lines(.init(search: "5A"), school, id) == Self.names)
        #expect(try await lines(.init(.bounced, search: "dora"), school, id).isEmpty)
    }

    @Test("One child's line, or none, comes with the same numbers as all of them")
    func parts() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.asking())
        try await school.deliverAll(bouncing: ["elif@web.example"])
        let office = school.office
        let all = try #require(try await office.progress(id, for: school.lehrerin))
        #expect(all.rows.map(\.child.name) == Self.names)
        #expect(all.rows.map { $0.siblings.map(\.name) } == [[], [], ["Ben Weber"], ["Anna Weber"]])
        #expect(all.familiesOnPaper == 2 && all.isOneClass)
        let one = try #require(try await office.progress(id, for: school.lehrerin, .child(PersonID("ben"))))
        #expect(one.rows == all.rows.filter { $0.child.name == "Ben Weber" })
        let none = try #require(try await office.progress(id, for: school.lehrerin, .none))
        #expect(none.rows.isEmpty)
        for part in [one, none] {
            #expect(part.count == all.count && part.copies == all.copies && part.tallies == all.tallies)
        }
        // Who leads one class only doesn't learn of brothers and sisters elsewhere.
        #expect(try await office.progress(id, for: school.lehrerin, .child(PersonID("emil")))?.rows.isEmpty == true)
    }

    @Test("A page has sixty lines; one behind the last is the last")
    func pages() {
        let children = (0..<130).map { ChildProgress(child: PersonID("k\($0)")) }
        let roster = Roster(
            people: children.map {
                Person(id: $0.child, givenName: $0.child.text, familyName: "x", roles: [.child])
            }
        )
        let people = ListedPeople(roster)
        let announcement = Announcement(
            id: AnnouncementID("a"),
            author: PersonID("t"),
            audiences: [],
            subject: "",
            text: FormattedText("")
        )
        func page(_ number: Int) -> ProgressExcerpt {
            ProgressExcerpt(children, .page(.init(number: number)), of: announcement, people, roster)
        }
        #expect([1, 2, 3, 4, 0].map { page($0).lines.count } == [60, 60, 10, 10, 60])
        #expect([1, 2, 3, 4, 0].map { page($0).page } == [1, 2, 3, 3, 1])
        #expect([1, 2, 3].map { page($0).hasNext } == [true, true, false])
        #expect(page(1).lines.map(\.child.text).prefix(3) == ["k0", "k1", "k10"])
        #expect(page(3).found == 130)
    }

    @Test("Whatever changes in how it fares is seen at a glance", arguments: TestEngine.all)
    func mark(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try await school.sent(school.asking())
        let gateway = school.gateway
        func mark() async throws -> [Int64] {
            try await school.database.read { connection in
                (try ResponseStore.mark(of: id, in: connection) ?? []) + [try gateway.mark(of: id.text, in: connection)]
            }
        }
        let sent = try await mark()
        #expect(try await mark() == sent)
        try await school.database.write {
            try $0.execute("UPDATE sent_copies SET state = 'sent', updated = updated + 1")
        }
        let delivered = try await mark()
        let link = try await school.link(id, of: "kaya")
        _ = try await school.office.visit(link: link, isOpening: true)
        let opened = try await mark()
        _ = try await school.office.respond(school.form(["cem"]), link: link)
        let answered = try await mark()
        #expect(Set([sent, delivered, opened, answered]).count == 4)
    }
}
