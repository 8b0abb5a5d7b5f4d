import Foundation
import Policy
import School
import Testing

@testable import SchulpostApp

@Suite("Settings that would do nothing")
struct SettingsCheckTests {
    private let check = SettingsCheck(now: Date(timeIntervalSince1970: 1_795_003_200), largestMessage: 100_000_000)

    private let reader = PolicySettingsReader(
        roster: Roster(people: [
            Person(id: PersonID("p1"), givenName: "Petra", familyName: "Lindner", roles: [.teacher])
        ])
    )

    private func complaint(_ assignment: String, over before: PolicySettings = PolicySettings()) throws -> DeskError? {
        let after = try PolicyDesk.settings([assignment], over: before, by: reader)
        do {
            try check.check(after, over: before)
            return nil
        } catch {
            return error as? DeskError
        }
    }

    @Test("a size above what the machine takes is refused, and the key is named")
    func size() throws {
        // 100 MB on the wire are 100 / 1.4 = 71.4 MB.
        #expect(try complaint("size.message=71000000") == nil)
        let above = ["size.message.teacher=80000000", "exemptions=size.message of p1 is 80000000 until 2030-01-01"]
        for assignment in above {
            let error = try #require(try complaint(assignment), "\(assignment)")
            for text in [error.text(in: .german), error.text(in: .english)] {
                #expect(text.contains("limits.message-size"))
                #expect(text.contains("112 MB"))
                #expect(text.contains("71.4 MB"))
            }
        }
    }

    @Test("what is above it already is no reason to refuse another change")
    func otherChange() throws {
        let before = try PolicyDesk.settings(["size.message=80000000"], over: PolicySettings(), by: reader)
        #expect(try complaint("mass.recipients-per-hour.child=7", over: before) == nil)
        #expect(try complaint("size.message=75000000", over: before) == nil)
    }

    @Test(
        "an entry whose end is past is refused; one that has ended meanwhile is no reason to refuse another change",
        arguments: ["school-only.allowed", "school-only.signup-allowed", "spoof.allowed"]
    )
    func past(setting: String) throws {
        let error = try #require(try complaint("\(setting)=verlag.example until 2020-07-31 because Probe"))
        #expect(error.text(in: .german).contains("schon vorbei"))
        #expect(error.text(in: .english).contains("over already"))
        #expect(try complaint("\(setting)=verlag.example until 2030-07-31 because Probe") == nil)
        let before = try PolicyDesk.settings(
            ["\(setting)=verlag.example until 2020-07-31 because Probe"],
            over: PolicySettings(),
            by: reader
        )
        #expect(try complaint("mass.recipients-per-hour.child=7", over: before) == nil)
    }
}
