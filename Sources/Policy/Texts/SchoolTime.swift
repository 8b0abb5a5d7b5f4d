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
}
