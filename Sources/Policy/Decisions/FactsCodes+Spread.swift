extension FactsCodes {
    static func write(_ spread: SpreadFacts, to writer: inout FactsWriter) {
        writer.number(1, spread.authors)
        writer.number(2, spread.readers)
        writer.number(3, spread.generations)
    }

    static func spread(_ source: FactsReader) throws(FactsError) -> SpreadFacts {
        var reader = source
        var spread = SpreadFacts()
        while let (field, value) = try reader.next() {
            switch field {
            case 1: spread.authors = value.number
            case 2: spread.readers = value.number
            case 3: spread.generations = value.number
            default: continue
            }
        }
        return spread
    }
}
