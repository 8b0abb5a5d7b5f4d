internal import Announcements
internal import Gateway
internal import HTTPTypes
internal import Hummingbird
internal import School

/// How somebody comes to a notice. Behind both stands the same page.
enum NoticeDoor: Sendable, Hashable {
    /// By the personal link of a family's copy, or the short code of a letter on paper. Whoever holds it may read and
    /// answer this notice for these children, and nothing else.
    case link(String)
    /// Logged in.
    case account(AnnouncementID, PersonID)

    /// Octets of the longest link that is looked up.
    static let longestLink = 100

    /// The door of a path's last part.
    /// - Returns: nil where it can't be a link or code of ours.
    init?(typed text: String) {
        guard !text.isEmpty, text.utf8.count <= Self.longestLink,
            text.utf8.allSatisfy({ Base64URL.isLetter($0) })
        else { return nil }
        self = .link(text)
    }

    /// Whether it is from paper: short enough to be typed.
    var isShortCode: Bool {
        guard case .link(let text) = self else { return false }
        return ShortCode(text) != nil
    }

    var path: String {
        switch self {
        case .link(let link): "/n/" + link
        case .account(let id, _): "/notices/" + QueryText.encoded(id.text)
        }
    }

    func visit(_ office: AnnouncementOffice, isOpening: Bool = false) async throws -> NoticeVisit? {
        switch self {
        case .link(let link): try await office.visit(link: link, isOpening: isOpening)
        case .account(let id, let person): try await office.visit(id, as: person, isOpening: isOpening)
        }
    }

    func respond(_ form: ResponseForm, _ office: AnnouncementOffice) async throws -> ResponseOutcome {
        switch self {
        case .link(let link): try await office.respond(form, link: link)
        case .account(let id, let person): try await office.respond(form, to: id, as: person)
        }
    }

    func attachment(
        _ attachment: String,
        _ office: AnnouncementOffice
    ) async throws -> (file: AnnouncementAttachment, bytes: [UInt8])? {
        switch self {
        case .link(let link): try await office.attachment(attachment, link: link)
        case .account(let id, let person): try await office.attachment(attachment, of: id, as: person)
        }
    }
}

extension Request {
    /// Whether it says what it is for, as browsers do since 2023; what looks links up mostly doesn't.
    var tellsItsMode: Bool { headers[.fetchMode] != nil }

    /// Whether a browser that shows a page asks for its styles.
    var isForStyles: Bool {
        guard method == .get, headers[.accept]?.lowercased().hasPrefix("text/css") == true else { return false }
        return headers[.purpose] == nil && headers[.secPurpose] == nil
    }

    /// Whether a person looks at the page in a browser. What opens links beforehand asks with HEAD, or for other things
    /// than a page, or says that it doesn't show it; what doesn't say that it goes to a page counts as such.
    var isShownToSomebody: Bool {
        guard method == .get, headers[.fetchMode] == "navigate",
            headers[.accept]?.lowercased().contains("text/html") == true
        else { return false }
        return headers[.purpose] == nil && headers[.secPurpose] == nil
    }
}

extension HTTPField.Name {
    fileprivate static let fetchMode = HTTPField.Name("Sec-Fetch-Mode") ?? .via
    fileprivate static let purpose = HTTPField.Name("Purpose") ?? .via
    fileprivate static let secPurpose = HTTPField.Name("Sec-Purpose") ?? .via
}
