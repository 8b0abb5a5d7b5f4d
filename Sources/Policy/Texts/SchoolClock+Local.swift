internal import FoundationEssentials
internal import School

extension SchoolClock {
    /// An instant as a clock in Germany shows it.
    struct LocalTime: Sendable, Hashable {
        /// Days since 1970-01-01.
        var day: Int
        /// 0 is Monday.
        var weekday: Int
        /// Since midnight.
        var minutes: Int
    }

    static func local(_ instant: Date) -> LocalTime {
        let seconds = instant.timeIntervalSince1970
        guard seconds.isFinite, abs(seconds) < 1e12 else { return LocalTime(day: 0, weekday: 3, minutes: 0) }
        let shown = Int(seconds.rounded(.down)) + offset(at: instant)
        let second = (shown % 86_400 + 86_400) % 86_400
        let day = (shown - second) / 86_400
        // 1970-01-01 was a Thursday.
        return LocalTime(day: day, weekday: ((day + 3) % 7 + 7) % 7, minutes: second / 60)
    }

    /// The instant at which clocks show so many minutes after a day's midnight (more than 1440 are the next day's).
    ///
    /// Of an hour that comes twice in autumn, the first; in spring's missing hour, what it would be without the change.
    static func instant(day: Int, minutes: Int) -> Date {
        let shown = Double(day) * 86_400 + Double(minutes) * 60
        let summer = Date(timeIntervalSince1970: shown - 7200)
        return offset(at: summer) == 7200 ? summer : Date(timeIntervalSince1970: shown - 3600)
    }
}
