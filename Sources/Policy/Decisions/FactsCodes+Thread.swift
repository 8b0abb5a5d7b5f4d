/// A thread of a chat or forum. Field numbers count within the part and never change.
extension FactsCodes {
    static func write(_ thread: ThreadFacts, isCounted: Bool, to writer: inout FactsWriter) {
        writer.number(1, thread.kind.rawValue)
        writer.text(2, thread.id)
        writer.number(3, thread.readers)
        writer.number(4, thread.position)
        writer.number(5, thread.isReply ? 1 : 0)
        writer.number(6, thread.isEdit ? 1 : 0)
        writer.number(7, isCounted ? 1 : 0)
    }

    static func thread(_ source: FactsReader) throws(FactsError) -> (thread: ThreadFacts, isCounted: Bool) {
        var reader = source
        var kind: ThreadFacts.Kind?
        var thread = ThreadFacts(kind: .room, id: "")
        var isCounted = false
        while let (field, value) = try reader.next() {
            switch field {
            case 1: kind = ThreadFacts.Kind(rawValue: value.number)
            case 2: thread.id = value.text
            case 3: thread.readers = value.number
            case 4: thread.position = value.number
            case 5: thread.isReply = value.number != 0
            case 6: thread.isEdit = value.number != 0
            case 7: isCounted = value.number != 0
            default: continue
            }
        }
        guard let kind else { throw FactsError() }
        thread.kind = kind
        return (thread, isCounted)
    }
}
