package import MailMessage

/// From whom to whom a message goes, as far as the mail server has said.
package struct MailEnvelope: Sendable, Hashable {
    package var client: MailClient
    /// nil for the null reverse-path `<>` (RFC 5321 §4.5.5).
    package var sender: EmailAddress?
    /// Octets: as declared (RFC 1870), or counted where the server knows already; nil where it hasn't said.
    package var size: Int?
    /// Those who were let through and whose mail is ours to judge, in their order.
    package var recipients: [EmailAddress]
    /// What the mail server's log calls the message; empty where it has no name yet.
    package var queueID: String

    package init(
        client: MailClient,
        sender: EmailAddress? = nil,
        size: Int? = nil,
        recipients: [EmailAddress] = [],
        queueID: String = ""
    ) {
        self.client = client
        self.sender = sender
        self.size = size
        self.recipients = recipients
        self.queueID = queueID
    }
}
