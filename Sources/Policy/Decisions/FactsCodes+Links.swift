internal import MailMessage

/// Links. Field numbers count within each part and never change.
extension FactsCodes {
    static func write(_ facts: LinkFacts, to writer: inout FactsWriter) {
        writer.number(1, facts.outside)
        for blocked in facts.blocked {
            writer.group(2) {
                $0.text(1, blocked.domain.ascii)
                $0.text(2, blocked.list)
            }
        }
        for mismatch in facts.mismatches {
            writer.group(3) {
                $0.text(1, mismatch.shown.ascii)
                if let target = mismatch.target { $0.text(2, target.ascii) }
                $0.number(3, mismatch.showsOurs ? 1 : 0)
            }
        }
        for lookalike in facts.lookalikes { writer.group(4) { write(lookalike, to: &$0) } }
        writer.number(5, Int(facts.signs.rawValue))
        writer.number(6, facts.loginWords)
        writer.number(7, facts.pressureWords)
    }

    static func links(_ source: FactsReader) throws(FactsError) -> LinkFacts {
        var reader = source
        var facts = LinkFacts()
        while let (field, value) = try reader.next() {
            switch field {
            case 1: facts.outside = value.number
            case 2: facts.blocked.append(try blocked(value.reader))
            case 3: facts.mismatches.append(try mismatch(value.reader))
            case 4: facts.lookalikes.append(try lookalike(value.reader))
            case 5: facts.signs = LinkSigns(rawValue: UInt32(truncatingIfNeeded: value.number))
            case 6: facts.loginWords = value.number
            case 7: facts.pressureWords = value.number
            default: continue
            }
        }
        return facts
    }

    private static func blocked(_ source: FactsReader) throws(FactsError) -> LinkFacts.Blocked {
        var reader = source
        var texts = ["", ""]
        while let (field, value) = try reader.next() {
            switch field {
            case 1: texts[0] = value.text
            case 2: texts[1] = value.text
            default: continue
            }
        }
        return LinkFacts.Blocked(try domain(texts[0]), list: texts[1])
    }

    private static func mismatch(_ source: FactsReader) throws(FactsError) -> LinkFacts.Mismatch {
        var reader = source
        var shown = ""
        var target: Domain?
        var showsOurs = false
        while let (field, value) = try reader.next() {
            switch field {
            case 1: shown = value.text
            case 2: target = try domain(value.text)
            case 3: showsOurs = value.number != 0
            default: continue
            }
        }
        return LinkFacts.Mismatch(shown: try domain(shown), target: target, showsOurs: showsOurs)
    }
}
