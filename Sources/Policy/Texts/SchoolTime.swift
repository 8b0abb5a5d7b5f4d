package import FoundationEssentials
package import School

/// Instants by the clocks of a German school, for whoever counts by days.
package enum SchoolTime {
    package static func day(of instant: Date) -> CalendarDay {
        CalendarDay(instant, secondsFromUTC: SchoolClock.offset(at: instant))
    }
}
