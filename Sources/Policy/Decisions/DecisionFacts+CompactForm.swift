internal import FoundationEssentials
internal import MailMessage
internal import School

/// The numbers of the fields. They are in databases: never changed, never used again for something else.
private enum Field {
    static let channel: UInt64 = 1
    static let time: UInt64 = 2
    static let person: UInt64 = 3
    static let isHouse: UInt64 = 4
    static let envelope: UInt64 = 5
    static let header: UInt64 = 6
    static let people: UInt64 = 7
    static let outside: UInt64 = 8
    static let list: UInt64 = 9
    static let rawSize: UInt64 = 10
    static let decodedSize: UInt64 = 11
    static let attachments: UInt64 = 12
    static let recipientsWithinHour: UInt64 = 13
    /// Written by earlier releases in place of 15.
    static let provenDomain: UInt64 = 14
    static let authentication: UInt64 = 15
    static let isFirstContact: UInt64 = 16
    static let knownGuardian: UInt64 = 17
    static let sending: UInt64 = 22
    static let text: UInt64 = 18
    static let links: UInt64 = 19
    static let files: UInt64 = 20
    static let scan: UInt64 = 21
    // 19 links, 20 files, 21 scans, 23 spread: given out, each to its facts.
    static let spread: UInt64 = 23
    static let thread: UInt64 = 24
    static let isForwardedByProgram: UInt64 = 25
    static let guardiansByAddress: UInt64 = 26
}

extension DecisionFacts {
    /// The first octet; another form of the facts would have another.
    private static let version: UInt8 = 1

    /// Some 40 to 100 octets for an ordinary message.
    package var compactForm: [UInt8] {
        var writer = FactsWriter()
        writer.varint(UInt64(Self.version))
        let facts = submission
        writer.number(Field.channel, FactsCodes.code(of: facts.channel))
        writer.number(Field.time, FactsCodes.milliseconds(facts.time))
        switch facts.author {
        case .person(let person): writer.group(Field.person) { FactsCodes.write(person, to: &$0) }
        case .outside: break
        case .house: writer.number(Field.isHouse, 1)
        }
        if let claim = facts.senders.envelope { writer.group(Field.envelope) { FactsCodes.write(claim, to: &$0) } }
        if let header = facts.senders.header { writer.group(Field.header) { FactsCodes.write(header, to: &$0) } }
        for people in facts.audience.people {
            writer.group(Field.people) {
                $0.number(1, Int(people.parties.rawValue))
                $0.number(2, people.count)
                for group in people.groups { $0.text(3, group) }
            }
        }
        for group in facts.audience.outside {
            writer.group(Field.outside) {
                $0.text(1, group.domain.ascii)
                $0.number(2, group.count)
                $0.number(3, group.allowedByAddress)
            }
        }
        for list in facts.audience.lists { writer.group(Field.list) { FactsCodes.write(list, to: &$0) } }
        writer.number(Field.rawSize, facts.content.rawSize)
        writer.number(Field.decodedSize, facts.content.decodedSize)
        writer.number(Field.attachments, facts.content.attachments)
        writer.number(Field.recipientsWithinHour, facts.history.recipientsWithinHour)
        if facts.authentication != .none {
            writer.group(Field.authentication) { FactsCodes.write(facts.authentication, to: &$0) }
        }
        writer.number(Field.isFirstContact, facts.history.isFirstContact.map { $0 ? 2 : 1 } ?? 0)
        writer.number(Field.knownGuardian, facts.senders.knownGuardian.map(FactsCodes.code(of:)) ?? 0)
        let content = facts.content
        if content.text != TextFacts() { writer.group(Field.text) { FactsCodes.write(content.text, to: &$0) } }
        if content.links != LinkFacts() { writer.group(Field.links) { FactsCodes.write(content.links, to: &$0) } }
        if content.files != FileFacts() { writer.group(Field.files) { FactsCodes.write(content.files, to: &$0) } }
        for scan in content.scans { writer.group(Field.scan) { FactsCodes.write(scan, to: &$0) } }
        let spread = facts.history.spread.recorded
        if spread != SpreadFacts() { writer.group(Field.spread) { FactsCodes.write(spread, to: &$0) } }
        if let thread = facts.thread {
            let countedAlready = facts.audience.countedAlready
            writer.group(Field.thread) { FactsCodes.write(thread, countedAlready: countedAlready, to: &$0) }
        }
        if facts.history.sending != SendingHistory() {
            writer.group(Field.sending) { FactsCodes.write(facts.history.sending, to: &$0) }
        }
        writer.number(Field.isForwardedByProgram, facts.senders.isForwardedByProgram ? 1 : 0)
        writer.number(Field.guardiansByAddress, facts.audience.guardiansByAddress)
        return writer.bytes
    }

    /// - Throws: `FactsError` where the octets are no facts of a form known here.
    package init(compactForm bytes: [UInt8]) throws(FactsError) {
        guard bytes.first == Self.version else { throw FactsError() }
        var reader = FactsReader(bytes.dropFirst())
        var facts = Submission(time: Date(timeIntervalSince1970: 0), author: .outside(nil))
        while let (field, value) = try reader.next() {
            switch field {
            case Field.channel: facts.channel = try FactsCodes.channel(value.number)
            case Field.time: facts.time = FactsCodes.date(value.number)
            case Field.person: facts.author = .person(try FactsCodes.person(value.reader))
            case Field.isHouse: facts.author = .house
            case Field.envelope: facts.senders.envelope = try FactsCodes.claim(value.reader)
            case Field.header: facts.senders.header = try FactsCodes.header(value.reader)
            case Field.people: facts.audience.people.append(try FactsCodes.people(value.reader))
            case Field.outside: facts.audience.outside.append(try FactsCodes.outside(value.reader))
            case Field.list: facts.audience.lists.append(try FactsCodes.list(value.reader))
            case Field.text: facts.content.text = try FactsCodes.text(value.reader)
            case Field.rawSize: facts.content.rawSize = value.number
            case Field.decodedSize: facts.content.decodedSize = value.number
            case Field.attachments: facts.content.attachments = value.number
            case Field.recipientsWithinHour: facts.history.recipientsWithinHour = value.number
            case Field.provenDomain:
                facts.authentication = AuthenticationFacts(provenDomain: try FactsCodes.domain(value.text))
            case Field.authentication: facts.authentication = try FactsCodes.authentication(value.reader)
            case Field.isFirstContact: facts.history.isFirstContact = value.number == 2
            case Field.knownGuardian: facts.senders.knownGuardian = FactsCodes.knownGuardian(value.number)
            case Field.links: facts.content.links = try FactsCodes.links(value.reader)
            case Field.files: facts.content.files = try FactsCodes.files(value.reader)
            case Field.scan: facts.content.scans.append(try FactsCodes.scan(value.reader))
            case Field.spread: facts.history.spread = try FactsCodes.spread(value.reader)
            case Field.thread:
                (facts.thread, facts.audience.countedAlready) = try FactsCodes.thread(value.reader)
            case Field.sending: facts.history.sending = try FactsCodes.sending(value.reader)
            case Field.isForwardedByProgram: facts.senders.isForwardedByProgram = value.number != 0
            case Field.guardiansByAddress: facts.audience.guardiansByAddress = value.number
            default: continue
            }
        }
        self.init(stripped: facts)
    }
}
