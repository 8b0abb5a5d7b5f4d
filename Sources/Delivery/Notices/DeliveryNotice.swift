internal import Database
internal import FoundationEssentials
internal import MailMessage

/// A delivery status notification (RFC 3464 in the form of RFC 6522): what became of one message for one recipient, first
/// in plain words, then for programs.
///
/// Where the recipient's address is private, nothing in the notice shows it: neither the peer's words, which may quote
/// it, nor the peer's name, nor the original recipient.
struct DeliveryNotice: Sendable {
    /// The longest message returned whole, in octets; of a longer one the header is returned.
    static let longestReturnedMessage = 64 * 1024

    enum Event: Sendable, Hashable {
        /// Refused by the next server.
        case failed
        /// Given up after the schedule's lifetime.
        case expired
        /// Still being tried.
        case delayed
        /// Handed on to a server that will tell no more (RFC 3461 §5.2.2).
        case relayed

        /// Which request of the sender it answers.
        var request: NotificationRequest.Events {
            switch self {
            case .failed, .expired: return .failure
            case .delayed: return .delay
            case .relayed: return .success
            }
        }

        var action: DeliveryStatus.Action {
            switch self {
            case .failed, .expired: return .failed
            case .delayed: return .delayed
            case .relayed: return .relayed
            }
        }
    }

    let event: Event
    let entry: QueueEntry
    let reply: RemoteReply
    let returned: ReturnedContent
    let origin: NoticeOrigin
    let now: Date

    /// The message, for `address`.
    func bytes(to address: EmailAddress) -> [UInt8] {
        let words = NoticeWords(language: entry.content.language)
        let original: MultipartReport.Original
        switch returned {
        case .header(let bytes): original = .header(bytes)
        case .message(let bytes): original = .message(bytes)
        }
        var report = MultipartReport(
            from: origin.from,
            to: [NamedAddress(displayName: nil, address: address)],
            subject: words.subject(event),
            date: now,
            explanation: words.explanation(of: self),
            status: status,
            original: original
        )
        report.offsetMinutes = origin.offsetMinutes(now)
        report.messageID = "<\(UniqueID.make(at: now))@\(origin.server)>"
        // RFC 3834 §3.1.7 and §5; `auto-replied` is what it gives notices about a message.
        report.extraFields = [("Auto-Submitted", "auto-replied")]
        return report.bytes()
    }

    /// How the recipient is called in the words for people.
    var shownRecipient: String {
        entry.content.privateRecipient?.name ?? entry.content.recipient.description
    }

    private var isPrivate: Bool { entry.content.privateRecipient != nil }

    private var status: DeliveryStatus {
        let offset = origin.offsetMinutes(now)
        var recipient = DeliveryStatus.Recipient(
            finalRecipient: (entry.content.privateRecipient?.address ?? entry.content.recipient).description,
            action: event.action,
            status: reply.status.description
        )
        recipient.lastAttempt = HeaderDate.print(now, offsetMinutes: offset)
        if event == .delayed {
            recipient.willRetryUntil = HeaderDate.print(entry.expires, offsetMinutes: offset)
        }
        if !isPrivate {
            recipient.originalRecipient = entry.content.notification.originalRecipient.map(Self.withoutType)
            recipient.remoteMTA = reply.server
        }
        if let code = reply.code {
            // RFC 3464 §2.3.6; a private recipient's server may quote the address in its words.
            recipient.diagnosticCode = isPrivate ? "\(code) \(reply.status)" : "\(code) \(diagnosticText)"
        }
        var status = DeliveryStatus(reportingMTA: origin.server.ascii, recipients: [recipient])
        status.originalEnvelopeID = entry.content.notification.envelopeID
        status.arrivalDate = HeaderDate.print(entry.created, offsetMinutes: offset)
        return status
    }

    /// The peer's words on one line of ASCII, with the enhanced code in front where they don't begin with it.
    var diagnosticText: String {
        let words = reply.text.unicodeScalars.map { $0.isASCII && $0.value >= 0x20 && $0.value != 0x7F ? $0 : " " }
        var text = ""
        text.unicodeScalars.append(contentsOf: words)
        let status = reply.status.description
        return text.hasPrefix(status) ? text : status + " " + text
    }

    /// `rfc822;anna@example.org` without its type, which the printer adds.
    private static func withoutType(_ recipient: String) -> String {
        guard let end = recipient.firstIndex(of: ";") else { return recipient }
        return String(recipient[recipient.index(after: end)...].drop(while: { $0 == " " }))
    }
}
