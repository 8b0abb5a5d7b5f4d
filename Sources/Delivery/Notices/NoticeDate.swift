internal import FoundationEssentials
internal import Glibc

/// An instant as people write it: `21.11.2026, 08:15 Uhr`.
enum NoticeDate {
    static func text(_ instant: Date, offsetMinutes: Int, german: Bool) -> String {
        var seconds = time_t(min(max(instant.timeIntervalSince1970, -6e10), 2e11)) + offsetMinutes * 60
        var parts = tm()
        guard gmtime_r(&seconds, &parts) != nil else { return "" }
        let day = two(Int(parts.tm_mday))
        let month = two(Int(parts.tm_mon) + 1)
        let year = String(Int(parts.tm_year) + 1900)
        let time = two(Int(parts.tm_hour)) + ":" + two(Int(parts.tm_min))
        return german ? "\(day).\(month).\(year), \(time) Uhr" : "\(year)-\(month)-\(day), \(time)"
    }

    private static func two(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
