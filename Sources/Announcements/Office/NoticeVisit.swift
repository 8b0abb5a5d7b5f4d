package import FoundationEssentials
package import School

/// An announcement as a guardian or a child reads it: by the personal link of a copy, or logged in.
package struct NoticeVisit: Sendable, Hashable {
    package var announcement: Announcement
    package var school: String
    package var author: String
    /// In which office: the highest that the author has.
    package var role: Role
    /// "Eltern der 5a".
    package var audience: String
    package var sent: Date
    /// When its text was put right.
    package var corrected: Date?
    /// Why it was taken back, in its author's words.
    package var recallReason: String?
    package var attachments: [AnnouncementAttachment]
    /// The children whom it is about and the reader may answer for.
    package var children: [NoticeChild]
    /// Who may sign here: those whom the link serves, or who is logged in.
    package var readers: [NamedPerson]
    package var state: State
    /// Whether answers and signatures are taken now.
    package var takesAnswers: Bool
    /// The first reader's.
    package var language: ReadingLanguage
    /// "Is this real?": the code of the verification page.
    package var code: String?

    package enum State: Sendable, Hashable {
        case open
        /// The deadline has passed.
        case closed(Date)
        case recalled(Date)
    }

    /// Which text it is.
    package var version: TextVersion { TextVersion(corrected: corrected) }

    /// When somebody else answered last of what is shown here; the beginning of time where nobody has.
    package var othersSaidLast: Date {
        children.flatMap { $0.othersSaid.values }.map(\.time).max() ?? Date(timeIntervalSince1970: 0)
    }

    /// Whether anything of the readers is wanted still.
    package var wantsSomething: Bool { takesAnswers && children.contains { !$0.isDone } }
}

/// One child of a notice.
package struct NoticeChild: Sendable, Hashable, Identifiable {
    /// What somebody answered; never with an address.
    package struct Said: Sendable, Hashable {
        /// nil where they left it empty.
        package var answer: Answer?
        package var by: String
        package var time: Date
        /// Whether it was entered from paper, perhaps by somebody of the school who doesn't know who wrote it.
        package var isOnPaper: Bool
    }

    /// Somebody who has to sign for the child; never with an address.
    package struct Signer: Sendable, Hashable, Identifiable {
        package var id: PersonID
        package var name: String
        /// nil where their signature is open.
        package var signed: Date?
        /// When they signed what stood there before the text was put right: it counts where `signed` is there too, else it is
        /// asked once more.
        package var signedBefore: Date?
        /// Whether the day stood on paper; what time it was, nobody knows.
        package var isOnPaper: Bool
        /// Another signer answers for them.
        package var isAttested: Bool
        /// Whether the reader may sign as them.
        package var isReader: Bool
    }

    package var child: NamedPerson
    /// Empty where nobody is asked to sign.
    package var signers: [Signer]
    package var signatures: SignatureState?
    /// By question; who answered last is heard.
    package var answers: [Int: Answer]
    /// Of all that was answered, what was given before the text was put right; asked once more where it isn't in `answers`.
    package var answersBefore: [Int: Answer]
    /// Who gave each answer, where that wasn't the reader, or one of several who share a link.
    package var answeredBy: [Int: String]
    /// Those of them that hold: whoever says otherwise replaces what somebody else has said.
    package var othersSaid: [Int: Said]
    /// What a reader answered before somebody else answered otherwise, by question, until the readers have agreed or the school
    /// has settled it.
    package var overruled: [Int: Said]
    package var isDone: Bool
    /// Whether a reader may answer the questions for the child.
    package var mayAnswer: Bool

    package var id: PersonID { child.id }
}

/// What a guardian or a child sends.
package struct ResponseForm: Sendable, Hashable {
    package struct Child: Sendable, Hashable {
        package var child: PersonID
        /// Whether the child's notice is acknowledged.
        package var signs: Bool
        /// Others who have to sign and whose agreement the signer confirms.
        package var attestsFor: Set<PersonID>
        /// By question, as forms send them (`Question.answer`); empty ones take an answer back.
        package var answers: [Int: String]

        package init(
            _ child: PersonID,
            signs: Bool = false,
            attestsFor: Set<PersonID> = [],
            answers: [Int: String] = [:]
        ) {
            self.child = child
            self.signs = signs
            self.attestsFor = attestsFor
            self.answers = answers
        }
    }

    /// Who answers; nil where only one person can.
    package var signer: PersonID?
    /// The name as typed.
    package var typedName: String
    /// The box beside it.
    package var isConfirmed: Bool
    package var children: [Child]
    /// Of the text that whoever answers has read.
    package var version: TextVersion
    /// `NoticeVisit.othersSaidLast` of what whoever answers has seen; nil where that isn't told.
    package var seen: Date?

    package init(
        signer: PersonID? = nil,
        typedName: String = "",
        isConfirmed: Bool = false,
        children: [Child],
        to version: TextVersion = .first,
        seen: Date? = nil
    ) {
        self.version = version
        self.seen = seen
        self.signer = signer
        self.typedName = typedName
        self.isConfirmed = isConfirmed
        self.children = children
    }

    /// In characters.
    package static let longestName = 100
}

/// Why a response isn't taken as it is, told beside the field.
package enum ResponseProblem: Sendable, Hashable {
    /// Several people share the link, and none is chosen.
    case noSigner
    /// To sign, the name is typed.
    case noName
    /// What is typed is not the name of who signs, as the school knows it.
    case otherName(known: String)
    case nameTooLong(limit: Int)
    /// The box beside the name isn't ticked.
    case notConfirmed
    /// Neither signature nor answer.
    case nothing
    case noAnswer(child: PersonID, question: Int)
    case badAnswer(child: PersonID, question: Int)
    /// The person needn't, and can't, sign for the child.
    case notASigner(child: PersonID)
    /// Not by this link or account.
    case notYours(child: PersonID)
    /// The text was put right since the form was made.
    case otherVersion
    /// Somebody else of the family has answered since the form was made.
    case answeredMeanwhile
    /// The question has another answer already; whoever enters another from paper has to say that it is to be replaced.
    case answerThere(child: PersonID, question: Int)
    /// The same with a signature.
    case signatureThere(child: PersonID)
    /// Somebody of the family has said it on a page, and nobody else can say it otherwise.
    /// - Parameter question: nil for the signature.
    case saidOnline(child: PersonID, question: Int?)
    /// The day on the paper is still to come.
    case dayToCome(child: PersonID)
    /// The day on the paper lies before that on which the announcement went out.
    case dayBeforeSending(child: PersonID)
}

package enum ResponseOutcome: Sendable, Hashable {
    /// All of it is kept. The visit as it is now.
    case done(NoticeVisit)
    /// Nothing was kept.
    case problems([ResponseProblem])
    /// The text was put right since the form was made: what was said was said about another. Nothing was kept.
    case otherVersion(NoticeVisit)
    /// Somebody else of the family has said something else since the form was made. Nothing was kept.
    case answeredMeanwhile(NoticeVisit)
    /// The deadline has passed, it was recalled, or nothing is asked.
    case closed(NoticeVisit)
    /// No such notice, or the link is no longer good.
    case unknown
}

/// One line of the list of a guardian's or child's notices.
package struct NoticeSummary: Sendable, Hashable, Identifiable {
    package var id: AnnouncementID
    package var subject: String
    package var author: String
    package var sent: Date
    package var deadline: Date?
    package var children: [NamedPerson]
    package var isRecalled: Bool
    package var isCorrected: Bool
    /// Whether something of the reader is wanted still.
    package var wantsSomething: Bool
}

package struct NoticePage: Sendable, Hashable {
    package var items: [NoticeSummary]
    /// What asks for the next page; nil on the last.
    package var next: String?
}
