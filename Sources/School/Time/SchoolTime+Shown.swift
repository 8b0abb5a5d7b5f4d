package import FoundationEssentials

extension SchoolTime {
    /// `24.11.2026, 16:00 Uhr`; `24 November 2026, 16:00`.
    package static func shown(_ instant: Date, in language: Language) -> String {
        let text = words(day(of: instant), in: language) + ", " + time(of: instant)
        return language == .german ? text + " Uhr" : text
    }

    /// How long something holds that ends then, after "bis" and "until": of what ends at midnight the day that is its last,
    /// `einschließlich 31.1.2030`; else as ``shown(_:in:)``.
    package static func shown(end instant: Date, in language: Language) -> String {
        guard local(instant).minutes == 0 else { return shown(instant, in: language) }
        let last = words(day(of: instant.addingTimeInterval(-1)), in: language)
        return language == .german ? "einschließlich " + last : last + " inclusive"
    }

    private static func words(_ day: CalendarDay, in language: Language) -> String {
        switch language {
        case .german: "\(day.day).\(day.month).\(day.year)"
        case .english: "\(day.day) \(englishMonths[day.month - 1]) \(day.year)"
        }
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
