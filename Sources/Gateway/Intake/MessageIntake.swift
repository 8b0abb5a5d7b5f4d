package import Directory
package import MailMessage

/// What a door (SMTP, web) may ask of the house. `Gateway` is the one that keeps the post; tests and the demo's outside
/// world have their own.
///
/// Nothing here throws: whatever happens inside is one of the answers, and `tryLater` where the work could not be done.
package protocol MessageIntake: Sendable {
    /// Whether this sender may go on at all: MAIL FROM.
    /// - Parameter sender: nil for the null reverse-path `<>` (RFC 5321 §4.5.5).
    /// - Parameter size: octets as declared by SIZE= (RFC 1870), nil when not.
    func checkSender(_ sender: EmailAddress?, size: Int?, at door: Door) async -> DoorAnswer

    /// Whether this recipient exists and may be written to by this sender: RCPT TO. Limits are not judged here: they
    /// refuse the whole message, in `accept`.
    func checkRecipient(_ recipient: EmailAddress, sender: EmailAddress?, at door: Door) async -> DoorAnswer

    /// Whether a recipient may get the same message as the first one: what is one message is one commit. Asked before
    /// `checkRecipient`, from the second recipient on; a refusal should be temporary, so that the peer sends another.
    func checkCompany(of recipient: EmailAddress, with first: EmailAddress, at door: Door) async -> DoorAnswer

    /// Octets of the largest message that is worth sending here now (RFC 1870): whoever is logged in has a limit of their own.
    /// Cheap: asked before each message.
    /// - Returns: nil where the house knows no limit; the door has its own in any case.
    func largestMessage(at door: Door) -> Int?

    /// Judges, routes and commits. When it returns `.accepted` or `.held`, the message is on the disk.
    func accept(_ message: ReceivedMessage, at door: Door) async -> IntakeOutcome
}

extension MessageIntake {
    /// Any two may.
    package func checkCompany(of recipient: EmailAddress, with first: EmailAddress, at door: Door) async -> DoorAnswer {
        .welcome
    }

    /// As much as the door takes.
    package func largestMessage(at door: Door) -> Int? { nil }
}

/// Through which door someone speaks, and what is known of them. One value a connection.
package struct Door: Sendable {
    package enum Kind: String, Sendable {
        /// Port 25: other mail servers, not authenticated.
        case outside
        /// Ports 587 and 465: a person of the school, authenticated under TLS.
        case inside
        /// The school's own notices: never refused by policy.
        case house
    }

    package var kind: Kind
    /// The peer's address as text, without a port; empty for the house.
    package var peer: String
    /// What the peer called itself in EHLO or HELO.
    package var helo: String
    /// Whether it came by ESMTP, and under TLS: for the `with` clause of Received (RFC 3848, RFC 6531 §4.3).
    package var usesExtendedSMTP: Bool
    /// The TLS version and cipher, or nil in the clear.
    package var tls: String?
    /// Who is logged in; nil at the outside door.
    package var author: AuthenticatedPerson?

    package init(
        kind: Kind,
        peer: String,
        helo: String = "",
        usesExtendedSMTP: Bool = true,
        tls: String? = nil,
        author: AuthenticatedPerson? = nil
    ) {
        self.kind = kind
        self.peer = peer
        self.helo = helo
        self.usesExtendedSMTP = usesExtendedSMTP
        self.tls = tls
        self.author = author
    }
}

/// A message as a door received it: envelope and bytes, nothing judged yet.
package struct ReceivedMessage: Sendable {
    /// nil for the null reverse-path.
    package var sender: EmailAddress?
    package var recipients: [EnvelopeRecipient]
    /// The message as sent, lines ended by CRLF, dot-stuffing removed.
    package var bytes: [UInt8]
    /// Whether the peer asked for SMTPUTF8 (RFC 6531): refusals may then leave ASCII.
    package var usesSMTPUTF8: Bool
    /// BODY= (RFC 6152): whether 8-bit bytes were announced.
    package var is8BitMIME: Bool
    /// REQUIRETLS (RFC 8689): every step from here on must be protected, or the message goes back.
    package var requiresTLS: Bool
    /// ENVID= (RFC 3461 §4.4), decoded.
    package var envelopeID: String?
    /// RET=HDRS (RFC 3461 §4.3): a notification returns the header only.
    package var returnsHeaderOnly: Bool
    /// The announcement that it is, where it has an id already: what pages send, and parts of one that went out in part.
    /// Never set by a door that speaks SMTP.
    package var announcement: String?
    /// The code by which that is verified, where a part of it has one already.
    package var verification: VerificationCode?

    package init(
        sender: EmailAddress?,
        recipients: [EnvelopeRecipient],
        bytes: [UInt8],
        usesSMTPUTF8: Bool = false,
        is8BitMIME: Bool = false,
        requiresTLS: Bool = false,
        envelopeID: String? = nil,
        returnsHeaderOnly: Bool = false,
        announcement: String? = nil,
        verification: VerificationCode? = nil
    ) {
        self.sender = sender
        self.recipients = recipients
        self.bytes = bytes
        self.usesSMTPUTF8 = usesSMTPUTF8
        self.is8BitMIME = is8BitMIME
        self.requiresTLS = requiresTLS
        self.envelopeID = envelopeID
        self.returnsHeaderOnly = returnsHeaderOnly
        self.announcement = announcement
        self.verification = verification
    }
}

/// A recipient with what RFC 3461 lets the sender ask for.
package struct EnvelopeRecipient: Sendable, Hashable {
    /// NOTIFY= (RFC 3461 §4.1).
    package struct Notify: OptionSet, Sendable, Hashable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        package static let success = Notify(rawValue: 1)
        package static let failure = Notify(rawValue: 2)
        package static let delay = Notify(rawValue: 4)
        /// NOTIFY=NEVER.
        package static let never: Notify = []
        /// What holds when nothing is asked for.
        package static let standard: Notify = [.failure, .delay]
    }

    package var address: EmailAddress
    package var notify: Notify
    /// ORCPT= (RFC 3461 §4.2) as `type;address`, decoded.
    package var originalRecipient: String?

    package init(_ address: EmailAddress, notify: Notify = .standard, originalRecipient: String? = nil) {
        self.address = address
        self.notify = notify
        self.originalRecipient = originalRecipient
    }
}
