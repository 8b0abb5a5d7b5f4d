extension GrammarCursor {
    /// date = date-text / DQUOTE date-text DQUOTE; date-text = date-day "-" date-month "-" date-year
    mutating func date() throws(GrammarError) -> CalendarDate {
        let isQuoted = skip("\"")
        let date = try dateText()
        if isQuoted { try expect("\"") }
        return date
    }

    private mutating func dateText() throws(GrammarError) -> CalendarDate {
        let day = try number()
        try expect("-")
        let month = String(decoding: take { $0.isASCIILetter }.prefix(4), as: UTF8.self).lowercased()
        try expect("-")
        let year = take { $0.isDigit }
        guard year.count == 4, let year = Int(String(decoding: year, as: UTF8.self)),
            let month = CalendarDate.months.firstIndex(of: month),
            let date = CalendarDate(year: year, month: month + 1, day: Int(day))
        else { throw .expected("a date such as 1-Feb-2027") }
        return date
    }

    /// date-time = DQUOTE date-day-fixed "-" date-month "-" date-year SP time SP zone DQUOTE
    mutating func dateTime() throws(GrammarError) -> InternalDate {
        try expect("\"")
        _ = skip(" ")
        let date = try dateText()
        try space()
        let hour = try twoDigits()
        try expect(":")
        let minute = try twoDigits()
        try expect(":")
        let second = try twoDigits()
        try space()
        guard let sign = peek, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { throw .expected("a zone") }
        position += 1
        let zoneHour = try twoDigits()
        let zoneMinute = try twoDigits()
        try expect("\"")
        guard hour < 24, minute < 60, second <= 60, zoneHour < 24, zoneMinute < 60 else {
            throw .expected("a time of day")
        }
        let zone = (zoneHour * 60 + zoneMinute) * (sign == UInt8(ascii: "-") ? -1 : 1)
        return InternalDate(date: date, secondOfDay: hour * 3_600 + minute * 60 + second, zoneMinutes: zone)
    }

    private mutating func twoDigits() throws(GrammarError) -> Int {
        guard position + 2 <= bytes.count, bytes[position].isDigit, bytes[position + 1].isDigit else {
            throw .expected("two digits")
        }
        defer { position += 2 }
        return Int(bytes[position] - 0x30) * 10 + Int(bytes[position + 1] - 0x30)
    }
}
