package import FoundationEssentials
package import MailMessage

/// What a mailbox knows of a message without looking at its bytes again: computed once, at intake.
package struct MessageDescription: Sendable, Hashable {
    /// The whole message in bytes.
    package var size: Int
    /// In IMAP's form (RFC 3501 §7.4.2), sent as it is.
    package var envelope: [UInt8]
    /// BODY in IMAP's form.
    package var bodyStructure: [UInt8]
    /// BODYSTRUCTURE in IMAP's form.
    package var extendedBodyStructure: [UInt8]
    /// The Subject decoded, for sorting and lists; at most `longestSubject` bytes.
    package var subject: String
    /// What the Date field says.
    package var sentDate: Date?
    package var searchTexts: SearchTexts

    /// The longest subject kept in the row, in bytes.
    package static let longestSubject = 1_000

    package init(
        size: Int,
        envelope: [UInt8],
        bodyStructure: [UInt8],
        extendedBodyStructure: [UInt8],
        subject: String = "",
        sentDate: Date? = nil,
        searchTexts: SearchTexts = SearchTexts()
    ) {
        self.size = size
        self.envelope = envelope
        self.bodyStructure = bodyStructure
        self.extendedBodyStructure = extendedBodyStructure
        self.subject = subject
        self.sentDate = sentDate
        self.searchTexts = searchTexts
    }

    /// - Parameter size: of the message as it is stored, where header lines are put in front of the parsed bytes.
    package init(_ message: ParsedMessage, size: Int? = nil) {
        let structure = BodyStructure(message)
        self.init(
            size: size ?? message.bytes.count,
            envelope: Envelope(message).imapForm,
            bodyStructure: structure.imapForm(extended: false),
            extendedBodyStructure: structure.imapForm(extended: true),
            subject: SearchTexts.bounded(message.subject, SearchTexts.withoutControls, Self.longestSubject),
            sentDate: message.date,
            searchTexts: SearchTexts(message)
        )
    }

    /// Parses and describes in one.
    package init(bytes: [UInt8]) {
        self.init(ParsedMessage(bytes: bytes))
    }
}
