/// Files and what scanners say. Field numbers count within each part and never change.
extension FactsCodes {
    static func write(_ facts: FileFacts, to writer: inout FactsWriter) {
        for (kind, count) in facts.counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            writer.number(UInt64(kind.rawValue), count)
        }
    }

    static func files(_ source: FactsReader) throws(FactsError) -> FileFacts {
        var reader = source
        var facts = FileFacts()
        while let (field, value) = try reader.next() {
            guard let kind = Int(exactly: field).flatMap(FileFacts.Kind.init) else { continue }
            facts[kind] = value.number
        }
        return facts
    }

    static func write(_ facts: ScanFacts, to writer: inout FactsWriter) {
        writer.text(1, facts.scanner)
        switch facts.outcome {
        case .clean: break
        case .found(let name): writer.text(2, name)
        // Beside 0, which would not be written.
        case .score(let tenths): writer.number(3, tenths >= 0 ? tenths &+ 1 : tenths)
        case .away: writer.number(4, 1)
        case .tooBig: writer.number(4, 2)
        }
    }

    static func scan(_ source: FactsReader) throws(FactsError) -> ScanFacts {
        var reader = source
        var facts = ScanFacts(scanner: "", .clean)
        while let (field, value) = try reader.next() {
            switch field {
            case 1: facts.scanner = value.text
            case 2: facts.outcome = .found(value.text)
            case 3: facts.outcome = .score(value.number > 0 ? value.number - 1 : value.number)
            case 4: facts.outcome = value.number == 2 ? .tooBig : .away
            default: continue
            }
        }
        return facts
    }
}
