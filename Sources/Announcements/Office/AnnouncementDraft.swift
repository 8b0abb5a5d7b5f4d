package import FoundationEssentials
package import Gateway
package import School

/// What an author fills in.
package struct AnnouncementDraft: Sendable, Hashable {
    package var audiences: [Audience]
    package var subject: String
    package var text: FormattedText
    package var questions: [Question]
    /// nil where nobody is asked to acknowledge.
    package var acknowledgement: Acknowledgement?
    package var deadline: Date?
    package var isUrgent: Bool

    package init(
        audiences: [Audience] = [],
        subject: String = "",
        text: FormattedText = FormattedText(""),
        questions: [Question] = [],
        acknowledgement: Acknowledgement? = nil,
        deadline: Date? = nil,
        isUrgent: Bool = false
    ) {
        self.audiences = audiences
        self.subject = subject
        self.text = text
        self.questions = questions
        self.acknowledgement = acknowledgement
        self.deadline = deadline
        self.isUrgent = isUrgent
    }

    package init(_ announcement: Announcement) {
        self.init(
            audiences: announcement.audiences,
            subject: announcement.subject,
            text: announcement.text,
            questions: announcement.questions,
            acknowledgement: announcement.acknowledgement,
            deadline: announcement.deadline,
            isUrgent: announcement.isUrgent
        )
    }

    package init(_ template: AnnouncementTemplate, for audiences: [Audience] = []) {
        self.init(
            audiences: audiences,
            subject: template.subject,
            text: template.text,
            questions: template.questions,
            acknowledgement: template.acknowledgement,
            isUrgent: template.isUrgent
        )
    }
}

/// A file that goes along.
package struct AnnouncementAttachment: Sendable, Hashable, Identifiable {
    package let id: String
    package var fileName: String
    /// `application/pdf`, as the browser said; never served as anything that a browser runs.
    package var type: String
    /// In octets.
    package var size: Int

    package init(id: String, fileName: String, type: String, size: Int) {
        self.id = id
        self.fileName = fileName
        self.type = type
        self.size = size
    }
}

/// What became of keeping a draft.
package enum DraftOutcome: Sendable, Hashable {
    case kept(AnnouncementID)
    /// Another form has changed it since this one was made; nothing is kept.
    case changedMeanwhile
    /// No draft of this author's (any more): sent, thrown away, or somebody else's.
    case gone
}

package enum AttachmentOutcome: Sendable, Hashable {
    case attached(AnnouncementAttachment)
    case problem(AnnouncementProblem)
    /// No draft of this author's.
    case unknown
}

/// What became of sending.
package enum SendOutcome: Sendable, Hashable {
    case sent(DecisionCode)
    /// Goes out then: at the author's time, or when its readers' quiet hours end.
    case waiting(until: Date, DecisionCode)
    /// Waits for a person's decision; the text says so to the author.
    case held(DecisionCode, text: LocalizedText)
    /// Refused by the school's rules, or for now; the announcement is a draft still.
    case refused(Refusal)
    /// To be put right in the form first.
    case problems([AnnouncementProblem])
    /// No draft of this author's (any more): sent already, or somebody else's.
    case unknown
}
