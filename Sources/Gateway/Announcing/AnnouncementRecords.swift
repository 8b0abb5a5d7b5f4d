package import Database
package import FoundationEssentials
package import MessageBodies
package import School

/// Keeps official announcements, in the transaction that files them: a feature above the gateway.
package protocol AnnouncementRecords: Sendable {
    /// A part of an announcement, or the whole, is filed: it is in mailboxes and in the queue once the transaction has
    /// committed. Comes once for each part: lists whose readers have quiet hours follow later, with the same id.
    ///
    /// For an id that was given to `accept` the keeper has a draft; for any other the announcement was written as a mail.
    /// - Parameters:
    ///   - body: what was stored; whoever keeps more of it than `announcement` tells retains it.
    ///   - bodies: where it is stored.
    func filed(
        _ announcement: FiledAnnouncement,
        body: BodyID,
        _ bodies: MessageBodies,
        in connection: any DatabaseConnection
    ) throws

    /// What is asked of its readers; nil where nothing is, or nobody knows the announcement. Asked in the transaction that
    /// files it, before `filed`.
    func terms(of announcement: String, in connection: any DatabaseConnection) throws -> AnnouncementTerms?
}

extension AnnouncementRecords {
    package func terms(
        of announcement: String,
        in connection: any DatabaseConnection
    ) throws -> AnnouncementTerms? { nil }
}

/// What an announcement asks of its readers: its copies say so, and their links live as long.
package struct AnnouncementTerms: Sendable, Hashable {
    package var asksAcknowledgement: Bool
    package var asksAnswers: Bool
    /// Who signs, and answers with it: from 14, children may in their parents' place.
    package var childSignature: ChildSignature
    /// Until when; nil for as long as links are good.
    package var deadline: Date?

    package init(
        asksAcknowledgement: Bool = false,
        asksAnswers: Bool = false,
        childSignature: ChildSignature = .none,
        deadline: Date? = nil
    ) {
        self.asksAcknowledgement = asksAcknowledgement
        self.asksAnswers = asksAnswers
        self.childSignature = childSignature
        self.deadline = deadline
    }

    /// Whether the readers of a copy are asked: not where all their children sign and answer themselves.
    func asks(_ copy: FamilyCopy, in roster: Roster, on day: CalendarDay) -> Bool {
        copy.children.isEmpty
            || copy.children.contains { child in
                let signers = Signers(for: child, childSignature, in: roster, on: day)
                return copy.guardians.contains { signers.guardians.contains($0) }
            }
    }
}

/// An official announcement as it was filed, or a part of it.
package struct FiledAnnouncement: Sendable, Hashable {
    /// How a child's family is reached.
    package enum Way: String, Sendable, Hashable {
        /// A guardian has a copy by mail.
        case mail
        /// In a mailbox of the school: the child's own, or that of a guardian who works here.
        case mailbox
        /// Nobody of the family has an address: the letter is printed.
        case paper
    }

    package struct Child: Sendable, Hashable {
        package var child: PersonID
        package var way: Way

        package init(child: PersonID, way: Way) {
            self.child = child
            self.way = way
        }
    }

    /// The letter's id too.
    package var id: String
    package var author: PersonID
    /// Of this part, in the order of the envelope.
    package var audiences: [Audience]
    package var subject: String
    /// The mail's text without tags, at most `longestText` characters.
    package var text: String
    package var code: VerificationCode
    /// Of the decision by which it was accepted.
    package var decision: DecisionCode
    package var isUrgent: Bool
    package var sent: Date
    /// Each once, in the order of their names.
    package var children: [Child]
    /// Copies by mail to guardians.
    package var guardianCopies: Int
    /// In the order of the mail, at most `mostFiles`.
    package var files: [File]

    /// Characters of the text that are handed on.
    package static let longestText = 100_000

    package init(
        id: String,
        author: PersonID,
        audiences: [Audience],
        subject: String,
        text: String,
        code: VerificationCode,
        decision: DecisionCode,
        isUrgent: Bool = false,
        sent: Date,
        children: [Child] = [],
        guardianCopies: Int = 0,
        files: [File] = []
    ) {
        self.id = id
        self.author = author
        self.audiences = audiences
        self.subject = subject
        self.text = text
        self.code = code
        self.decision = decision
        self.isUrgent = isUrgent
        self.sent = sent
        self.children = children
        self.guardianCopies = guardianCopies
        self.files = files
    }
}
