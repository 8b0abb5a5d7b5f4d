package import FoundationEssentials

/// Instants as clocks in Germany show them: Central European Time, summer time from the last Sunday of March to that of
/// October, changing at 01:00 UTC (directive 2000/84/EC). Foundation's essentials know no zones.
package enum SchoolClock {
    /// Seconds ahead of UTC.
    package static func offset(at instant: Date) -> Int {
        let day = CalendarDay(instant)
        guard let start = changeOver(3, day.year), let end = changeOver(10, day.year) else { return 3600 }
        let seconds = instant.timeIntervalSince1970
        return seconds >= start && seconds < end ? 7200 : 3600
    }

    /// `24.11.2026, 16:00 Uhr`; `24 November 2026, 16:00`.
    package static func shown(_ instant: Date, in language: Language) -> String {
        let offset = offset(at: instant)
        let day = CalendarDay(instant, secondsFromUTC: offset)
        let minutes = minutesOfDay(instant, offset)
        let time = padded(minutes / 60) + ":" + padded(minutes % 60)
        switch language {
        case .german: return "\(day.day).\(day.month).\(day.year), \(time) Uhr"
        case .english: return "\(day.day) \(englishMonths[day.month - 1]) \(day.year), \(time)"
        }
    }

    /// How long something holds that ends then, after "bis" and "until": of what ends at midnight the day that is its last,
    /// `einschließlich 31.1.2030`; else as ``shown(_:in:)``.
    package static func shown(end instant: Date, in language: Language) -> String {
        guard minutesOfDay(instant, offset(at: instant)) == 0 else { return shown(instant, in: language) }
        let before = instant.addingTimeInterval(-1)
        let day = CalendarDay(before, secondsFromUTC: offset(at: before))
        switch language {
        case .german: return "einschließlich \(day.day).\(day.month).\(day.year)"
        case .english: return "\(day.day) \(englishMonths[day.month - 1]) \(day.year) inclusive"
        }
    }

    /// The last second of a day.
    package static func end(of day: CalendarDay) -> Date {
        let noon = Date(timeIntervalSince1970: Double(daysSince1970(day)) * 86_400 + 43_200)
        let midnight = Date(timeIntervalSince1970: Double(daysSince1970(day) + 1) * 86_400 - 1)
        return midnight.addingTimeInterval(-Double(offset(at: noon)))
    }

    private static func changeOver(_ month: Int, _ year: Int) -> Double? {
        guard let last = CalendarDay(year: year, month: month, day: 31) else { return nil }
        let days = daysSince1970(last)
        // 1970-01-01 was a Thursday, so Sunday is 3 modulo 7.
        let weekday = ((days - 3) % 7 + 7) % 7
        return Double(days - weekday) * 86_400 + 3600
    }

    /// Days from civil date, by eras of 400 years counted from 0000-03-01.
    package static func daysSince1970(_ day: CalendarDay) -> Int {
        let year = day.month <= 2 ? day.year - 1 : day.year
        let era = year / 400
        let yearOfEra = year - era * 400
        let month = (day.month + 9) % 12
        let dayOfYear = (153 * month + 2) / 5 + day.day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func minutesOfDay(_ instant: Date, _ offset: Int) -> Int {
        let seconds = instant.timeIntervalSince1970
        guard seconds.isFinite, abs(seconds) < 1e12 else { return 0 }
        return ((Int(seconds.rounded(.down)) + offset) % 86_400 + 86_400) % 86_400 / 60
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
