internal import MailMessage

/// What the fields that name a sender show to a person, and what is odd about them.
///
/// Reads From, Sender and Reply-To as they stand in the message. Never fails; a hostile header costs no more than
/// `mostMailboxes` mailboxes.
struct SenderReading {
    private(set) var tricks: SenderTricks = []
    private(set) var names: [ShownName] = []
    private(set) var replyTo: [EmailAddress] = []
    /// The addresses in From, each once.
    private(set) var from: [EmailAddress] = []

    /// Mailboxes of a field that are looked at.
    static let mostMailboxes = 32
    /// Names that are looked at.
    static let mostNames = 8

    init(_ message: ParsedMessage) {
        let header = message.header
        let fields = header.all("From")
        let senderFields = header.all("Sender")
        let replyFields = header.all("Reply-To")
        if fields.count > 1 { tricks.insert(.severalFromFields) }
        if senderFields.count > 1 { tricks.insert(.severalSenderFields) }
        readAuthors(fields)
        let senders = senderFields.prefix(4).flatMap { AddressList(parsing: $0.valueBytes).allMailboxes }
        for mailbox in senders.prefix(Self.mostMailboxes) { read(mailbox) }
        if Set(senders.compactMap(\.address)).count > 1 { tricks.insert(.severalSenderFields) }
        if from.count > 1 {
            tricks.insert(senders.contains(where: \.isWellFormed) ? .severalAuthors : .severalAuthorsWithoutSender)
        }
        for field in replyFields.prefix(4) {
            let mailboxes = AddressList(parsing: field.valueBytes).allMailboxes.prefix(Self.mostMailboxes)
            for address in mailboxes.compactMap(\.address) where !replyTo.contains(address) { replyTo.append(address) }
        }
        for field in fields.prefix(4) + senderFields.prefix(4) + replyFields.prefix(4) { readOctets(of: field) }
        if hidesFrom(message) { tricks.insert(.brokenFieldName) }
        names = Array(names.prefix(Self.mostNames))
    }

    private mutating func readAuthors(_ fields: [HeaderField]) {
        var hasAuthor = false
        for field in fields.prefix(4) {
            let value = field.valueBytes
            let list = AddressList(parsing: value)
            let mailboxes = list.allMailboxes.prefix(Self.mostMailboxes)
            for entry in list.entries {
                guard case .group(let name, _) = entry else { continue }
                tricks.insert(.group)
                hasAuthor = true
                add(ShownName(EncodedWord.decode(name)))
            }
            for mailbox in mailboxes {
                if mailbox.isWellFormed { hasAuthor = true }
                // `<@one.example:head@two.example>`: obsolete for decades, and read in two ways.
                if mailbox.route != nil { tricks.insert(.ambiguousAuthor) }
                if let address = mailbox.address, !from.contains(address) { from.append(address) }
                read(mailbox)
            }
            let scan = FieldScan(value)
            // `kim@one.example <kim@two.example>`: sloppy, but everyone takes what is in the brackets.
            if !list.isWellFormed, scan.addresses.count > 1 {
                tricks.insert(scan.isNameAndBrackets ? .addressAsName : .ambiguousAuthor)
            }
            if scan.isInComment { tricks.insert(.commentedAddress) }
        }
        if !hasAuthor { tricks.insert(.noAuthor) }
    }

    private mutating func read(_ mailbox: AddressList.Mailbox) {
        if Self.isEncoded(mailbox.localPart) || mailbox.domain.map(Self.isEncoded) == true {
            tricks.insert(.encodedAddress)
        }
        guard let name = mailbox.displayName else {
            add(ShownName(String(decoding: mailbox.localPart.prefix(64), as: UTF8.self), isAddress: true))
            return
        }
        add(ShownName(name))
        readName(name, of: mailbox.address)
    }

    private mutating func add(_ name: ShownName) {
        if names.count < Self.mostNames, !names.contains(name) { names.append(name) }
    }

    private mutating func readName(_ name: String, of address: EmailAddress?) {
        var blanks = 0
        var before: Unicode.Scalar?
        var isHidden = false
        let isRightToLeft = name.unicodeScalars.prefix(1000).contains(where: Self.runsFromTheRight)
        for scalar in name.unicodeScalars.prefix(1000) {
            switch scalar.value {
            case 0x202D, 0x202E: tricks.insert(.directionMarks)
            // Programs put these around names in Arabic and Hebrew.
            case 0x202A...0x202C, 0x2066...0x2069: if !isRightToLeft { tricks.insert(.directionMarks) }
            case 0x09, 0x0A, 0x0D: break
            case 0x00...0x1F, 0x7F...0x9F: tricks.insert(.encodedControl)
            case 0xAD, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF:
                isHidden = before.map(Self.needsNoJoiner) ?? false
                continue
            default: break
            }
            if isHidden, Self.needsNoJoiner(scalar) { tricks.insert(.invisibleCharacters) }
            isHidden = false
            let isBlank = scalar.properties.isWhitespace || scalar == "\u{2800}" || scalar == "\u{3164}"
            blanks = isBlank ? blanks + 1 : 0
            if blanks >= Self.longestBlank { tricks.insert(.padding) }
            before = scalar
        }
        guard let address, name.utf8.contains(UInt8(ascii: "@")) else { return }
        for word in name.prefix(300).split(whereSeparator: { " \t\"'<>()[]:;,".contains($0) }) where word.contains("@")
        {
            if let other = EmailAddress(word), other != address { tricks.insert(.addressAsName) }
        }
    }

    /// Blanks side by side that nobody types by mistake.
    private static let longestBlank = 12

    /// Letters of scripts in which invisible joiners mean nothing.
    private static func needsNoJoiner(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x530) && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }

    /// Hebrew, Arabic and their neighbours.
    private static func runsFromTheRight(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x1E800...0x1EFFF: true
        default: false
        }
    }

    private static func isEncoded(_ text: [UInt8]) -> Bool {
        zip(text, text.dropFirst()).contains { $0 == UInt8(ascii: "=") && $1 == UInt8(ascii: "?") }
    }

    private mutating func readOctets(of field: HeaderField) {
        if field.valueBytes.contains(where: { $0 == 0 || $0 == 0x0D }) { tricks.insert(.controlCharacter) }
        // Between name and value stands the colon alone.
        if field.rawValueRange.lowerBound - field.nameRange.upperBound > 1 { tricks.insert(.brokenFieldName) }
    }

    /// Whether a line that we don't read as a field may be read as From by another program.
    private func hidesFrom(_ message: ParsedMessage) -> Bool {
        let header = message.root.headerRange
        for defect in message.defects
        where (defect.kind == .malformedHeaderLine || defect.kind == .nul) && header.contains(defect.offset) {
            let rest = message.bytes[defect.offset..<header.upperBound].prefix(200)
            let letters = rest.filter { $0 > 0x20 && $0 < 0x7F }.map { $0 | 0x20 }
            for name in ["from:", "sender:"] where letters.starts(with: name.utf8) { return true }
        }
        return false
    }
}

/// Finds, in a field's value outside quoted strings and comments, what makes more than one address of it.
private struct FieldScan {
    /// The words with an `@`, in lower case.
    private(set) var addresses: Set<[UInt8]> = []
    private(set) var isInComment = false
    private var angles = 0
    private var hasComma = false
    private var last: UInt8 = 0

    /// Octets and words that are looked at.
    private static let longest = 10_000
    private static let mostAddresses = 8

    init(_ value: [UInt8]) {
        var depth = 0
        var isQuoted = false
        var isEscaped = false
        var word: [UInt8] = []
        for byte in value.prefix(Self.longest) {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch byte {
            case UInt8(ascii: "\\"): isEscaped = true
            case UInt8(ascii: "\"") where depth == 0: isQuoted.toggle()
            case UInt8(ascii: "(") where !isQuoted: depth += 1
            case UInt8(ascii: ")") where !isQuoted && depth > 0: depth -= 1
            case UInt8(ascii: "@") where depth > 0: isInComment = true
            case _ where isQuoted || depth > 0: continue
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
                0...0x20:
                take(&word)
                if byte == UInt8(ascii: "<") { angles += 1 }
                if byte == UInt8(ascii: ",") { hasComma = true }
                if byte > 0x20 { last = byte }
            default:
                word.append(byte | (UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? 0x20 : 0))
                last = byte
            }
        }
        take(&word)
    }

    /// One pair of brackets, at the end, with something before it.
    var isNameAndBrackets: Bool { angles == 1 && last == UInt8(ascii: ">") && !hasComma }

    private mutating func take(_ word: inout [UInt8]) {
        if word.contains(UInt8(ascii: "@")), addresses.count < Self.mostAddresses { addresses.insert(word) }
        word.removeAll(keepingCapacity: true)
    }
}
