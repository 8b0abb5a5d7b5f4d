/// What a sender asked to be told of a recipient (RFC 3461).
package struct NotificationRequest: Sendable, Hashable {
    /// NOTIFY= (RFC 3461 §4.1); empty for NEVER. The raw values are kept in the queue.
    package struct Events: OptionSet, Sendable, Hashable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        package static let success = Events(rawValue: 1)
        package static let failure = Events(rawValue: 2)
        package static let delay = Events(rawValue: 4)
        package static let never: Events = []
        /// What holds when nothing is asked for.
        package static let standard: Events = [.failure, .delay]
    }

    /// RET= (RFC 3461 §4.3).
    package enum Returned: String, Sendable, Hashable {
        case header = "HDRS"
        /// The whole message, as far as `DeliveryNotice.longestReturnedMessage` allows.
        case full = "FULL"
    }

    package var events: Events
    package var returned: Returned
    /// ENVID= (RFC 3461 §4.4), decoded.
    package var envelopeID: String?
    /// ORCPT= (RFC 3461 §4.2) as `type;address`, decoded.
    package var originalRecipient: String?

    package init(
        events: Events = .standard,
        returned: Returned = .header,
        envelopeID: String? = nil,
        originalRecipient: String? = nil
    ) {
        self.events = events
        self.returned = returned
        self.envelopeID = envelopeID
        self.originalRecipient = originalRecipient
    }
}
