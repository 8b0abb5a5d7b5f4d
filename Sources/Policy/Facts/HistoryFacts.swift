/// What the author has done before, as counted inside the transaction that would commit the submission.
package struct HistoryFacts: Sendable, Hashable {
    /// Recipients counted within the last hour, without this submission's.
    package var recipientsWithinHour: Int
    /// Whether nobody of the school has exchanged mail with the sender's address before; nil where that isn't known.
    package var isFirstContact: Bool?
    package var sending: SendingHistory
    package var spread: SpreadFacts

    package init(
        recipientsWithinHour: Int = 0,
        isFirstContact: Bool? = nil,
        sending: SendingHistory = SendingHistory(),
        spread: SpreadFacts = SpreadFacts()
    ) {
        self.recipientsWithinHour = recipientsWithinHour
        self.isFirstContact = isFirstContact
        self.sending = sending
        self.spread = spread
    }
}
