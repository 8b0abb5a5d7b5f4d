/// Reads an address-list (RFC 5322 §3.4, §4.4), each octet once, guessing where people don't follow it.
struct AddressListParser {
    /// A piece of a phrase or local part.
    private struct Word {
        var octets: [UInt8]
        var isDot = false
        var isQuoted = false
        /// Whether white space or a comment stands before it.
        var isSpaced: Bool
    }

    private(set) var entries: [AddressList.Entry] = []
    private(set) var isMalformed = false
    private var lexer: FieldLexer
    private let limit: Int
    private var count = 0
    private var group: (name: [UInt8], members: [AddressList.Mailbox])?

    /// What has been read since the last separator.
    private var words: [Word] = []
    /// The mailbox read since the last separator, if its address is complete.
    private var complete: AddressList.Mailbox?
    private var hasAngle = false

    init(_ bytes: [UInt8], limit: Int) {
        lexer = FieldLexer(bytes)
        self.limit = limit
    }

    var allMailboxes: [AddressList.Mailbox] {
        entries.flatMap { entry in
            switch entry {
            case .mailbox(let mailbox): [mailbox]
            case .group(_, let members): members
            }
        }
    }

    mutating func run() {
        while count < limit {
            let isSpaced = lexer.skipCFWS()
            guard let next = lexer.next else { break }
            switch next {
            case UInt8(ascii: ","):
                lexer.position += 1
                finishMailbox()
            case UInt8(ascii: ";"):
                lexer.position += 1
                finishMailbox()
                if group == nil { isMalformed = true }
                finishGroup()
            case UInt8(ascii: ":") where group == nil && complete == nil && !words.isEmpty:
                lexer.position += 1
                group = (phrase(words), [])
                clear()
            case UInt8(ascii: "<"):
                lexer.position += 1
                readAngle()
            case UInt8(ascii: "@"):
                lexer.position += 1
                readDomain(inAngle: false)
            default: readWord(next, isSpaced: isSpaced)
            }
        }
        if lexer.next != nil { isMalformed = true }
        finishMailbox()
        if group != nil {
            isMalformed = true
            finishGroup()
        }
        if lexer.isMalformed { isMalformed = true }
    }

    // MARK: Words

    private mutating func readWord(_ next: UInt8, isSpaced: Bool) {
        if complete != nil, !hasAngle {
            // `a@x b@y`: a comma is missing; `a@x <b@y>` goes on in `readAngle`.
            isMalformed = true
        }
        switch next {
        case UInt8(ascii: "\""):
            words.append(Word(octets: lexer.readQuotedString(), isQuoted: true, isSpaced: isSpaced))
        case UInt8(ascii: "."):
            lexer.position += 1
            words.append(Word(octets: [next], isDot: true, isSpaced: isSpaced))
        case _ where next.isAtomText:
            words.append(Word(octets: lexer.readWhile(\.isAtomText), isSpaced: isSpaced))
        default:
            // `)`, `>`, `\`, `[` and controls have no business here.
            lexer.position += 1
            isMalformed = true
            if next == UInt8(ascii: ":") || next == UInt8(ascii: ">") || next < 0x20 || next == 0x7F { return }
            words.append(Word(octets: [next], isSpaced: isSpaced))
        }
    }

    /// The words as a display name: one space where white space was.
    private func phrase(_ words: some Collection<Word>) -> [UInt8] {
        var result: [UInt8] = []
        for word in words {
            if word.isSpaced, !result.isEmpty { result.append(.space) }
            result += word.octets
        }
        return result
    }

    /// The words before an `@`: those joined to it without white space, or by dots, are the local part.
    private mutating func takeLocalPart() -> (name: [UInt8], local: [UInt8]) {
        var start = words.count
        while start > 0 {
            let isJoined =
                start == words.count || !words[start].isSpaced || words[start].isDot || words[start - 1].isDot
            guard isJoined else { break }
            start -= 1
        }
        let local = words[start...]
        if !isLocalPart(local) { isMalformed = true }
        return (phrase(words[..<start]), local.flatMap(\.octets))
    }

    /// local-part = word *("." word)  (RFC 5322 §4.4, obs-local-part)
    private func isLocalPart(_ words: ArraySlice<Word>) -> Bool {
        var expectsWord = true
        for word in words {
            guard word.isDot != expectsWord else { return false }
            expectsWord.toggle()
        }
        return !expectsWord
    }

    // MARK: Addresses

    /// Behind `@`: the domain of an addr-spec.
    private mutating func readDomain(inAngle: Bool) {
        if complete != nil {
            isMalformed = true
            guard !words.isEmpty else {
                // `a@x@y`: the first is the address.
                _ = readDomainText()
                return
            }
            // `a@x b@y`: a comma is missing.
            let pending = words
            words = []
            finishMailbox()
            words = pending
        }
        let (name, local) = takeLocalPart()
        words = []
        lexer.lastComment = nil
        let domain = readDomainText()
        if domain.isEmpty || local.isEmpty { isMalformed = true }
        if !name.isEmpty, !inAngle { isMalformed = true }
        complete = AddressList.Mailbox(
            rawName: name.isEmpty ? nil : name,
            route: nil,
            localPart: local,
            domain: domain
        )
    }

    /// domain = dot-atom / domain-literal / obs-domain
    private mutating func readDomainText() -> [UInt8] {
        lexer.skipCFWS()
        if lexer.next == UInt8(ascii: "[") {
            var literal = lexer.readWhile { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: ">") }
            if lexer.skip(UInt8(ascii: "]")) { literal.append(UInt8(ascii: "]")) } else { isMalformed = true }
            return literal.filter { $0 != .carriageReturn && $0 != .lineFeed }
        }
        var domain = lexer.readWhile(\.isAtomText)
        while true {
            let before = lexer
            lexer.skipCFWS()
            guard lexer.skip(UInt8(ascii: ".")) else {
                // The comment behind an address is its name in old mail; it is read again by the caller.
                lexer.position = before.position
                lexer.lastComment = before.lastComment
                return domain
            }
            lexer.skipCFWS()
            domain.append(UInt8(ascii: "."))
            domain += lexer.readWhile(\.isAtomText)
        }
    }

    /// angle-addr = [CFWS] "<" [obs-route] addr-spec ">" [CFWS]
    private mutating func readAngle() {
        var name = phrase(words)
        if let bare = complete {
            isMalformed = true
            if hasAngle {
                words = []
                finishMailbox()
            } else {
                // `a@x <b@y>`: the first is shown as a name, and the mail goes to the second.
                var parts = bare.rawName.map { $0 + [.space] } ?? []
                parts += bare.localPart + [UInt8(ascii: "@")] + (bare.domain ?? [])
                name = name.isEmpty ? parts : parts + [.space] + name
            }
        }
        let hasName = !words.isEmpty || complete != nil
        clear()
        let route = readRoute()
        readAngleContent()
        var mailbox = complete ?? AddressList.Mailbox(localPart: takeLocalPart().local)
        if complete == nil { isMalformed = true }
        if let inner = mailbox.rawName { mailbox.localPart = inner + [.space] + mailbox.localPart }
        mailbox.rawName = hasName ? name : nil
        mailbox.route = route
        clear()
        complete = mailbox
        hasAngle = true
    }

    private mutating func readAngleContent() {
        while true {
            let isSpaced = lexer.skipCFWS()
            guard let next = lexer.next else {
                isMalformed = true
                return
            }
            switch next {
            case UInt8(ascii: ">"):
                lexer.position += 1
                return
            case UInt8(ascii: "@") where complete == nil:
                lexer.position += 1
                readDomain(inAngle: true)
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "<"):
                isMalformed = true
                return
            case _ where complete != nil:
                isMalformed = true
                lexer.position += 1
            default: readWord(next, isSpaced: isSpaced)
            }
        }
    }

    /// obs-route = *(CFWS / ",") "@" domain *("," [CFWS] ["@" domain]) ":"
    private mutating func readRoute() -> [UInt8]? {
        let before = lexer
        lexer.skipCFWS()
        guard lexer.next == UInt8(ascii: "@") else {
            lexer = before
            return nil
        }
        var route: [UInt8] = []
        while lexer.skip(UInt8(ascii: "@")) {
            if !route.isEmpty { route.append(UInt8(ascii: ",")) }
            route.append(UInt8(ascii: "@"))
            route += readDomainText()
            lexer.skipCFWS()
            while lexer.skip(UInt8(ascii: ",")) { lexer.skipCFWS() }
        }
        if lexer.skip(UInt8(ascii: ":")) { return route }
        isMalformed = true
        return route
    }

    // MARK: Ends

    private mutating func clear() {
        words = []
        complete = nil
        hasAngle = false
        lexer.lastComment = nil
    }

    /// At a comma, semicolon or the end.
    private mutating func finishMailbox() {
        defer { clear() }
        if var mailbox = complete {
            if !words.isEmpty { isMalformed = true }
            if mailbox.rawName == nil, let comment = lexer.lastComment { mailbox.rawName = comment }
            append(mailbox)
        } else if !words.isEmpty {
            isMalformed = true
            // One word is a mailbox of the place it was written at, several are a name without an address.
            let isWord = isLocalPart(words[...]) && words.dropFirst().allSatisfy { !$0.isSpaced }
            append(
                isWord && words.first?.isQuoted == false
                    ? AddressList.Mailbox(localPart: words.flatMap(\.octets))
                    : AddressList.Mailbox(rawName: phrase(words), localPart: [])
            )
        }
    }

    private mutating func append(_ mailbox: AddressList.Mailbox) {
        count += 1
        if group != nil {
            group?.members.append(mailbox)
        } else {
            entries.append(.mailbox(mailbox))
        }
    }

    private mutating func finishGroup() {
        guard let finished = group else { return }
        count += 1
        entries.append(.group(name: finished.name, members: finished.members))
        group = nil
    }
}
