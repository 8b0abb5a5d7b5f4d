internal import FoundationEssentials

extension SettingEntries {
    // MARK: - Brakes

    static func print(_ brake: Brake) -> String {
        brake.what.text + " until " + print(brake.until) + because(brake.reason)
    }

    /// `external until 2026-11-21T15:00:00Z because …`.
    static func brake(_ text: Substring) -> Brake? {
        let (words, reason) = splitReason(text)
        guard let until = words.firstIndex(of: "until"), until == words.count - 2,
            let what = Brake.What(Array(words[..<until])), let end = instant(words[until + 1])
        else { return nil }
        return Brake(what, until: end, reason: reason)
    }

    // MARK: - Quiet hours

    static func print(_ hours: QuietHours) -> String {
        hours.windows.map { window in
            let days =
                window.days == QuietHours.Window.allDays
                ? ""
                : QuietHours.Window.names.enumerated().filter { window.begins(on: $0.offset) }.map(\.element)
                    .joined(separator: ",") + " "
            return days + clock(window.start) + "-" + clock(window.end > 1440 ? window.end - 1440 : window.end)
        }.joined(separator: "; ")
    }

    /// `19:00-07:00`, `Sa,So 00:00-24:00`; days in German or English.
    static func quietWindow(_ text: Substring) -> QuietHours.Window? {
        let words = text.split(separator: " ")
        guard (1...2).contains(words.count), let times = words.last?.split(separator: "-"), times.count == 2,
            let start = minutes(times[0]), let end = minutes(times[1]), start < 1440, end > 0, start != end
        else { return nil }
        var days = QuietHours.Window.allDays
        if words.count == 2 {
            days = 0
            for name in words[0].split(separator: ",") {
                guard let day = weekdays[name.lowercased()] else { return nil }
                days |= 1 << UInt8(day)
            }
        }
        return days == 0 ? nil : QuietHours.Window(days: days, start: start, end: end > start ? end : end + 1440)
    }

    private static let weekdays: [String: Int] = {
        let english = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        let german = QuietHours.Window.names.map { $0.lowercased() }
        return Dictionary(
            english.enumerated().map { ($1, $0) } + german.enumerated().map { ($1, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }()

    private static func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count),
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour), (0...59).contains(minute),
            hour < 24 || minute == 0
        else { return nil }
        return hour * 60 + minute
    }

    private static func clock(_ minutes: Int) -> String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return padded(minutes / 60) + ":" + padded(minutes % 60)
    }
}
