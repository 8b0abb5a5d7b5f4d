internal import FoundationEssentials
internal import MailMessage
internal import School

/// The parts of the compact form. Field numbers count within each part and never change.
enum FactsCodes {
    // MARK: - Channel and time

    static func code(of channel: Channel) -> Int {
        switch channel {
        case .mail: 0
        case .chat: 1
        case .forum: 2
        }
    }

    static func channel(_ code: Int) throws(FactsError) -> Channel {
        guard let channel = Channel.allCases.first(where: { Self.code(of: $0) == code }) else { throw FactsError() }
        return channel
    }

    static func milliseconds(_ time: Date) -> Int {
        let exact = (time.timeIntervalSince1970 * 1000).rounded()
        return exact.isFinite ? Int(min(max(exact, -9e15), 9e15)) : 0
    }

    static func date(_ milliseconds: Int) -> Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }

    static func domain(_ text: String) throws(FactsError) -> Domain {
        guard let domain = Domain(text) else { throw FactsError() }
        return domain
    }

    // MARK: - Author

    /// Stands for "for good" where an end is kept.
    private static let forGood = -1

    static func write(_ person: SchoolAuthor, to writer: inout FactsWriter) {
        writer.text(1, person.id.text)
        writer.number(2, Int(person.parties.rawValue))
        if let bar = person.standing.locked { writer.number(3, end(of: bar)) }
        if let bar = person.standing.denied { writer.number(4, end(of: bar)) }
        writer.number(5, person.standing.mustChangePassword ? 1 : 0)
        for group in person.groups { writer.text(6, group) }
    }

    static func person(_ source: FactsReader) throws(FactsError) -> SchoolAuthor {
        var reader = source
        var person = SchoolAuthor(id: PersonID(""), parties: [])
        while let (field, value) = try reader.next() {
            switch field {
            case 1: person.id = PersonID(value.text)
            case 2: person.parties = PartySet(rawValue: UInt16(truncatingIfNeeded: value.number))
            case 3: person.standing.locked = bar(value.number)
            case 4: person.standing.denied = bar(value.number)
            case 5: person.standing.mustChangePassword = value.number != 0
            case 6: person.groups.append(value.text)
            default: continue
            }
        }
        return person
    }

    private static func end(of bar: Standing.Bar) -> Int {
        switch bar {
        // 0 would not be written, and -1 means something else; a bar that ended in 1970 may as well have ended earlier.
        case .until(let date): milliseconds(date) >= -1 && milliseconds(date) <= 0 ? -2 : milliseconds(date)
        case .forGood: forGood
        }
    }

    private static func bar(_ code: Int) -> Standing.Bar {
        code == forGood ? .forGood : .until(date(code))
    }

    // MARK: - Audience

    static func people(_ source: FactsReader) throws(FactsError) -> AudienceFacts.PeopleCount {
        var reader = source
        var people = AudienceFacts.PeopleCount([], 0)
        while let (field, value) = try reader.next() {
            switch field {
            case 1: people.parties = PartySet(rawValue: UInt16(truncatingIfNeeded: value.number))
            case 2: people.count = value.number
            case 3: people.groups.append(value.text)
            default: continue
            }
        }
        return people
    }

    static func outside(_ source: FactsReader) throws(FactsError) -> AudienceFacts.OutsideCount {
        var reader = source
        var name = ""
        var count = 0
        var allowed = 0
        while let (field, value) = try reader.next() {
            switch field {
            case 1: name = value.text
            case 2: count = value.number
            case 3: allowed = value.number
            default: continue
            }
        }
        return AudienceFacts.OutsideCount(try domain(name), count, allowedByAddress: allowed)
    }

    static func write(_ list: ListFacts, to writer: inout FactsWriter) {
        writer.text(1, list.id)
        switch list.right {
        case .announcement: break
        case .correspondence: writer.number(2, 1)
        case .denied(let reason): writer.text(3, reason.rawValue)
        }
        writer.number(4, list.children)
        writer.number(5, list.guardians)
        writer.number(6, list.staff)
        writer.number(7, list.isWiderThanTaught ? 1 : 0)
    }

    static func list(_ source: FactsReader) throws(FactsError) -> ListFacts {
        var reader = source
        var list = ListFacts(id: "", right: .announcement)
        while let (field, value) = try reader.next() {
            switch field {
            case 1: list.id = value.text
            case 2: list.right = .correspondence
            case 3:
                guard let reason = WritingAnswer.Reason(rawValue: value.text) else { throw FactsError() }
                list.right = .denied(reason)
            case 4: list.children = value.number
            case 5: list.guardians = value.number
            case 6: list.staff = value.number
            case 7: list.isWiderThanTaught = value.number != 0
            default: continue
            }
        }
        return list
    }
}
