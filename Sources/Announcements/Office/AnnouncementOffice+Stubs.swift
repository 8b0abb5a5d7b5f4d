package import FoundationEssentials
package import School

extension AnnouncementOffice {
    // MARK: Writing

    /// The audiences that a person may write announcements to, by kind and name.
    package func audiences(for author: PersonID) -> [AudienceChoice] { [] }

    /// Whom they reach together; nil where the author may not write to one of them.
    package func preview(_ audiences: [Audience], by author: PersonID) -> AudiencePreview? { nil }

    /// Keeps a draft.
    /// - Parameter id: nil for a new one.
    /// - Returns: nil where the author has no such draft (any more).
    package func save(
        _ draft: AnnouncementDraft,
        as id: AnnouncementID? = nil,
        by author: PersonID
    ) async throws -> AnnouncementID? { nil }

    /// A new draft like an announcement of the author's, without deadline.
    package func copy(_ id: AnnouncementID, by author: PersonID) async throws -> AnnouncementID? { nil }

    /// Throws a draft away, also one that is scheduled.
    package func discard(_ id: AnnouncementID, by author: PersonID) async throws -> Bool { false }

    package func attach(
        _ bytes: [UInt8],
        fileName: String,
        type: String,
        to id: AnnouncementID,
        by author: PersonID
    ) async throws -> AttachmentOutcome { .unknown }

    package func detach(_ attachment: String, from id: AnnouncementID, by author: PersonID) async throws -> Bool {
        false
    }

    /// What stands in the way of sending a draft.
    package func problems(_ draft: AnnouncementDraft, by author: PersonID) -> [AnnouncementProblem] { [] }

    /// Sends a draft, now or at a time of the author's.
    /// - Parameters:
    ///   - time: nil for now. Quiet hours of its readers are kept besides.
    ///   - peer: the address of the author's browser, for the record.
    package func send(
        _ id: AnnouncementID,
        by author: PersonID,
        at time: Date? = nil,
        peer: String = ""
    ) async throws -> SendOutcome { .unknown }

    /// Takes what is scheduled back: it is a draft again.
    package func unschedule(_ id: AnnouncementID, by author: PersonID) async throws -> Bool { false }

    // MARK: Following

    /// A page of a list, the last changed first.
    /// - Parameters:
    ///   - search: words of subject or text; empty for all.
    ///   - from: `AnnouncementPage.next`.
    package func announcements(
        for reader: PersonID,
        on shelf: AnnouncementShelf = .own,
        matching search: String = "",
        from: String? = nil,
        limit: Int = 25
    ) async throws -> AnnouncementPage { AnnouncementPage(items: [], next: nil) }

    package func announcement(_ id: AnnouncementID, for reader: PersonID) async throws -> AnnouncementDetail? { nil }

    /// A file of an announcement, for its author or a class teacher.
    package func attachment(
        _ attachment: String,
        of id: AnnouncementID,
        for reader: PersonID
    ) async throws -> (file: AnnouncementAttachment, bytes: [UInt8])? { nil }

    package func progress(_ id: AnnouncementID, for reader: PersonID) async throws -> AnnouncementProgress? { nil }

    /// Progress as comma-separated values (RFC 4180) with a byte order mark, as spreadsheets want it; no cell is taken for
    /// a formula. Written to the audit log.
    package func csv(_ id: AnnouncementID, for reader: PersonID) async throws -> [UInt8]? { nil }

    /// The same on paper. Written to the audit log.
    package func pdf(_ id: AnnouncementID, for reader: PersonID) async throws -> [UInt8]? { nil }

    /// The printed letters of families without mail, or of the children named; nil where there is none to print.
    package func letters(
        _ id: AnnouncementID,
        for reader: PersonID,
        children: Set<PersonID>? = nil
    ) async throws -> [UInt8]? { nil }

    /// Enters what came back on paper; after the deadline, too. By the author or a class teacher of the child.
    /// - Returns: nil where there is no such announcement; empty where it is kept.
    package func enterPaper(
        _ entry: PaperEntry,
        for id: AnnouncementID,
        by person: PersonID
    ) async throws -> [ResponseProblem]? { nil }

    /// Bounced addresses and families without one; nil for who doesn't work in the office (head, administrators, staff
    /// that doesn't teach).
    package func officeList(for reader: PersonID) async throws -> OfficeList? { nil }

    // MARK: Afterwards

    /// Reminds those still missing.
    package func remind(_ id: AnnouncementID, by author: PersonID) async throws -> RemindOutcome { .unknown }

    /// Puts a text right: unread copies in the school's mailboxes are replaced, everyone gets the correction, marked.
    /// What was answered holds.
    package func correct(
        _ id: AnnouncementID,
        subject: String,
        text: FormattedText,
        by author: PersonID,
        peer: String = ""
    ) async throws -> SendOutcome { .unknown }

    /// Takes an announcement back: unread copies in the school's mailboxes are withdrawn, guardians are told.
    /// - Parameter reason: what they are told; may be empty.
    package func recall(
        _ id: AnnouncementID,
        because reason: String,
        by author: PersonID
    ) async throws -> RecallOutcome { .unknown }

    /// Another deadline; nil for none.
    package func setDeadline(
        _ deadline: Date?,
        of id: AnnouncementID,
        by author: PersonID
    ) async throws -> [AnnouncementProblem]? { nil }

    /// Sends a child's family its copies again, with new links.
    /// - Returns: how many copies.
    package func sendAgain(
        _ id: AnnouncementID,
        to child: PersonID,
        by author: PersonID
    ) async throws -> Int { 0 }

    // MARK: Guardians and children

    /// The notice behind a personal link, or a code on paper; nil where it is none, or no longer good.
    /// - Parameter isOpening: whether a person has opened the page: a GET that shows it in a browser.
    package func visit(link: String, isOpening: Bool = false) async throws -> NoticeVisit? { nil }

    /// The same for somebody logged in.
    package func visit(
        _ id: AnnouncementID,
        as reader: PersonID,
        isOpening: Bool = false
    ) async throws -> NoticeVisit? { nil }

    package func respond(_ form: ResponseForm, link: String) async throws -> ResponseOutcome { .unknown }

    package func respond(
        _ form: ResponseForm,
        to id: AnnouncementID,
        as reader: PersonID
    ) async throws -> ResponseOutcome { .unknown }

    /// A file of a notice.
    package func attachment(
        _ attachment: String,
        link: String
    ) async throws -> (file: AnnouncementAttachment, bytes: [UInt8])? { nil }

    package func attachment(
        _ attachment: String,
        of id: AnnouncementID,
        as reader: PersonID
    ) async throws -> (file: AnnouncementAttachment, bytes: [UInt8])? { nil }

    /// Of a guardian's children, or a child's own; the latest first.
    package func notices(for reader: PersonID, from: String? = nil, limit: Int = 25) async throws -> NoticePage {
        NoticePage(items: [], next: nil)
    }

    // MARK: By itself

    /// Reminds families before deadlines; every node may call it at any time, each reminder goes out once.
    /// - Returns: how many announcements were reminded of.
    @discardableResult
    package func remindWhenDue() async throws -> Int { 0 }

    /// Keeps what is known of copies, and forgets announcements with what came of them (`privacy.retention`).
    /// - Parameter age: how old they get, in seconds: a school year and some.
    package func tidy(olderThan age: TimeInterval = 400 * 24 * 3600) async throws {}
}
