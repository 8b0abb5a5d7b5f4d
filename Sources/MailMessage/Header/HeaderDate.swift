package import FoundationEssentials

/// Dates as header fields write them (RFC 5322 §3.3, §4.3).
package enum HeaderDate {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let monthNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let dayNames = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]

    /// Zone names (RFC 5322 §4.3) in hours east; other names mean that nothing is known: `-0000`.
    private static let zones = [
        "ut": 0, "gmt": 0, "utc": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
        "pst": -8, "pdt": -7, "cet": 1, "cest": 2, "mez": 1, "mesz": 2,
    ]

    /// The instant, or nil where the text is no date. Obsolete forms (two-digit years, zone names, comments) are read.
    package static func parse(_ text: some StringProtocol) -> Date? {
        guard text.utf8.count <= 256 else { return nil }
        var lexer = FieldLexer(Array(text.utf8))
        lexer.skipCFWS()
        _ = lexer.readWhile { $0.isAtomText && !(0x30...0x39).contains($0) }
        lexer.skipCFWS()
        _ = lexer.skip(UInt8(ascii: ","))
        guard let day = number(&lexer, digits: 1...2), (1...31).contains(day), let month = monthNumber(&lexer),
            let year = year(&lexer), day <= daysInMonth(month, year: year), let seconds = timeOfDay(&lexer)
        else { return nil }
        let offset = zoneSeconds(&lexer)
        let days = daysSince1970(year: year, month: month, day: day)
        return Date(timeIntervalSince1970: Double(days * 86400 + seconds - offset))
    }

    private static func number(_ lexer: inout FieldLexer, digits: ClosedRange<Int>) -> Int? {
        lexer.skipCFWS()
        let read = lexer.readWhile { (0x30...0x39).contains($0) }
        guard digits.contains(read.count) else { return nil }
        return read.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func monthNumber(_ lexer: inout FieldLexer) -> Int? {
        lexer.skipCFWS()
        _ = lexer.skip(UInt8(ascii: "-"))
        let word = lexer.readWhile { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }.lowercasedText()
        _ = lexer.skip(UInt8(ascii: "-"))
        return months.firstIndex(of: String(word.prefix(3))).map { $0 + 1 }
    }

    private static func year(_ lexer: inout FieldLexer) -> Int? {
        guard let read = number(&lexer, digits: 2...4) else { return nil }
        // RFC 5322 §4.3: two digits up to 49 are of this century, other short years of the last.
        let year = read < 50 ? read + 2000 : read < 1000 ? read + 1900 : read
        return (1900...9999).contains(year) ? year : nil
    }

    private static func timeOfDay(_ lexer: inout FieldLexer) -> Int? {
        guard let hour = number(&lexer, digits: 1...2), hour < 24 else { return nil }
        lexer.skipCFWS()
        guard lexer.skip(UInt8(ascii: ":")), let minute = number(&lexer, digits: 1...2), minute < 60 else { return nil }
        lexer.skipCFWS()
        guard lexer.skip(UInt8(ascii: ":")) else { return hour * 3600 + minute * 60 }
        guard let second = number(&lexer, digits: 1...2), second <= 60 else { return nil }
        return hour * 3600 + minute * 60 + min(second, 59)
    }

    /// Seconds east of Greenwich; 0 where there is no zone or an unknown one.
    private static func zoneSeconds(_ lexer: inout FieldLexer) -> Int {
        lexer.skipCFWS()
        guard let sign = lexer.next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            let word = lexer.readWhile { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
            return (zones[word.lowercasedText()] ?? 0) * 3600
        }
        lexer.position += 1
        guard let value = number(&lexer, digits: 4...4), value % 100 < 60 else { return 0 }
        let seconds = value / 100 * 3600 + value % 100 * 60
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }

    /// `Tue, 01 Sep 2026 08:15:00 +0200`.
    /// - Parameter offsetMinutes: of the zone to write it in, east of Greenwich positive, within a day.
    package static func print(_ date: Date, offsetMinutes: Int = 0) -> String {
        let offset = min(max(offsetMinutes, -1439), 1439)
        // Years 1900 to 9999: what the grammar can write.
        let instant = min(max(date.timeIntervalSince1970, -2_208_902_400), 253_402_214_400)
        let seconds = Int(instant.rounded(.down)) + offset * 60
        let days = floorDivide(seconds, 86400)
        let rest = seconds - days * 86400
        let (year, month, day) = civil(days)
        let weekday = ((days % 7) + 7) % 7
        let zone = (offset < 0 ? "-" : "+") + two(abs(offset) / 60) + two(abs(offset) % 60)
        return dayNames[weekday] + ", " + two(day) + " " + monthNames[month - 1] + " " + String(year) + " "
            + two(rest / 3600) + ":" + two(rest / 60 % 60) + ":" + two(rest % 60) + " " + zone
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0" + String(value) : String(value) }

    // MARK: The Gregorian calendar, years counted from March so that leap days come last.

    private static func floorDivide(_ value: Int, _ by: Int) -> Int { (value - ((value % by) + by) % by) / by }

    private static func daysInMonth(_ month: Int, year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return switch month {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = floorDivide(shifted, 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let index = (5 * dayOfYear + 2) / 153
        let month = index < 10 ? index + 3 : index - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * index + 2) / 5 + 1)
    }
}
