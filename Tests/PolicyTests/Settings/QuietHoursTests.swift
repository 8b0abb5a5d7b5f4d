import Foundation
import Testing

@testable import Policy

@Suite("Quiet hours")
struct QuietHoursTests {
    private func hours(_ text: String) throws -> QuietHours {
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set("quiet-hours.children", to: text, in: &settings)
        return settings.quietHours[.children] ?? QuietHours()
    }

    private func instant(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

    /// 2026-11-21 is a Saturday; CET is an hour ahead of UTC.
    @Test(
        "announcements wait until the morning",
        arguments: [
            ("19:00-07:00", "2026-11-20T17:59:00Z", nil),
            ("19:00-07:00", "2026-11-20T18:00:00Z", "2026-11-21T06:00:00Z"),
            ("19:00-07:00", "2026-11-21T05:59:59Z", "2026-11-21T06:00:00Z"),
            ("19:00-07:00", "2026-11-21T06:00:00Z", nil),
            // Friday evening, then the whole weekend, then the night to Monday.
            ("19:00-07:00; Sa,So 00:00-24:00", "2026-11-20T18:30:00Z", "2026-11-23T06:00:00Z"),
            ("19:00-07:00; Sa,So 00:00-24:00", "2026-11-19T18:30:00Z", "2026-11-20T06:00:00Z"),
            ("Mo 08:00-12:00", "2026-11-23T08:00:00Z", "2026-11-23T11:00:00Z"),
            ("Mo 08:00-12:00", "2026-11-24T08:00:00Z", nil),
        ] as [(String, String, String?)]
    )
    func end(text: String, at: String, end: String?) throws {
        #expect(try hours(text).end(at: instant(at)) == end.map { try instant($0) })
    }

    @Test("summer time begins and ends within a night, and the morning is the clocks' morning")
    func changeOver() throws {
        let hours = try hours("19:00-07:00")
        // 2027-03-28: 02:00 becomes 03:00; at 07:00 clocks are two hours ahead of UTC.
        #expect(try hours.end(at: instant("2027-03-27T20:00:00Z")) == instant("2027-03-28T05:00:00Z"))
        // 2026-10-25: 03:00 becomes 02:00; at 07:00 clocks are one hour ahead.
        #expect(try hours.end(at: instant("2026-10-24T18:00:00Z")) == instant("2026-10-25T06:00:00Z"))
        // An end in the missing hour comes with the change.
        let early = try self.hours("22:00-02:30")
        let end = try #require(try early.end(at: instant("2027-03-27T22:00:00Z")))
        #expect(try end >= instant("2027-03-28T00:30:00Z") && end <= instant("2027-03-28T01:30:00Z"))
    }

    @Test("written as people write it, printed the same each time")
    func forms() throws {
        let catalogue = SettingsCatalogue.standard
        for (written, printed) in [
            ("19:00-07:00", "19:00-07:00"), ("Sat,Sun 0:00-24:00", "Sa,So 00:00-24:00"),
            ("mo,di,mi,do,fr,sa,so 20:00-06:30", "20:00-06:30"), ("", ""),
        ] {
            var settings = PolicySettings()
            try catalogue.set("quiet-hours.guardians", to: written, in: &settings)
            #expect(catalogue.value(of: try catalogue.key("quiet-hours.guardians"), in: settings) == printed)
        }
    }

    @Test(
        "what leaves no minute, or is no time, is refused",
        arguments: [
            "00:00-24:00", "19-07", "25:00-07:00", "19:00-19:00", "Xx 19:00-07:00", "24:00-07:00", "19:60-20:00",
        ]
    )
    func errors(text: String) {
        #expect(throws: SettingsError.self) { try hours(text) }
    }

    @Test("of several audiences the last one's peace counts")
    func several() throws {
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set("quiet-hours.children=19:00-07:00", in: &settings)
        try SettingsCatalogue.standard.set("quiet-hours.staff=22:00-06:00", in: &settings)
        let night = try instant("2026-11-20T22:00:00Z")
        #expect(settings.quietEnd(for: [.staff], at: night) == (try instant("2026-11-21T05:00:00Z")))
        #expect(settings.quietEnd(for: [.staff, .children], at: night) == (try instant("2026-11-21T06:00:00Z")))
        #expect(settings.quietEnd(for: [.guardians], at: night) == nil)
    }
}
