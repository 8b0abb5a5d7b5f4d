package import Database
package import Delivery
package import Directory
package import FoundationEssentials
package import Logging
internal import MailMessage
package import MailStore
package import MessageBodies
package import Policy
package import School
package import SigningKeys

/// *The* intake: every message, from any door, goes through `accept`: authenticate, check, route, commit.
///
/// A value that holds the house's rooms and no state of its own: everything that must survive is in the database, and
/// what is kept in memory (roster, settings) is a copy that its keeper renews.
package struct Gateway: Sendable {
    /// Everything that the gateway works with.
    package struct Rooms: Sendable {
        package var database: any Database
        package var directory: Directory
        package var settings: SettingsStore
        package var bodies: MessageBodies
        package var mailStore: MailStore
        package var held: HeldMessages
        package var queue: OutgoingQueue
        /// Who keeps announcements; nil where nobody does.
        package var announcements: (any AnnouncementRecords)?

        package init(
            database: any Database,
            directory: Directory,
            settings: SettingsStore,
            bodies: MessageBodies,
            mailStore: MailStore,
            held: HeldMessages,
            queue: OutgoingQueue,
            announcements: (any AnnouncementRecords)? = nil
        ) {
            self.database = database
            self.directory = directory
            self.settings = settings
            self.bodies = bodies
            self.mailStore = mailStore
            self.held = held
            self.queue = queue
            self.announcements = announcements
        }
    }

    /// The host's name for Received fields.
    package let host: String
    package let plan: AddressPlan
    package let rights: WritingRights
    package let checker: PolicyChecker
    /// How mail from outside is checked; nil where no DNS is asked.
    package let outside: OutsideChecks?
    package let logger: Logger
    /// Where and how announcements say that they can be verified.
    package let verification: VerificationNote
    /// nil where the school has no certificate for e-mail.
    let signer: (any AnnouncementSigning)?
    /// DKIM keys for what leaves the school; nil signs nothing.
    package let keys: SigningKeyStore?
    /// What finds out what files are; nil looks into none.
    let examiner: (any FileExamining)?
    let scanners: [any MessageScanner]
    /// nil where the school has none.
    let blockLists: BlockListStore?
    let rooms: Rooms
    let now: @Sendable () -> Date
    private let deceptions: DeceptionIndexCache
    let contactKey = ContactKey()
    let roomSeen = RoomSeen()
    let linkKey = LinkKey()
    let finishing = FinishingLane()

    package init(
        host: String,
        plan: AddressPlan,
        rights: WritingRights = .standard,
        rooms: Rooms,
        checker: PolicyChecker = PolicyChecker(),
        outside: OutsideChecks? = nil,
        verification: VerificationNote? = nil,
        signer: (any AnnouncementSigning)? = nil,
        keys: SigningKeyStore? = nil,
        examiner: (any FileExamining)? = nil,
        scanners: [any MessageScanner] = [],
        blockLists: BlockListStore? = nil,
        logger: Logger,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.host = host
        self.plan = plan
        self.rights = rights
        self.rooms = rooms
        self.checker = checker
        self.outside = outside
        self.verification = verification ?? VerificationNote(domain: plan.primaryDomain)
        self.signer = signer
        self.keys = keys
        self.examiner = examiner
        self.scanners = scanners
        self.blockLists = blockLists
        self.logger = logger
        self.now = now
        deceptions = DeceptionIndexCache(plan: plan)
    }

    /// The tables that the gateway keeps itself.
    package static let migrations: [Migration] =
        SettingsStore.migrations + BlockListStore.migrations + SendingCounters.migrations + DecisionLog.migrations
        + LetterStore.migrations
        + JobLedger.migrations + Verifications.migrations + judgingMigrations
        + ContactKey.migrations + KnownContacts.migrations + Strikes.migrations
        + SpreadStore.migrations + RecallStore.migrations
        + WaitingLetters.migrations + QuietMails.migrations + HeldTraits.migrations
        + HeldTokens.migrations + LinkKey.migrations

    /// What holds at this moment; one value for one step, so that a step judges by one state of the school.
    func moment() -> Moment {
        let now = now()
        let settings = rooms.settings.current
        let roster = rooms.directory.roster
        return Moment(
            now: now,
            settings: settings,
            facts: SubmissionFacts(
                plan: plan,
                rights: rights,
                roster: roster,
                now: now,
                deception: deceptions.index(of: roster)
            )
        )
    }

    /// What the house knows when it judges. A class, since it is handed from one step to the next with all that is found out:
    /// to copy a school's indexes and settings each time costs more than most steps.
    final class Moment: Sendable {
        let now: Date
        let settings: SettingsSnapshot
        let facts: SubmissionFacts

        init(now: Date, settings: SettingsSnapshot, facts: SubmissionFacts) {
            self.now = now
            self.settings = settings
            self.facts = facts
        }

        var roster: Roster { facts.roster }
        var day: CalendarDay { SchoolTime.day(of: now) }

        /// To whom explanations are written.
        func reader(_ submission: Submission, at door: Door) -> Reader {
            guard case .person(let author) = submission.author else { return .outsider }
            return Reader(door.author?.language ?? .german, author.parties)
        }
    }
}
