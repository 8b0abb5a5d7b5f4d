/// A day of the Gregorian calendar, as SEARCH knows it: time and zone disregarded.
package struct CalendarDate: Sendable, Hashable, Comparable {
    static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    package let year: Int
    /// 1–12
    package let month: Int
    package let day: Int

    /// nil where the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (0...9_999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= lengths[month - 1] else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that begins this many days after 1970-01-01 (negative: before).
    package init(daysSince1970 days: Int) {
        // Civil-from-days over eras of 400 years (146,097 days), years beginning in March.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    package var daysSince1970: Int {
        let year = month <= 2 ? self.year - 1 : self.year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// `1-Feb-2027`
    package var text: String {
        let name = Self.months[month - 1]
        return "\(day)-\(name.prefix(1).uppercased())\(name.dropFirst())-\(InternalDate.padded(year, to: 4))"
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// INTERNALDATE: an instant with the zone that it was given in. RFC 3501 §2.3.3.
package struct InternalDate: Sendable, Hashable {
    /// Seconds since 1970-01-01 00:00 UTC.
    package let seconds: Int64
    /// Minutes east of Greenwich.
    package let zoneMinutes: Int

    package init(seconds: Int64, zoneMinutes: Int = 0) {
        self.seconds = seconds
        self.zoneMinutes = zoneMinutes
    }

    init(date: CalendarDate, secondOfDay: Int, zoneMinutes: Int) {
        seconds = Int64(date.daysSince1970) * 86_400 + Int64(secondOfDay) - Int64(zoneMinutes) * 60
        self.zoneMinutes = zoneMinutes
    }

    /// The day in its own zone.
    package var day: CalendarDate { CalendarDate(daysSince1970: Int(local.quotient)) }

    private var local: (quotient: Int64, remainder: Int64) {
        let shifted = seconds &+ Int64(zoneMinutes) * 60
        let second = ((shifted % 86_400) + 86_400) % 86_400
        return ((shifted - second) / 86_400, second)
    }

    /// ` 1-Feb-2027 08:00:00 +0100`, without quotes.
    package var text: String {
        let (days, second) = local
        let date = CalendarDate(daysSince1970: Int(days))
        let time = [second / 3_600, second / 60 % 60, second % 60].map { Self.padded(Int($0), to: 2) }
        let zone = abs(zoneMinutes)
        return (date.day < 10 ? " " : "") + date.text + " " + time.joined(separator: ":")
            + (zoneMinutes < 0 ? " -" : " +") + Self.padded(zone / 60, to: 2) + Self.padded(zone % 60, to: 2)
    }

    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(width - digits.count, 0)) + digits
    }
}
