internal import FoundationEssentials

/// A day in the Gregorian calendar, without time or zone: a birthday, a key date.
package struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// - Returns: nil where there is no such day; years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// `2014-03-05` (ISO 8601), or `5.3.2014`, `05.03.2014` as German offices write it.
    package init?(_ text: some StringProtocol) {
        let isGerman = text.contains(".")
        let parts = text.split(separator: isGerman ? "." : "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.utf8.count) && $0.allSatisfy(\.isASCIIDigit) })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        let yearIndex = isGerman ? 2 : 0
        guard numbers.count == 3, parts[yearIndex].utf8.count == 4 else { return nil }
        self.init(year: numbers[yearIndex], month: numbers[1], day: numbers[2 - yearIndex])
    }

    /// The day of an instant, in a zone that is `secondsFromUTC` ahead of UTC; pinned to years 1 to 9999.
    ///
    /// For ``SchoolTime/day(of:)`` alone: whoever asks for a day means the school's.
    init(of instant: Date, secondsFromUTC: Int) {
        let seconds = instant.timeIntervalSince1970
        let whole = seconds.isFinite ? Int(min(max(seconds, -62_135_596_800), 253_402_300_799)) : 0
        let shifted = whole + min(max(secondsFromUTC, -86_400), 86_400)
        let days = (shifted >= 0 ? shifted : shifted - 86_399) / 86_400
        // Days to civil date by eras of 400 years, counted from 0000-03-01.
        let shiftedDays = days + 719_468
        let era = (shiftedDays >= 0 ? shiftedDays : shiftedDays - 146_096) / 146_097
        let dayOfEra = shiftedDays - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Whole years since this day, as of `other`; someone born on 29 February grows older on 1 March.
    package func years(until other: CalendarDay) -> Int {
        let years = other.year - year
        return (other.month, other.day) < (month, day) ? years - 1 : years
    }

    /// ISO 8601: `2014-03-05`.
    package var description: String {
        Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { self >= "0" && self <= "9" && isASCII }
}
