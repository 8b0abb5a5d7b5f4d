internal import FoundationEssentials
internal import Policy
internal import School

/// Days and times as the readers of a page write them, on the school's clocks.
struct ReaderTime: Sendable {
    let texts: Texts

    init(_ texts: Texts) { self.texts = texts }

    /// `Mittwoch, 2. Dezember 2026, 18:30 Uhr`
    func shown(_ instant: Date) -> String {
        texts("date-time", ["day": day(SchoolTime.day(of: instant)), "time": SchoolTime.time(of: instant)])
    }

    /// `Mittwoch, 2. Dezember 2026`
    func day(_ day: CalendarDay) -> String {
        texts(
            "date-day",
            [
                "weekday": word("date-weekdays", Self.weekday(day)), "day": day.day,
                "month": word("date-months", day.month - 1), "year": String(day.year),
            ]
        )
    }

    /// One of a row of words that are separated by `|`.
    private func word(_ key: String, _ place: Int) -> String {
        let words = texts(key).split(separator: "|", omittingEmptySubsequences: false)
        return words.indices.contains(place) ? String(words[place]) : ""
    }

    /// 0 for Monday, by Sakamoto's rule.
    static func weekday(_ day: CalendarDay) -> Int {
        let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = day.month < 3 ? day.year - 1 : day.year
        let shift = shifts.indices.contains(day.month - 1) ? shifts[day.month - 1] : 0
        return (year + year / 4 - year / 100 + year / 400 + shift + day.day + 6) % 7
    }
}
