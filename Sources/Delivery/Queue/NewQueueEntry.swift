package import FoundationEssentials
package import MailMessage
package import MessageBodies

/// One message for one recipient outside, to be put in the queue.
///
/// What travels is `prefix` followed by the stored body without its first `replacedOctets`. So thirty copies of a
/// letter share one body: each brings its own few header lines, or a header of its own in the place of the stored one.
package struct NewQueueEntry: Sendable, Hashable {
    /// The stored body. The queue retains it for as long as the entry lives.
    package var body: BodyID
    /// This copy's own bytes in front of the body: whole header lines, each with its CRLF.
    package var prefix: [UInt8]
    /// How many octets at the start of the stored body are left out; 0 keeps the whole.
    package var replacedOctets: Int
    /// MAIL FROM; nil for the null reverse-path, for which no notification is ever made (RFC 5321 §6.1).
    package var returnPath: EmailAddress?
    /// RCPT TO.
    package var recipient: EmailAddress
    /// How the recipient is called in notices, where the address itself is private: a family's copy says
    /// "Erziehungsberechtigte von …". nil shows the address.
    package var privateRecipient: PrivateRecipient?
    /// What the sender asked to be told (RFC 3461).
    package var notification: NotificationRequest
    /// Who gets delivery status notifications, in the school; nil for nobody.
    package var noticeAddress: EmailAddress?
    /// The language of notices: `de` or `en`.
    package var language: String
    /// The author's person id, opaque here; nil for the house itself.
    package var author: String?
    /// What this copy is for ("letter", "outside"), opaque here.
    package var purpose: String
    /// What it belongs to (the letter's id and the family), opaque here.
    package var reference: String?
    /// Of which message it is a copy (its decision's code), by which it is taken back; opaque here. nil: never taken back.
    package var origin: String?
    /// The token in the return path, where the copy is also kept in `SentCopies`; its record follows the entry's fate.
    package var copyToken: ReturnPathToken?
    /// When to give up; nil for the schedule's lifetime (5 days) after entering.
    package var expires: Date?
    /// How its way has to be protected: `required` for a message with REQUIRETLS.
    package var tls: TLSDemand
    /// What `CopyFinishing` makes of these bytes before they leave, opaque here; nil for what leaves as it is.
    package var finishing: String?

    package init(
        body: BodyID,
        recipient: EmailAddress,
        returnPath: EmailAddress?,
        noticeAddress: EmailAddress?,
        purpose: String,
        prefix: [UInt8] = [],
        replacedOctets: Int = 0,
        privateRecipient: PrivateRecipient? = nil,
        notification: NotificationRequest = NotificationRequest(),
        language: String = "de",
        author: String? = nil,
        reference: String? = nil,
        origin: String? = nil,
        copyToken: ReturnPathToken? = nil,
        expires: Date? = nil,
        tls: TLSDemand = .published,
        finishing: String? = nil
    ) {
        self.body = body
        self.prefix = prefix
        self.replacedOctets = replacedOctets
        self.returnPath = returnPath
        self.recipient = recipient
        self.privateRecipient = privateRecipient
        self.notification = notification
        self.noticeAddress = noticeAddress
        self.language = language
        self.author = author
        self.purpose = purpose
        self.reference = reference
        self.origin = origin
        self.copyToken = copyToken
        self.expires = expires
        self.tls = tls
        self.finishing = finishing
    }
}

/// How a recipient whose address is private appears to the sender.
package struct PrivateRecipient: Sendable, Hashable {
    /// For people: "Erziehungsberechtigte von Anna Beispiel".
    package var name: String
    /// For `Final-Recipient` (RFC 3464 §2.3.2), in the place of the private one: `eltern.5a@lindenschule.example`.
    package var address: EmailAddress

    package init(name: String, address: EmailAddress) {
        self.name = name
        self.address = address
    }
}
