internal import MailAuthentication
internal import MailMessage
internal import Policy
internal import School

/// Someone outside who may be told what becomes of a held message, kept beside it: the address is proven to be where the
/// message comes from, and a person waits there.
///
/// Nobody else is told anything: an address that is but a claim is somebody else's as often as not, and a word to it would
/// be one more unwanted message in a stranger's mailbox.
struct OutsideAuthor: Codable, Sendable, Hashable {
    var address: String
    var language: String
    /// Whether it is a private address that the school knows: no report about it names it.
    var isPrivate: Bool
}

extension OutsideAuthor {
    /// - Parameters:
    ///   - authentication: of the message; nil where nobody was asked.
    ///   - guardian: set where From is a private address that the school knows.
    /// - Returns: nil where From is not one proven address outside, nobody sent it (`<>`), or a program did (RFC 3834 §2).
    init?(
        _ message: ReceivedMessage,
        _ parsed: ParsedMessage,
        at door: Door,
        _ authentication: AuthenticationVerdict?,
        guardian: KnownGuardian?,
        plan: AddressPlan,
        _ roster: Roster
    ) {
        guard door.kind == .outside, message.sender != nil, parsed.from.count == 1,
            let address = parsed.from.first?.address, !plan.isOurs(address.domain), !HeaderSigns(parsed).isAutomatic,
            guardian?.isVerified == true || authentication?.provesAuthor == true
        else { return nil }
        let owners = guardian == nil ? [] : roster.guardians(withPrivateAddress: address.normalized)
        self.address = address.description
        language = (owners.first?.language ?? .german).rawValue
        isPrivate = guardian != nil
    }
}

extension HeaderSigns {
    fileprivate var isAutomatic: Bool { hasUnsubscribe || isFromProgram || takesNoReply }
}

extension AuthenticationVerdict {
    /// Whether From's domain answers for the message: SPF or a signature in its name, under DMARC or without it.
    fileprivate var provesAuthor: Bool {
        guard dmarc.authors.count == 1, let author = dmarc.authors.first else { return false }
        switch dmarc.result {
        case .pass: return true
        // Without a policy nobody has asked what is aligned: then it must be the very domain, or for a signature one above it.
        case .none:
            return mailFrom.result == .pass && mailFrom.domain == author.domain
                || dkim.contains { $0.result == .pass && ($0.domain.map(author.domain.isWithin) ?? false) }
        default: return false
        }
    }
}
