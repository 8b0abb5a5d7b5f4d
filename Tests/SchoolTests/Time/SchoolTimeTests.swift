import FoundationEssentials
import Testing

@testable import School

/// Seconds since 1970 for `2026-11-22T00:30:00Z` and the like: days counted from 2026-11-22, which is day 20_779.
private func utc(_ day: Int, _ hours: Int, _ minutes: Int = 0) -> Date {
    Date(timeIntervalSince1970: Double((day * 24 + hours) * 60 + minutes) * 60)
}

@Suite("The school's clocks")
struct SchoolTimeTests {
    @Test(
        "the day begins at midnight in Germany, an hour or two before UTC's",
        arguments: [
            (20_778, 22, 59, "2026-11-21", "23:59"), (20_778, 23, 0, "2026-11-22", "00:00"),
            (20_778, 23, 30, "2026-11-22", "00:30"), (20_779, 0, 30, "2026-11-22", "01:30"),
            // In July.
            (20_635, 21, 59, "2026-07-01", "23:59"), (20_635, 22, 0, "2026-07-02", "00:00"),
            (20_635, 22, 30, "2026-07-02", "00:30"),
        ]
    )
    func midnight(day: Int, hours: Int, minutes: Int, shown: String, time: String) {
        let instant = utc(day, hours, minutes)
        #expect(SchoolTime.day(of: instant).description == shown)
        #expect(SchoolTime.time(of: instant) == time)
        let local = SchoolTime.local(instant)
        #expect(SchoolTime.instant(day: local.day, minutes: local.minutes) == instant)
        #expect(SchoolTime.daysSince1970(SchoolTime.day(of: instant)) == local.day)
    }

    @Test(
        "a day's end is the second before the next day's midnight",
        arguments: ["2026-03-29", "2026-10-25", "2026-11-22"]
    )
    func ends(text: String) throws {
        let day = try #require(CalendarDay(text))
        let end = SchoolTime.end(of: day)
        #expect(SchoolTime.day(of: end) == day)
        #expect(SchoolTime.day(of: end.addingTimeInterval(1)) != day)
        #expect(SchoolTime.instant(of: day, minutes: 1440) == end.addingTimeInterval(1))
    }

    @Test("seconds before a minute is full don't round up, also before 1970", arguments: [-0.5, -61, 59.9])
    func down(seconds: Double) {
        let shown = ["-0.5": "00:59", "-61.0": "00:58", "59.9": "01:00"]
        #expect(SchoolTime.time(of: Date(timeIntervalSince1970: seconds)) == shown["\(seconds)"])
    }
}
