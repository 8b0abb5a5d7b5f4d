import Database
import FoundationEssentials
import Gateway
import MailMessage
import School
import StoreTestSupport
import Testing

@testable import Announcements

@Suite("Announcements that are stopped while they wait")
struct StoppedWaitingTests {
    private func recall(_ school: AnnouncedSchool, _ code: DecisionCode) async throws -> Recall {
        try #require(try await school.gateway.recall(code, by: "operator test", because: "Probe"))
    }

    @Test(
        "Recalled by an administrator it stays scheduled, and goes out once that is undone",
        arguments: TestEngine.all
    )
    func scheduled(engine: TestEngine) async throws {
        let school = try await AnnouncedSchool(on: engine)
        let id = try #require(try await school.office.save(school.draft(), by: school.lehrerin))
        let time = school.clock.now.addingTimeInterval(86_400)
        guard case .waiting(_, let code) = try await school.office.send(id, by: school.lehrerin, at: time) else {
            Issue.record("does not wait")
            return
        }
        #expect(try await recall(school, code).stopped == 3)
        school.clock.advance(days: 1)
        try await school.gateway.fileDueLetters()
        let stopped = try #require(try await school.office.announcement(id, for: school.lehrerin))
        #expect(stopped.announcement.state == .scheduled(time) && stopped.waiting == nil)
        #expect(try await school.leaving().isEmpty)
        _ = try await school.gateway.undoRecall(code, by: "operator test", because: "Irrtum")
        try await school.gateway.fileDueLetters()
        #expect(try await school.office.announcement(id, for: school.lehrerin)?.announcement.state.isOut == true)
        #expect(try await school.leaving().count == 3)
    }

    @Test("Its author takes back what a recall stops: it is a draft, and nothing comes of undoing")
    func unscheduled() async throws {
        let school = try await AnnouncedSchool()
        let id = try #require(try await school.office.save(school.draft(), by: school.lehrerin))
        let time = school.clock.now.addingTimeInterval(86_400)
        guard case .waiting(_, let code) = try await school.office.send(id, by: school.lehrerin, at: time) else {
            Issue.record("does not wait")
            return
        }
        _ = try await recall(school, code)
        #expect(try await school.office.unschedule(id, by: school.lehrerin))
        _ = try await school.gateway.undoRecall(code, by: "operator test", because: "Irrtum")
        school.clock.advance(days: 1)
        #expect(try await school.gateway.fileDueLetters() == 0)
        #expect(try await school.office.announcement(id, for: school.lehrerin)?.announcement.state == .draft)
    }

    @Test("Taken back by its author, the part that waits is stopped and counted; undone, it goes out")
    func partly() async throws {
        let school = try await AnnouncedSchool()
        try await school.quiet("children", "00:00-23:59")
        let id = try #require(
            try await school.office.save(school.draft([school.eltern5a, school.klasse5a]), by: school.lehrerin)
        )
        _ = try await school.office.send(id, by: school.lehrerin)
        let waiting = try #require(try await school.gateway.waitingSummaries().first)
        guard case .recalled(let withdrawn, _) = try await school.office.recall(id, because: "", by: school.lehrerin)
        else {
            Issue.record("not recalled")
            return
        }
        let recall = try #require(try await school.gateway.recalls().first)
        #expect(recall.stopped > 0 && withdrawn == recall.copies + recall.stopped)
        #expect(try await school.gateway.waitingSummaries().isEmpty)
        #expect(try await school.office.announcement(id, for: school.lehrerin)?.waiting == nil)
        school.clock.advance(days: 1)
        #expect(try await school.gateway.fileDueLetters() == 0)
        _ = try await school.gateway.undoRecall(DecisionCode(waiting.code), by: "operator test", because: "Irrtum")
        #expect(try await school.gateway.fileDueLetters() == 1)
        #expect(try await school.inbox("anna").map(\.subject).contains("Wandertag"))
    }

    @Test("A correction stops nothing: what waits goes out as it is right")
    func corrected() async throws {
        let school = try await AnnouncedSchool()
        try await school.quiet("children", "00:00-23:59")
        let id = try #require(
            try await school.office.save(school.draft([school.eltern5a, school.klasse5a]), by: school.lehrerin)
        )
        _ = try await school.office.send(id, by: school.lehrerin)
        let text = FormattedText("Liebe Eltern,\n\nwir gehen ins Museum.")
        _ = try await school.office.correct(id, subject: "Museum", text: text, by: school.lehrerin)
        #expect(try await school.gateway.recalls().map(\.stopped) == [0])
        school.clock.advance(days: 1)
        #expect(try await school.gateway.fileDueLetters() == 1)
        #expect(try await school.inbox("anna").map(\.subject).contains("Museum"))
    }

    @Test("Mails to families that wait for their quiet to end leave when it is taken back")
    func quietMails() async throws {
        let school = try await AnnouncedSchool()
        let id = try await school.sent(school.draft())
        try await school.deliverAll()
        try await school.quiet("guardians", "00:00-23:59")
        school.clock.advance(hours: 1)
        let text = FormattedText("Liebe Eltern,\n\nwir gehen ins Museum.")
        _ = try await school.office.correct(id, subject: "Museum", text: text, by: school.lehrerin)
        #expect(try await school.due() == 0)
        try await school.quiet("guardians", "")
        try await school.gateway.fileDueLetters()
        #expect(try await school.due() == 3)
    }
}

extension AnnouncedSchool {
    /// Copies that may leave now.
    fileprivate func due() async throws -> Int {
        let now = clock.now
        return try await database.read {
            try $0.row("SELECT COUNT(*) FROM queue_entries WHERE next_attempt <= \(now)")?.int(0) ?? 0
        }
    }
}
