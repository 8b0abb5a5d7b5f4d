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
        return who + (entry.whose.map { " for " + print($0) } ?? "") + (entry.until.map { " until " + print($0) } ?? "")
            + because(entry.reason)
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
                    "\"\(trimmed.prefix(80))\" is not of the form \(key.form)",
                    value: String(trimmed)
                )
            }
            entries.append(entry)
        }
        return entries
    }

    /// `partner.example [for teacher] [for group.5a] [until …] [because …]`.
    static func allowed(_ text: Substring) -> AllowedCorrespondent? {
        var (words, reason) = splitReason(text)
        guard let name = words.first else { return nil }
        words.removeFirst()
        var whose: AllowedCorrespondent.Whose?
        var until: Date?
        if words.first == "for", words.count >= 2 {
            guard let named = self.whose(words[1]) else { return nil }
            whose = named
            words.removeFirst(2)
        }
        if words.first == "until", words.count >= 2 {
            guard let end = instant(words[1]) else { return nil }
            until = end
            words.removeFirst(2)
        }
        guard words.isEmpty else { return nil }
        if let domain = Domain(name) {
            return AllowedCorrespondent(.domain(domain), for: whose, until: until, reason: reason)
        }
        return EmailAddress(name).map { AllowedCorrespondent(.address($0), for: whose, until: until, reason: reason) }
    }

    /// Entries each of which has an end and a reason.
    static func allowedForATime(_ text: String, _ key: SettingKey) throws(SettingsError) -> [AllowedCorrespondent] {
        let entries = try parseAll(text, key, allowed)
        for entry in entries {
            if entry.whose != nil, case .address(let address) = entry.who {
                // Single addresses aren't kept with decisions: whose they were could not be told again.
                throw SettingsError(
                    .addressForSome,
                    setting: key.name,
                    "only whole domains may be for a role or a class; \(address) is a single address",
                    value: address.description
                )
            }
            var missing: [String] = []
            if entry.until == nil { missing.append("until DAY") }
            if entry.reason.isEmpty { missing.append("because REASON") }
            guard missing.isEmpty else {
                let lacking = missing.joined(separator: " and ")
                throw SettingsError(
                    .badValue,
                    setting: key.name,
                    "\"\(print(entry).prefix(80))\" lacks \"\(lacking)\", as in \"\(key.form)\"",
                    value: print(entry)
                )
            }
        }
        return entries
    }

    /// The same for lists that know no roles.
    static func allowedForAll(_ text: Substring) -> AllowedCorrespondent? {
        allowed(text).flatMap { $0.whose == nil ? $0 : nil }
    }

    private static let groupMark = "group."

    private static func whose(_ word: Substring) -> AllowedCorrespondent.Whose? {
        if let party = Party(rawValue: String(word)), party != .outsider { return .role(party) }
        guard word.hasPrefix(groupMark) else { return nil }
        let group = String(word.dropFirst(groupMark.count))
        return group.isEmpty || group != LocalPart.fold(group) ? nil : .group(group)
    }

    private static func print(_ whose: AllowedCorrespondent.Whose) -> String {
        switch whose {
        case .role(let party): party.rawValue
        case .group(let group): groupMark + group
        }
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
        let day = SchoolTime.day(of: instant)
        return SchoolTime.end(of: day) == instant ? day.description : instant.formatted(.iso8601)
    }

    static func instant(_ text: Substring) -> Date? {
        if let day = CalendarDay(text) { return SchoolTime.end(of: day) }
        return try? Date(String(text), strategy: .iso8601)
    }

    static func trim(_ text: Substring) -> Substring {
        var text = text.drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
