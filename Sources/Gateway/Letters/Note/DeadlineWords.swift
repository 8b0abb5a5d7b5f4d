package import FoundationEssentials
internal import Policy
package import School

/// A deadline in the languages of families.
package enum DeadlineWords {
    /// A day with the time at which the deadline ends, where that isn't the day's own end: "27.11.2026, 12:00 Uhr".
    /// - Parameter day: as the text around it writes days.
    package static func text(_ day: String, of deadline: Date, in language: ReadingLanguage) -> String {
        guard SchoolTime.local(deadline).minutes < lastMinute else { return day }
        let time = SchoolTime.time(of: deadline)
        return switch language {
        case .german: "\(day), \(time) Uhr"
        case .english, .ukrainian, .russian: "\(day), \(time)"
        case .turkish: "\(day) \(time)"
        case .arabic: "\(day) الساعة \(time)"
        case .polish: "\(day), godz. \(time)"
        }
    }

    /// Of a day, from 0.
    private static let lastMinute = 24 * 60 - 1
}
