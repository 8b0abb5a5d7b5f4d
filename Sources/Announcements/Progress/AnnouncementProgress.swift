package import FoundationEssentials
package import School

/// How an announcement fares: for its author and class teachers.
package struct AnnouncementProgress: Sendable, Hashable {
    package var announcement: Announcement
    package var count: ProgressCount
    /// Copies that left by mail.
    package var copies: CopyCount
    package var families: FamilyCount
    /// How often each answer was given, in the order of the questions.
    package var tallies: [QuestionTally]
    /// Whether all are of one class, so that lines needn't tell it.
    package var isOneClass: Bool
    /// Families whom no mail reaches: without an address, or every mail came back.
    package var familiesOnPaper: Int
    /// Children whose answers contradict each other.
    package var disagreed: Int
    /// The lines that were asked for, by class and name.
    package var rows: [ProgressRow]
    /// How many lines there are of what was asked for, on all pages.
    package var found: Int
    /// Which page the lines are of; 1 where they are no page.
    package var page = 1
    package var hasNextPage = false

    /// As who handles paper sees it: what families answered is not for them.
    var withoutAnswers: AnnouncementProgress {
        var progress = self
        progress.tallies = []
        progress.disagreed = 0
        for place in progress.rows.indices {
            progress.rows[place].answers = [:]
            progress.rows[place].earlier = [:]
            progress.rows[place].progress.answers = [:]
            progress.rows[place].progress.disagreed = []
        }
        return progress
    }
}

/// Which children's lines are told. Numbers are always of all children.
package enum ProgressLines: Sendable, Hashable {
    case all
    case none
    case child(PersonID)
    case page(Page)

    package struct Page: Sendable, Hashable {
        package enum Filter: String, Sendable, Hashable, CaseIterable {
            case all, missing, bounced, paper, disagreed
        }

        package var filter: Filter
        /// A part of the child's name, or the whole name of a class; empty for any.
        package var search: String
        /// From 1; the last one where there are fewer.
        package var number: Int

        /// Lines on a page.
        package static let size = 60

        package init(_ filter: Filter = .all, search: String = "", number: Int = 1) {
            self.filter = filter
            self.search = search
            self.number = number
        }
    }
}

/// Families: who share a guardian belong together.
package struct FamilyCount: Sendable, Hashable {
    package var all = 0
    /// Somebody of the family has opened its page.
    package var opened = 0
    /// All is there for all of its children; 0 where nothing is asked.
    package var done = 0

    package init(all: Int = 0, opened: Int = 0, done: Int = 0) {
        (self.all, self.opened, self.done) = (all, opened, done)
    }
}

/// Copies by mail, each in one place only.
package struct CopyCount: Sendable, Hashable {
    package var all = 0
    package var underWay = 0
    package var delivered = 0
    package var bounced = 0
    /// Of all, those whose page somebody has opened.
    package var opened = 0
    /// Letters on paper besides.
    package var paper = 0

    package init() {}
}

/// One child's line.
package struct ProgressRow: Sendable, Hashable, Identifiable {
    /// A signature as people read it.
    package struct Signed: Sendable, Hashable, Identifiable {
        /// Who signed.
        package var id: PersonID
        package var signer: String
        package var typedName: String
        package var time: Date
        /// For whom else the signer answers.
        package var attestsFor: [String]
        /// Whether it was given by the short code of a printed letter.
        package var isByCode: Bool
        /// Who entered it; nil where it was not on paper.
        package var enteredBy: String?
        /// When it was entered, where it was on paper.
        package var entered: Date?
        /// Whether it was given to what stood there before the text was put right.
        package var isOlder: Bool
        /// Whether it counts still: not where everyone is asked once more.
        package var counts: Bool
    }

    /// What was answered before, as people read it.
    package struct Earlier: Sendable, Hashable {
        /// nil where it was taken back.
        package var words: String?
        package var by: String
        package var time: Date
        /// Who entered it; nil where it was not on paper.
        package var enteredBy: String?
        /// Whether it contradicts what holds, and nobody has settled it.
        package var contradicts: Bool
    }

    /// An answer as people read it.
    package struct Answered: Sendable, Hashable {
        package var words: String
        package var by: String
        /// When it was given, or entered.
        package var time: Date
        /// Who entered it; nil where it was not on paper.
        package var enteredBy: String?
        /// As of a signature.
        package var isOlder: Bool
        package var counts: Bool
    }

    package var child: NamedPerson
    package var progress: ChildProgress
    package var isDone: Bool
    /// The same number for all children of a family, good as long as the school's people are the same; 0 for none.
    package var family: Int
    package var signed: [Signed]
    /// Who has to sign still.
    package var missing: [NamedPerson]
    /// Who may be entered as having signed on paper.
    package var signers: [NamedPerson]
    /// In words, by question.
    package var answers: [Int: String]
    /// By question, in the order in which it was said: what others of the family have said before and who answered last doesn't
    /// say.
    package var earlier: [Int: [Earlier]]
    /// The others of its family, as far as the reader sees them.
    package var siblings: [NamedPerson]

    package var id: PersonID { child.id }
}

/// A question's answers, counted.
package struct QuestionTally: Sendable, Hashable {
    package var question: Question
    /// Yes, no or each choice with how often; empty for texts and days.
    package var counts: [Count]
    /// Children without an answer.
    package var open: Int

    package struct Count: Sendable, Hashable {
        package var answer: Answer
        package var words: String
        package var count: Int
    }
}

/// What becomes of a reminder.
package enum RemindOutcome: Sendable, Hashable {
    /// So many copies are on their way, to those still missing only.
    case reminded(copies: Int)
    case nobodyMissing
    /// They were reminded already; not before then.
    case tooSoon(Date)
    /// Its readers have quiet hours until then; nobody was reminded.
    case quiet(until: Date)
    /// Nothing is asked (any more).
    case closed
    case unknown
}

/// What became of taking an announcement back.
package enum RecallOutcome: Sendable, Hashable {
    /// - Parameters:
    ///   - withdrawn: unread copies taken out of the school's mailboxes.
    ///   - told: copies of the word to guardians that it no longer holds.
    case recalled(withdrawn: Int, told: Int)
    case unknown
}

/// Addresses that the office should look after.
package struct OfficeList: Sendable, Hashable {
    /// An address from which letters came back.
    package struct Bounced: Sendable, Hashable {
        package var address: String
        package var guardians: [NamedPerson]
        package var children: [NamedPerson]
        /// "5.1.1", as the other server said.
        package var status: String?
        package var time: Date
        /// How many letters came back within what is kept.
        package var count: Int
    }

    /// A guardian with custody who has given no address.
    package struct WithoutAddress: Sendable, Hashable {
        package var guardian: NamedPerson?
        package var child: NamedPerson
        /// Whether nobody of the family can be written to: it gets everything on paper.
        package var isWholeFamily: Bool
    }

    package var bounced: [Bounced]
    package var without: [WithoutAddress]
}
