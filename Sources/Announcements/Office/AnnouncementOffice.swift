package import Database
package import Directory
package import FoundationEssentials
package import Gateway
internal import MailStore
internal import MessageBodies
internal import Policy
package import PrintedLetters
internal import School

/// What pages ask about announcements, and what they do with them: writing, sending, following, answering, taking back.
///
/// A value over the house's rooms, without state of its own that would outlive the process. Every method that names a
/// person checks what that person may: authors see and act on their own, class teachers see how announcements to their
/// class fare, guardians and children see what is theirs, and a link opens its own copy's notice. Where somebody may not,
/// the answer is the same as where there is no such announcement.
package struct AnnouncementOffice: Sendable {
    /// As people call the school: "Lindenschule".
    package let school: String
    /// What stands on letters on paper.
    package let letterhead: Letterhead
    let gateway: Gateway
    let directory: Directory
    let settings: SettingsStore?
    let database: any Database
    let bodies: MessageBodies
    let now: @Sendable () -> Date
    private let list = ListedSchool()
    let looks = SharedLook(every: .seconds(3))

    /// Families are reminded by themselves so many days before the deadline.
    package static let reminderDays = [3, 1]
    /// Between two reminders that the author asks for, in seconds.
    package static let reminderPause: TimeInterval = 12 * 3600
    /// Of an author's attachments together, in octets; the school's limit for messages holds besides.
    package static let mostAttachedOctets = 10_000_000
    package static let mostAttachments = 10

    /// - Parameters:
    ///   - postalAddress: of the school, for letters on paper; lines without its name, empty for the name alone.
    ///   - settings: where quiet hours stand; nil for none.
    ///   - now: the clock.
    package init(
        school: String,
        postalAddress: [String] = [],
        gateway: Gateway,
        directory: Directory,
        settings: SettingsStore? = nil,
        database: any Database,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.school = school
        letterhead = Letterhead(school: school, postalAddress: postalAddress)
        self.gateway = gateway
        self.directory = directory
        self.settings = settings
        self.database = database
        bodies = MessageBodies(database: database)
        self.now = now
    }

    /// The tables of announcements.
    package static let migrations: [Migration] =
        AnnouncementStore.migrations + [
            // For the office's list: a school sends a hundred thousand copies in the time for which they are remembered.
            Migration(
                "announcements.2-bounced",
                ["CREATE INDEX sent_copies_bounced ON sent_copies (recipient) WHERE state = 'bounced'"]
            ),
            // Files of a mail stand in its body.
            Migration(
                "announcements.3-parts",
                [
                    "ALTER TABLE announcement_attachments ADD COLUMN part_start BIGINT",
                    "ALTER TABLE announcement_attachments ADD COLUMN part_end BIGINT",
                ]
            ),
        ]

    var mailStore: MailStore { MailStore(database: database, bodies: bodies, now: now) }

    /// When the quiet hours that hold now for these end; nil where there are none now.
    func quietEnd(for announcement: Announcement) -> Date? {
        settings?.current.settings.quietEnd(for: quietReaders(of: announcement), at: now())
    }

    /// Whose quiet hours are minded.
    func quietReaders(of announcement: Announcement) -> [QuietAudience] {
        announcement.isForChildrenOnly ? [.children] : [.guardians]
    }

    var roster: Roster { directory.roster }
    /// Names with classes, in their order.
    var people: ListedPeople { list.people(of: roster) }
    var today: CalendarDay { SchoolTime.day(of: now()) }
}
