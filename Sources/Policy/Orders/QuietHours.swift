package import FoundationEssentials
internal import School

/// When an audience is left in peace: official announcements wait until it ends, urgent ones and personal mail don't.
///
/// By German clocks, summer time included.
package struct QuietHours: Sendable, Hashable {
    /// One stretch of time on some days of the week; it may go on past midnight.
    package struct Window: Sendable, Hashable {
        /// Bit 0 is Monday.
        var days: UInt8
        /// Minutes after midnight.
        var start: Int
        /// Minutes after midnight of the day it began on; more than 1440 where it goes on past midnight.
        var end: Int

        static let allDays: UInt8 = 0b111_1111
        static let names = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]

        func begins(on weekday: Int) -> Bool { days & (1 << UInt8(weekday)) != 0 }
    }

    package var windows: [Window]

    /// None.
    package init() { windows = [] }

    init(windows: [Window]) { self.windows = windows }

    /// At most so many entries.
    static let mostWindows = 20

    /// When the peace that holds at an instant ends; nil where there is none then.
    package func end(at instant: Date) -> Date? {
        guard !windows.isEmpty else { return nil }
        var quietUntil: Date?
        var time = instant
        // One window may begin where another ends: a week of them has fewer turns than this.
        for _ in 0..<(mostTurns) {
            guard let end = windowEnd(at: time), end > time else { break }
            quietUntil = end
            time = end
        }
        return quietUntil
    }

    private var mostTurns: Int { windows.count * 8 }

    private func windowEnd(at instant: Date) -> Date? {
        let local = SchoolTime.local(instant)
        var latest: (day: Int, minutes: Int)?
        for window in windows {
            if window.begins(on: local.weekday), local.minutes >= window.start, local.minutes < window.end {
                latest = later(latest, (local.day, window.end))
            }
            // Begun yesterday.
            if window.begins(on: (local.weekday + 6) % 7), local.minutes + 1440 < window.end {
                latest = later(latest, (local.day - 1, window.end))
            }
        }
        return latest.map { SchoolTime.instant(day: $0.day, minutes: $0.minutes) }
    }

    private func later(_ left: (day: Int, minutes: Int)?, _ right: (Int, Int)) -> (day: Int, minutes: Int) {
        guard let left else { return right }
        return left.day * 1440 + left.minutes >= right.0 * 1440 + right.1 ? left : right
    }

    /// Whether some minute of the week is not quiet: without one an announcement would never go out.
    var hasGap: Bool {
        var quiet = [Bool](repeating: false, count: 7 * 1440)
        for window in windows {
            for day in 0..<7 where window.begins(on: day) {
                for minute in window.start..<window.end { quiet[(day * 1440 + minute) % quiet.count] = true }
            }
        }
        return quiet.contains(false)
    }
}

/// Whose peace a setting guards.
package enum QuietAudience: String, Sendable, Hashable, CaseIterable {
    case children
    case guardians
    case staff
}

extension PolicySettings {
    /// When an announcement to these may go out: now, or after the last of their quiet hours.
    /// - Returns: nil where it may go out now.
    package func quietEnd(for audiences: some Sequence<QuietAudience>, at instant: Date) -> Date? {
        guard !quietHours.isEmpty else { return nil }
        return audiences.compactMap { quietHours[$0]?.end(at: instant) }.max()
    }
}
