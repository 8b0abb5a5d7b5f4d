/// What words are like. Field numbers never change.
extension FactsCodes {
    static func write(_ text: TextFacts, to writer: inout FactsWriter) {
        for sign in text.signs {
            writer.group(1) {
                $0.text(1, sign.name)
                $0.number(2, sign.points)
                if sign.total != sign.points { $0.number(3, sign.total) }
            }
        }
        writer.number(2, text.isAutomatic ? 1 : 0)
        writer.number(3, text.isCut ? 1 : 0)
    }

    static func text(_ source: FactsReader) throws(FactsError) -> TextFacts {
        var reader = source
        var text = TextFacts()
        while let (field, value) = try reader.next() {
            switch field {
            case 1: text.signs.append(try sign(value.reader))
            case 2: text.isAutomatic = value.number != 0
            case 3: text.isCut = value.number != 0
            default: continue
            }
        }
        return text
    }

    private static func sign(_ source: FactsReader) throws(FactsError) -> TextSign {
        var reader = source
        var sign = TextSign("", points: 0)
        var total: Int?
        while let (field, value) = try reader.next() {
            switch field {
            case 1: sign.name = value.text
            case 2: sign.points = value.number
            case 3: total = value.number
            default: continue
            }
        }
        sign.total = total ?? sign.points
        return sign
    }
}
