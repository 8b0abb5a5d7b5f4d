/// A delivery status notification's machine-readable part (RFC 3464 §2).
package struct DeliveryStatus: Sendable, Hashable {
    /// What became of the message for the recipient (RFC 3464 §2.3.3).
    package enum Action: String, Sendable, Hashable {
        case failed
        case delayed
        case delivered
        case relayed
        case expanded
    }

    /// One recipient's group of fields.
    package struct Recipient: Sendable, Hashable {
        /// Of Final-Recipient, without the address type.
        package var finalRecipient: String
        /// Of Original-Recipient, without the address type.
        package var originalRecipient: String?
        /// Nil where it is none of RFC 3464's words.
        package var action: Action?
        /// `5.1.1` (RFC 3463).
        package var status: String
        package var remoteMTA: String?
        /// What the other server said, without the type `smtp;`.
        package var diagnosticCode: String?
        package var lastAttempt: String?
        package var willRetryUntil: String?

        package init(finalRecipient: String, action: Action?, status: String) {
            self.finalRecipient = finalRecipient
            self.action = action
            self.status = status
        }
    }

    /// Reporting-MTA without `dns;`.
    package var reportingMTA: String
    package var originalEnvelopeID: String?
    package var arrivalDate: String?
    package var recipients: [Recipient]

    package init(reportingMTA: String, recipients: [Recipient]) {
        self.reportingMTA = reportingMTA
        self.recipients = recipients
    }

    /// Reads the status of a multipart/report; nil where the message has no `message/delivery-status` part.
    package init?(_ message: ParsedMessage) { return nil }

    /// Reads the body of a `message/delivery-status` part.
    package init?(parsing bytes: [UInt8]) { return nil }

    /// The body of a `message/delivery-status` part.
    package var bytes: [UInt8] { [] }
}
