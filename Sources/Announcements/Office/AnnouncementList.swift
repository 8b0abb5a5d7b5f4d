package import FoundationEssentials
package import School

/// One line of a list of announcements.
package struct AnnouncementSummary: Sendable, Hashable, Identifiable {
    package var id: AnnouncementID
    package var subject: String
    package var audiences: [Audience]
    /// Shown where it isn't the reader's own.
    package var author: String
    package var state: Announcement.State
    package var changed: Date
    package var deadline: Date?
    /// Whether anything is asked.
    package var asks: Bool
    /// Children whom it is about, and those for whom everything asked is there.
    package var children: Int
    package var done: Int
    package var isCorrected: Bool
}

/// A page of a list.
package struct AnnouncementPage: Sendable, Hashable {
    package var items: [AnnouncementSummary]
    /// What asks for the next page; nil on the last.
    package var next: String?
}

/// Which announcements a list shows.
package enum AnnouncementShelf: String, Sendable, Hashable, CaseIterable {
    /// The reader's own.
    case own
    /// Of others, to the classes whose class teacher the reader is; what went out only.
    case classes
    /// Of others, as far as families have them on paper; for the office. Its numbers are of their children only.
    case paper
}

/// An announcement as its author, or a class teacher, sees it.
package struct AnnouncementDetail: Sendable, Hashable {
    package enum Access: Sendable, Hashable {
        /// May see and act.
        case author
        /// May see how it fares.
        case classTeacher
        /// May print the letters of those whom no mail reaches, and enter what comes back from them; sees nobody's answers.
        case office
    }

    package var announcement: Announcement
    package var access: Access
    package var author: String
    package var attachments: [AnnouncementAttachment]
    /// "Is this real?": the code under which its copies can be verified; nil before it went out.
    package var code: String?
    /// The decision of its last sending: for the page that explains it.
    package var decision: String?
    /// When what still waits goes out: all of it, or the lists whose readers have quiet hours; nil for nothing.
    package var waiting: Date?
    /// When its text was put right; nil where never.
    package var corrected: Date?
    /// When those missing were reminded last; nil where never.
    package var reminded: Date?
    /// Written with a mail program: nothing can be asked, and its text is the mail's.
    package var cameByMail: Bool
}
