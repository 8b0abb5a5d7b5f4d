import FoundationEssentials
import Testing

@testable import School

@Suite("CalendarDay")
struct CalendarDayTests {
    @Test(
        "reads ISO and German dates",
        arguments: [
            ("2014-03-05", "2014-03-05"), ("5.3.2014", "2014-03-05"), ("05.03.2014", "2014-03-05"),
            ("29.02.2016", "2016-02-29"),
        ]
    )
    func reads(text: String, expected: String) {
        #expect(CalendarDay(text)?.description == expected)
    }

    @Test(
        "refuses days that don't exist and texts that are none",
        arguments: [
            "", "2014", "29.02.2015", "31.04.2014", "2014-13-01", "2014-00-10", "5.3.14", "+5.3.2014", "05/03/2014",
            "2014-03-05T00:00", "٠٥.٠٣.٢٠١٤", "0000-01-01", "99999-01-01", "-5-3-2014",
        ]
    )
    func refuses(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test("counts years up to the birthday", arguments: [("2026-03-04", 17), ("2026-03-05", 18), ("2027-01-01", 18)])
    func years(day: String, expected: Int) throws {
        let birth = try #require(CalendarDay("2008-03-05"))
        let other = try #require(CalendarDay(day))
        #expect(birth.years(until: other) == expected)
    }

    @Test("someone born on a leap day is older from 1 March")
    func leapDay() throws {
        let birth = try #require(CalendarDay("2008-02-29"))
        #expect(birth.years(until: try #require(CalendarDay("2026-02-28"))) == 17)
        #expect(birth.years(until: try #require(CalendarDay("2026-03-01"))) == 18)
    }

    @Test(
        "knows the day of an instant",
        arguments: [
            (0.0, 0, "1970-01-01"), (-1, 0, "1969-12-31"), (951_782_400, 0, "2000-02-29"),
            (1_795_305_599, 0, "2026-11-21"), (1_795_305_599, 3600, "2026-11-22"), (1_795_305_600, 0, "2026-11-22"),
        ]
    )
    func instants(seconds: Double, offset: Int, expected: String) {
        #expect(CalendarDay(of: Date(timeIntervalSince1970: seconds), secondsFromUTC: offset).description == expected)
    }

    @Test("instants beyond all calendars are pinned, not trapped")
    func extremes() {
        for seconds in [Double.infinity, -.infinity, .nan, 1e300, -1e300] {
            let instant = Date(timeIntervalSince1970: seconds)
            _ = SchoolTime.day(of: instant)
            _ = SchoolTime.time(of: instant)
        }
    }
}
