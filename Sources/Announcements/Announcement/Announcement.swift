package import FoundationEssentials
package import School

/// What somebody of the school tells an audience, with what is asked of its readers. One object, whether it was written
/// on a page or sent as a mail to the audience's address.
package struct Announcement: Sendable, Hashable, Identifiable {
    package let id: AnnouncementID
    package let author: PersonID
    /// Lists of the school, each once, in the author's order; a draft may have none yet.
    package var audiences: [Audience]
    package var subject: String
    package var text: FormattedText
    package var questions: [Question]
    /// nil where nobody is asked to acknowledge.
    package var acknowledgement: Acknowledgement?
    /// Until when answers and acknowledgements are wanted; nil for as long as links are good.
    package var deadline: Date?
    /// What was signed and answered before counts no more: since then the text is another, and its author asks once more.
    package var asksAgainSince: Date?
    /// Quiet hours don't delay it.
    package var isUrgent: Bool
    package var state: State

    package init(
        id: AnnouncementID,
        author: PersonID,
        audiences: [Audience],
        subject: String,
        text: FormattedText,
        questions: [Question] = [],
        acknowledgement: Acknowledgement? = nil,
        deadline: Date? = nil,
        asksAgainSince: Date? = nil,
        isUrgent: Bool = false,
        state: State = .draft
    ) {
        self.id = id
        self.author = author
        self.audiences = audiences
        self.subject = subject
        self.text = text
        self.questions = questions
        self.acknowledgement = acknowledgement
        self.deadline = deadline
        self.asksAgainSince = asksAgainSince
        self.isUrgent = isUrgent
        self.state = state
    }

    /// Where it stands in its life.
    package enum State: Sendable, Hashable {
        case draft
        /// Goes out at that time, by itself: the author's own time, or the end of its readers' quiet hours.
        case scheduled(Date)
        /// Since then it waits for a person's decision.
        case held(Date)
        case sent(Date)
        /// Taken back: nothing more is asked of anyone.
        case recalled(Date)

        /// Whether readers may have it.
        package var isOut: Bool {
            switch self {
            case .draft, .scheduled, .held: false
            case .sent, .recalled: true
            }
        }
    }

    /// Whether anything is wanted of its readers.
    package var asks: Bool { acknowledgement != nil || !questions.isEmpty }

    /// Whether something is wanted that can't be left out: not only questions that needn't be answered.
    var wantsSomething: Bool { acknowledgement != nil || questions.contains(where: \.isRequired) }

    /// The same, with everyone asked once more.
    func askingAgain(since time: Date) -> Announcement {
        var announcement = self
        announcement.asksAgainSince = time
        return announcement
    }

    /// Whether no guardians are written to: then children sign for themselves, whatever their age.
    package var isForChildrenOnly: Bool { audiences.areChildrenOnly }

    /// Who has to sign for a child.
    package func signers(for child: PersonID, in roster: Roster, on day: CalendarDay) -> Signers {
        if isForChildrenOnly { return Signers(child: child) }
        return Signers(for: child, acknowledgement?.childSignature ?? .none, in: roster, on: day)
    }

    /// Whether answers and acknowledgements are taken at a time.
    package func takesAnswers(at time: Date) -> Bool {
        guard case .sent = state, asks else { return false }
        return deadline.map { time <= $0 } ?? true
    }
}

extension [Audience] {
    /// Whether no guardians are written to: then children sign and answer for themselves.
    package var areChildrenOnly: Bool { !isEmpty && !contains { $0.kind.isForGuardians } }
}

/// Which announcement (UUIDv7 text).
package struct AnnouncementID: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
