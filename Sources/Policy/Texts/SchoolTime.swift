package import FoundationEssentials
package import School

/// Instants by the clocks of a German school, for whoever counts by days.
package enum SchoolTime {
    package static func day(of instant: Date) -> CalendarDay {
        CalendarDay(instant, secondsFromUTC: SchoolClock.offset(at: instant))
    }

    /// `24.11.2026, 16:00 Uhr`; `24 November 2026, 16:00`.
    package static func shown(_ instant: Date, in language: Language) -> String {
        SchoolClock.shown(instant, in: language)
    }

    /// How far those clocks are ahead of UTC, in seconds.
    package static func secondsFromUTC(at instant: Date) -> Int { SchoolClock.offset(at: instant) }

    /// The instant at which those clocks show so many minutes after a day's midnight (1440 are the next day's).
    ///
    /// Of an hour that comes twice in autumn, the first; in spring's missing hour, what it would be without the change.
    /// - Parameter day: days since 1970-01-01.
    package static func instant(day: Int, minutes: Int) -> Date { SchoolClock.instant(day: day, minutes: minutes) }

    /// The instant at which those clocks show so many minutes after that day's midnight.
    package static func instant(of day: CalendarDay, minutes: Int) -> Date {
        SchoolClock.instant(day: SchoolClock.daysSince1970(day), minutes: minutes)
    }
}
