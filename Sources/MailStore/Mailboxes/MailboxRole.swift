/// What a mailbox is for. The raw value stands in the database.
package enum MailboxRole: String, Sendable, Hashable, CaseIterable {
    case inbox
    case drafts
    case sent
    case trash
    case junk

    /// The LIST attribute (RFC 6154 §2); INBOX has none.
    package var attribute: String? {
        switch self {
        case .inbox: nil
        case .drafts: "\\Drafts"
        case .sent: "\\Sent"
        case .trash: "\\Trash"
        case .junk: "\\Junk"
        }
    }

    /// The role of a LIST attribute, letters compared without case; CREATE takes them (RFC 6154 §3).
    package init?(attribute: String) {
        let wanted = attribute.lowercased()
        guard let role = Self.allCases.first(where: { $0.attribute?.lowercased() == wanted }) else { return nil }
        self = role
    }
}

/// How the mailboxes that everyone gets are called; INBOX has its name from RFC 3501 §5.1.
package struct MailboxNames: Sendable, Hashable {
    package var drafts: String
    package var sent: String
    package var trash: String
    package var junk: String

    package init(drafts: String, sent: String, trash: String, junk: String) {
        self.drafts = drafts
        self.sent = sent
        self.trash = trash
        self.junk = junk
    }

    package static let german = MailboxNames(drafts: "Entwürfe", sent: "Gesendet", trash: "Papierkorb", junk: "Spam")
    package static let english = MailboxNames(drafts: "Drafts", sent: "Sent", trash: "Trash", junk: "Spam")

    package func name(of role: MailboxRole) -> String {
        switch role {
        case .inbox: MailboxName.inbox.text
        case .drafts: drafts
        case .sent: sent
        case .trash: trash
        case .junk: junk
        }
    }
}
