/// What the author has done before, as counted inside the transaction that would commit the submission.
package struct HistoryFacts: Sendable, Hashable {
    /// Recipients counted within the last hour, without this submission's.
    package var recipientsWithinHour: Int

    package init(recipientsWithinHour: Int = 0) {
        self.recipientsWithinHour = recipientsWithinHour
    }
}
