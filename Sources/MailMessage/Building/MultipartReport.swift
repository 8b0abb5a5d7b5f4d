package import FoundationEssentials

/// Makes a report (RFC 6522): words for people, a status for programs, and the message it is about or its header.
package struct MultipartReport: Sendable {
    /// What comes back of the message reported on.
    package enum Original: Sendable {
        /// Its header only (`text/rfc822-headers`), as octets.
        case header([UInt8])
        /// The whole message (`message/rfc822`).
        case message([UInt8])
    }

    package var from: NamedAddress
    package var to: [NamedAddress]
    package var subject: String
    package var date: Date
    package var offsetMinutes = 0
    package var messageID: String?
    package var extraFields: [(name: String, value: String)] = []
    /// For people, plain text.
    package var explanation: String
    package var status: DeliveryStatus
    package var original: Original?
    package var boundarySeed: String?

    package init(
        from: NamedAddress,
        to: [NamedAddress],
        subject: String,
        date: Date,
        explanation: String,
        status: DeliveryStatus,
        original: Original?
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.date = date
        self.explanation = explanation
        self.status = status
        self.original = original
    }

    /// The message with CRLF line ends.
    package func bytes() -> [UInt8] { [] }
}
