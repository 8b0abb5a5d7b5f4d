internal import FoundationEssentials
internal import MailMessage
internal import School

/// Entries of list settings as people write them: `partner.example until 2027-07-31 because exchange with Lyon`.
///
/// A day means until its end by German clocks; an instant is written as ISO 8601 in UTC. Reasons hold no semicolon.
enum SettingEntries {
    static func print(_ entry: AllowedCorrespondent) -> String {
        let who =
            switch entry.who {
            case .domain(let domain): domain.ascii
            case .address(let address): address.description
            }
        return who + (entry.until.map { " until " + print($0) } ?? "") + because(entry.reason)
    }

    static func print(_ entry: Exemption) -> String {
        "\(entry.limit) of \(entry.person) is \(entry.value) until \(print(entry.until))" + because(entry.reason)
    }

    /// - Returns: the entries between semicolons; none for an empty text.
    static func parseAll<Entry>(
        _ text: String,
        _ key: SettingKey,
        _ parse: (Substring) -> Entry?
    ) throws(SettingsError) -> [Entry] {
        var entries: [Entry] = []
        for part in text.split(separator: ";") {
            let trimmed = trim(part)
            if trimmed.isEmpty { continue }
            guard let entry = parse(trimmed) else {
                throw SettingsError(
                    .badValue,
                    setting: key.name,
                    "\"\(trimmed.prefix(80))\" is not of the form \(key.form)"
                )
            }
            entries.append(entry)
        }
        return entries
    }

    static func allowed(_ text: Substring) -> AllowedCorrespondent? {
        let (words, reason) = splitReason(text)
        guard words.count == 1 || words.count == 3 && words[1] == "until" else { return nil }
        let until = words.count == 3 ? instant(words[2]) : nil
        if words.count == 3, until == nil { return nil }
        if let domain = Domain(words[0]) { return AllowedCorrespondent(.domain(domain), until: until, reason: reason) }
        return EmailAddress(words[0]).map { AllowedCorrespondent(.address($0), until: until, reason: reason) }
    }

    /// The same for whole domains only.
    static func allowedDomain(_ text: Substring) -> AllowedCorrespondent? {
        guard let entry = allowed(text), case .domain = entry.who else { return nil }
        return entry
    }

    /// A few words without control characters.
    static func phrase(_ text: Substring) -> String? {
        let isClean = !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        return isClean && text.count <= 80 ? String(text) : nil
    }

    static func exemption(_ text: Substring) -> Exemption? {
        let (words, reason) = splitReason(text)
        guard words.count == 7, words[1] == "of", words[3] == "is", words[5] == "until",
            let value = number(String(words[4])), let until = instant(words[6])
        else { return nil }
        return Exemption(
            limit: String(words[0]),
            person: PersonID(String(words[2])),
            value: value,
            until: until,
            reason: reason
        )
    }

    /// A whole number; `20MB` is 20,000,000, underscores part thousands.
    static func number(_ text: String) -> Int? {
        let compact = text.filter { $0 != " " && $0 != "_" }
        for (suffix, factor) in [("MB", 1_000_000), ("kB", 1000)] where compact.hasSuffix(suffix) {
            guard let count = Int(compact.dropLast(suffix.count)) else { return nil }
            let (product, overflow) = count.multipliedReportingOverflow(by: factor)
            return overflow ? nil : product
        }
        return Int(compact)
    }

    static func because(_ reason: String) -> String {
        let clean = String(reason.map { $0 == ";" || $0.isNewline ? "," : $0 })
        return clean.isEmpty ? "" : " because " + clean
    }

    static func splitReason(_ text: Substring) -> (words: [Substring], reason: String) {
        let words = text.split(separator: " ")
        guard let because = words.firstIndex(of: "because") else { return (words, "") }
        return (Array(words[..<because]), words[words.index(after: because)...].joined(separator: " "))
    }

    static func print(_ instant: Date) -> String {
        let day = CalendarDay(instant, secondsFromUTC: SchoolClock.offset(at: instant))
        return SchoolClock.end(of: day) == instant ? day.description : instant.formatted(.iso8601)
    }

    static func instant(_ text: Substring) -> Date? {
        if let day = CalendarDay(text) { return SchoolClock.end(of: day) }
        return try? Date(String(text), strategy: .iso8601)
    }

    private static func trim(_ text: Substring) -> Substring {
        var text = text.drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
