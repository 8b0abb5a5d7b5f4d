import Foundation
import Policy
import School
import Testing

@testable import SchulpostApp

@Suite("Policy desk")
struct PolicyDeskTests {
    private let now = Date(timeIntervalSince1970: 1_795_003_200)

    private let reader = PolicySettingsReader(roster: .empty)

    private func refusal(_ assignment: String) -> DeskError? {
        do {
            _ = try PolicyDesk.settings([assignment], over: PolicySettings(), by: reader)
            return nil
        } catch {
            return error as? DeskError
        }
    }

    @Test(
        "a slip is told with the nearest name or with what is expected, in both languages",
        arguments: [
            ("mass.recipients-per-our.child=3", "Ist „mass.recipients-per-hour.child“ gemeint?", "There is no setting"),
            ("mass.recipients-per-hour.child=0", "1 bis 1000000 Menschen", "1...1000000 people"),
            ("mass.recipients-per-hour.child=many", "1 bis 1000000 Menschen", "is not a whole number"),
            ("mass.recipients-per-hour.action.child=shout", "observe | label | hold | refuse", "is none of"),
            ("mass.recipients-per-hour.child", "1 bis 1000000 Menschen", "write NAME=VALUE"),
            ("whatever", "NAME=WERT", "write NAME=VALUE"),
        ]
    )
    func slips(assignment: String, german: String, english: String) throws {
        let error = try #require(refusal(assignment))
        #expect(error.text(in: .german).contains(german))
        #expect(error.text(in: .english).contains(english))
    }

    @Test("what policy show prints is read as a file")
    func file() throws {
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set("mass.recipients-per-hour.child=7", in: &settings)
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(("Version 3\n" + SettingsCatalogue.standard.text(of: settings)).utf8).write(
            to: URL(fileURLWithPath: path)
        )
        #expect(try PolicyDesk.settings(file: path, over: PolicySettings(), by: reader) == settings)
        #expect(throws: DeskError.self) {
            try PolicyDesk.settings(file: path + ".none", over: PolicySettings(), by: reader)
        }
    }

    @Test(
        "a time ago is read as people say it",
        arguments: [("30d", 2_592_000), ("12h", 43_200), ("4w", 2_419_200)] as [(String, Double)]
    )
    func since(text: String, seconds: Double) throws {
        #expect(try PolicyDesk.instant(since: text, now: now) == now.addingTimeInterval(-seconds))
    }

    @Test("what is no time is told", arguments: ["", "d", "-3d", "30", "yesterday", "2026-13-01", "2999-01-01"])
    func noTime(text: String) {
        #expect(throws: DeskError.self) { try PolicyDesk.instant(since: text, now: now) }
    }

    @Test("a change needs a reason")
    func reason() {
        #expect(throws: DeskError.self) { try PolicyDesk.checkReason("  ") }
        #expect(throws: Never.self) { try PolicyDesk.checkReason("Projektwoche") }
    }

    @Test("nothing that a terminal would obey is shown")
    func shown() {
        #expect(PolicyDesk.line("a\u{1B}[2Jb\nc") == "a [2Jb c")
    }
}
