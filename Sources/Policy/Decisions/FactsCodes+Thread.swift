/// A thread of a chat or forum. Field numbers count within the part and never change.
extension FactsCodes {
    static func write(_ thread: ThreadFacts, countedAlready: Int, to writer: inout FactsWriter) {
        writer.number(1, thread.kind.rawValue)
        writer.text(2, thread.id)
        writer.number(3, thread.readers)
        writer.number(4, thread.position)
        writer.number(5, thread.isReply ? 1 : 0)
        writer.number(6, thread.isEdit ? 1 : 0)
        // 7 said that all were counted before, until their number was told.
        writer.number(8, countedAlready)
    }

    static func thread(_ source: FactsReader) throws(FactsError) -> (thread: ThreadFacts, countedAlready: Int) {
        var reader = source
        var kind: ThreadFacts.Kind?
        var thread = ThreadFacts(kind: .room, id: "")
        var countedAlready = 0
        while let (field, value) = try reader.next() {
            switch field {
            case 1: kind = ThreadFacts.Kind(rawValue: value.number)
            case 2: thread.id = value.text
            case 3: thread.readers = value.number
            case 4: thread.position = value.number
            case 5: thread.isReply = value.number != 0
            case 6: thread.isEdit = value.number != 0
            case 7: countedAlready = value.number != 0 ? .max : 0
            case 8: countedAlready = value.number
            default: continue
            }
        }
        guard let kind else { throw FactsError() }
        thread.kind = kind
        return (thread, countedAlready)
    }
}
