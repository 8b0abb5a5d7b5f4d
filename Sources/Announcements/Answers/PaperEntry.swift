package import School

/// What came back on paper, to be entered by a member of staff.
package struct PaperEntry: Sendable, Hashable {
    package var child: PersonID
    /// Who signed; nil where only answers are entered.
    package var signer: PersonID?
    package var attestsFor: Set<PersonID>
    /// By question, as forms send them (`Question.answer`).
    package var answers: [Int: String]
    /// When it was signed; nil for today.
    package var day: CalendarDay?
    /// What came on paper before and is to be replaced, as it was asked. What was said on a page never is.
    package var replaces: Set<Kept>

    /// What was entered from paper and can be taken back.
    package enum Kept: Sendable, Hashable {
        case signature(PersonID)
        /// To a question.
        case answer(Int)
    }

    package init(
        child: PersonID,
        signer: PersonID?,
        attestsFor: Set<PersonID> = [],
        answers: [Int: String] = [:],
        day: CalendarDay? = nil,
        replaces: Set<Kept> = []
    ) {
        self.child = child
        self.signer = signer
        self.attestsFor = attestsFor
        self.answers = answers
        self.day = day
        self.replaces = replaces
    }
}
