package import FoundationEssentials
import Glibc
import School

/// An instant as people type it: `2026-12-24` (to the end of that day) or `2026-12-24T13:30`, by the clocks of the school
/// wherever the machine stands.
package enum Moment {
    package static func parse(_ text: String) -> Date? {
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard let day = halves.first, halves.count <= 2 else { return nil }
        let date = day.split(separator: "-", omittingEmptySubsequences: false).map { Int32($0) ?? -1 }
        var time: [Int32] = [24, 0]
        if halves.count == 2 {
            time = halves[1].split(separator: ":", omittingEmptySubsequences: false).map { Int32($0) ?? -1 }
        }
        guard date.count == 3, time.count == 2, (1970...9999).contains(date[0]), (1...12).contains(date[1]),
            (1...31).contains(date[2]), (0...24).contains(time[0]), (0...59).contains(time[1])
        else { return nil }
        var noon = tm()
        noon.tm_year = date[0] - 1900
        noon.tm_mon = date[1] - 1
        noon.tm_mday = date[2]
        // timegm mends 31 February to March: such a day is none. Noon is on its day in every zone.
        noon.tm_hour = 12
        let midday = timegm(&noon)
        guard noon.tm_mday == date[2], noon.tm_mon == date[1] - 1 else { return nil }
        let minutes = Int(time[0]) * 60 + Int(time[1])
        return SchoolTime.instant(day: (Int(midday) - 43_200) / 86_400, minutes: minutes)
    }

    /// `2026-12-24 13:30`, by the clocks of the school.
    package static func text(_ date: Date) -> String { text(date, "%Y-%m-%d %H:%M") }

    /// How long something holds that ends then: "bis einschließlich 24.12.2026" where it is midnight after that day.
    package static func term(until end: Date) -> Phrase {
        guard text(end, "%H:%M:%S") == "00:00:00" else {
            return Phrase("bis \(text(end, "%d.%m.%Y %H:%M"))", "until \(text(end))")
        }
        let last = end.addingTimeInterval(-1)
        return Phrase("bis einschließlich \(text(last, "%d.%m.%Y"))", "until \(text(last, "%Y-%m-%d")) inclusive")
    }

    private static func text(_ date: Date, _ format: String) -> String {
        let instant = date.timeIntervalSince1970
        guard instant.isFinite, abs(instant) < 1e11 else { return "?" }
        var seconds = time_t(instant.rounded(.down)) + SchoolTime.secondsFromUTC(at: date)
        var parts = tm()
        guard gmtime_r(&seconds, &parts) != nil else { return "?" }
        var buffer = [CChar](repeating: 0, count: 32)
        let count = strftime(&buffer, buffer.count, format, &parts)
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
