package import MailMessage

/// A mail transaction: a sender accepted, and the recipients accepted so far (RFC 5321 §3.3).
package struct SMTPTransaction: Sendable {
    package struct Recipient: Sendable, Hashable {
        package let address: EmailAddress
        /// nil when nothing was asked for (RFC 3461 §4.1).
        package let notify: SMTPRecipientCommand.Notify?
        package let originalRecipient: String?
    }

    package let mail: SMTPMailCommand
    /// In the order given, each address once: what was asked for first holds.
    package private(set) var recipients: [Recipient] = []
    private var known: Set<EmailAddress> = []

    init(mail: SMTPMailCommand) { self.mail = mail }

    mutating func add(_ address: EmailAddress, as command: SMTPRecipientCommand) {
        guard known.insert(address).inserted else { return }
        recipients.append(
            Recipient(address: address, notify: command.notify, originalRecipient: command.originalRecipient)
        )
    }
}
