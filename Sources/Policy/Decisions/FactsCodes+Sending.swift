internal import FoundationEssentials

extension FactsCodes {
    static func write(_ history: SendingHistory, to writer: inout FactsWriter) {
        writer.number(1, history.recipientsWithinDay)
        writer.number(2, history.messagesWithinHour)
        writer.number(3, history.messagesWithinDay)
        writer.number(4, history.firstTimeRecipients)
        writer.number(5, history.firstTimeWithinDay)
        writer.number(6, history.strikes)
        if let last = history.lastStrike { writer.number(7, milliseconds(last)) }
    }

    static func sending(_ source: FactsReader) throws(FactsError) -> SendingHistory {
        var reader = source
        var history = SendingHistory()
        while let (field, value) = try reader.next() {
            switch field {
            case 1: history.recipientsWithinDay = value.number
            case 2: history.messagesWithinHour = value.number
            case 3: history.messagesWithinDay = value.number
            case 4: history.firstTimeRecipients = value.number
            case 5: history.firstTimeWithinDay = value.number
            case 6: history.strikes = value.number
            case 7: history.lastStrike = date(value.number)
            default: continue
            }
        }
        return history
    }
}
