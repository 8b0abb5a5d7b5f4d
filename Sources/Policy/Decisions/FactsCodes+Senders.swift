internal import MailMessage

/// Senders, and what was proved of them. Field numbers count within each part and never change.
extension FactsCodes {
    static func write(_ claim: SenderFacts.Claim, to writer: inout FactsWriter) {
        switch claim.origin {
        case .author: break
        case .school(let domain): writer.text(2, domain.ascii)
        case .elsewhere(let domain): writer.text(1, domain.ascii)
        }
        writer.number(3, claim.wasAllowed ? 1 : 0)
        writer.number(4, claim.isList ? 1 : 0)
        writer.number(5, claim.wasTrusted ? 1 : 0)
    }

    static func claim(_ source: FactsReader) throws(FactsError) -> SenderFacts.Claim {
        var reader = source
        var claim = SenderFacts.Claim(.author)
        while let (field, value) = try reader.next() {
            switch field {
            case 1: claim.origin = .elsewhere(try domain(value.text))
            case 2: claim.origin = .school(try domain(value.text))
            case 3: claim.wasAllowed = value.number != 0
            case 4: claim.isList = value.number != 0
            case 5: claim.wasTrusted = value.number != 0
            default: continue
            }
        }
        return claim
    }

    static func write(_ header: SenderFacts.Header, to writer: inout FactsWriter) {
        writer.number(1, header.fromFields)
        for claim in header.from { writer.group(2) { write(claim, to: &$0) } }
        for claim in header.sender { writer.group(3) { write(claim, to: &$0) } }
        writer.number(4, header.defects)
        for claim in header.replyTo { writer.group(5) { write(claim, to: &$0) } }
        writer.number(6, Int(header.tricks.rawValue))
        if let name = header.staffName { writer.number(7, code(of: name)) }
        writer.number(8, header.recordedRole.map { $0.isAlone ? 2 : 1 } ?? 0)
        writer.number(9, header.mentionsSchool ? 1 : 0)
        for lookalike in header.lookalikes {
            writer.group(10) { write(lookalike, to: &$0) }
        }
        if let name = header.signature { writer.number(11, code(of: name)) }
    }

    static func write(_ lookalike: Lookalike, to writer: inout FactsWriter) {
        writer.text(1, lookalike.domain.ascii)
        writer.text(2, lookalike.own.ascii)
        writer.number(3, lookalike.kind.rawValue)
    }

    static func header(_ source: FactsReader) throws(FactsError) -> SenderFacts.Header {
        var reader = source
        var header = SenderFacts.Header(fromFields: 0, from: [])
        while let (field, value) = try reader.next() {
            switch field {
            case 1: header.fromFields = value.number
            case 2: header.from.append(try claim(value.reader))
            case 3: header.sender.append(try claim(value.reader))
            case 4: header.defects = value.number
            case 5: header.replyTo.append(try claim(value.reader))
            case 6: header.tricks = SenderTricks(rawValue: UInt32(truncatingIfNeeded: value.number))
            case 7: header.staffName = try staffName(value.number)
            case 8: header.recordedRole = RoleNameMatch(isAlone: value.number == 2)
            case 9: header.mentionsSchool = value.number != 0
            case 10: header.lookalikes.append(try lookalike(value.reader))
            case 11: header.signature = try staffName(value.number)
            default: continue
            }
        }
        return header
    }

    private static func code(of name: StaffNameMatch) -> Int {
        let flags = [name.isCommon, name.isDiluted, name.isFromAddress, name.isRelayed, name.isOwnName]
        return flags.enumerated().reduce(name.form.rawValue) { $0 | ($1.element ? 1 << ($1.offset + 4) : 0) }
    }

    private static func staffName(_ code: Int) throws(FactsError) -> StaffNameMatch {
        guard let form = StaffNameMatch.Form(rawValue: code & 0xF) else { throw FactsError() }
        return StaffNameMatch(
            form,
            isCommon: code & 1 << 4 != 0,
            isDiluted: code & 1 << 5 != 0,
            isFromAddress: code & 1 << 6 != 0,
            isRelayed: code & 1 << 7 != 0,
            isOwnName: code & 1 << 8 != 0
        )
    }

    static func lookalike(_ source: FactsReader) throws(FactsError) -> Lookalike {
        var reader = source
        var names = ["", ""]
        var kind: Lookalike.Kind?
        while let (field, value) = try reader.next() {
            switch field {
            case 1: names[0] = value.text
            case 2: names[1] = value.text
            case 3: kind = Lookalike.Kind(rawValue: value.number)
            default: continue
            }
        }
        guard let kind else { throw FactsError() }
        return Lookalike(try domain(names[0]), own: try domain(names[1]), kind)
    }

    // MARK: - Authentication

    static func write(_ facts: AuthenticationFacts, to writer: inout FactsWriter) {
        if let domain = facts.author { writer.text(1, domain.ascii) }
        writer.number(2, code(of: facts.spf))
        if let domain = facts.spfDomain { writer.text(3, domain.ascii) }
        for signature in facts.signatures { writer.text(signature.isAligned ? 5 : 4, signature.domain.ascii) }
        writer.number(6, code(of: facts.dmarc))
        writer.number(7, facts.request == .reject ? 2 : facts.request == .quarantine ? 1 : 0)
        writer.number(8, facts.passedBeforeForwarding ? 1 : 0)
    }

    static func authentication(_ source: FactsReader) throws(FactsError) -> AuthenticationFacts {
        var reader = source
        var facts = AuthenticationFacts()
        while let (field, value) = try reader.next() {
            switch field {
            case 1: facts.author = try domain(value.text)
            case 2: facts.spf = try outcome(value.number)
            case 3: facts.spfDomain = try domain(value.text)
            case 4, 5: facts.signatures.append(.init(try domain(value.text), isAligned: field == 5))
            case 6: facts.dmarc = try outcome(value.number)
            case 7: facts.request = value.number == 2 ? .reject : value.number == 1 ? .quarantine : .none
            case 8: facts.passedBeforeForwarding = value.number != 0
            default: continue
            }
        }
        return facts
    }

    /// Never renumbered.
    private static func code(of outcome: AuthenticationFacts.Outcome) -> Int {
        switch outcome {
        case .none: 0
        case .neutral: 1
        case .pass: 2
        case .softFail: 3
        case .fail: 4
        case .temporaryError: 5
        case .permanentError: 6
        }
    }

    private static func outcome(_ code: Int) throws(FactsError) -> AuthenticationFacts.Outcome {
        guard let outcome = AuthenticationFacts.Outcome.allCases.first(where: { Self.code(of: $0) == code }) else {
            throw FactsError()
        }
        return outcome
    }
}
