package import FoundationEssentials

/// Instants by the clocks of a German school, and days by its calendar: Central European Time, summer time from the last
/// Sunday of March to that of October, changing at 01:00 UTC (directive 2000/84/EC). Foundation's essentials know no zones.
///
/// The only way from an instant to a day: at 00:30 in Germany it is yesterday in UTC, and who comes of age today has done so.
package enum SchoolTime {
    /// An instant as those clocks show it.
    package struct Local: Sendable, Hashable {
        /// Days since 1970-01-01.
        package var day: Int
        /// 0 is Monday.
        package var weekday: Int
        /// Since midnight: 0 to 1439.
        package var minutes: Int
    }

    /// The day of an instant; of one beyond all calendars, their first or last.
    package static func day(of instant: Date) -> CalendarDay {
        CalendarDay(of: instant, secondsFromUTC: secondsFromUTC(at: instant))
    }

    /// What the clocks show; of an instant beyond all calendars, that of 1970-01-01, 00:00.
    package static func local(_ instant: Date) -> Local {
        let seconds = instant.timeIntervalSince1970
        guard seconds.isFinite, abs(seconds) < 1e12 else { return Local(day: 0, weekday: 3, minutes: 0) }
        let shown = Int(seconds.rounded(.down)) + secondsFromUTC(at: instant)
        let second = (shown % 86_400 + 86_400) % 86_400
        let day = (shown - second) / 86_400
        // 1970-01-01 was a Thursday.
        return Local(day: day, weekday: ((day + 3) % 7 + 7) % 7, minutes: second / 60)
    }

    /// The time of day: `08:05`.
    package static func time(of instant: Date) -> String {
        let minutes = local(instant).minutes
        return twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
    }

    /// How far those clocks are ahead of UTC, in seconds.
    package static func secondsFromUTC(at instant: Date) -> Int {
        let year = CalendarDay(of: instant, secondsFromUTC: 0).year
        guard let start = changeOver(3, year), let end = changeOver(10, year) else { return 3600 }
        let seconds = instant.timeIntervalSince1970
        return seconds >= start && seconds < end ? 7200 : 3600
    }

    /// The instant at which those clocks show so many minutes after a day's midnight (more than 1440 are the next day's).
    ///
    /// Of an hour that comes twice in autumn, the first; in spring's missing hour, what it would be without the change.
    /// - Parameter day: days since 1970-01-01.
    package static func instant(day: Int, minutes: Int) -> Date {
        let shown = Double(day) * 86_400 + Double(minutes) * 60
        let summer = Date(timeIntervalSince1970: shown - 7200)
        return secondsFromUTC(at: summer) == 7200 ? summer : Date(timeIntervalSince1970: shown - 3600)
    }

    /// The instant at which those clocks show so many minutes after that day's midnight.
    package static func instant(of day: CalendarDay, minutes: Int) -> Date {
        instant(day: daysSince1970(day), minutes: minutes)
    }

    /// The last second of a day.
    package static func end(of day: CalendarDay) -> Date {
        let noon = Date(timeIntervalSince1970: Double(daysSince1970(day)) * 86_400 + 43_200)
        let midnight = Date(timeIntervalSince1970: Double(daysSince1970(day) + 1) * 86_400 - 1)
        return midnight.addingTimeInterval(-Double(secondsFromUTC(at: noon)))
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

    private static func changeOver(_ month: Int, _ year: Int) -> Double? {
        guard let last = CalendarDay(year: year, month: month, day: 31) else { return nil }
        let days = daysSince1970(last)
        // 1970-01-01 was a Thursday, so Sunday is 3 modulo 7.
        let weekday = ((days - 3) % 7 + 7) % 7
        return Double(days - weekday) * 86_400 + 3600
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
