package import FoundationEssentials
package import MailMessage

/// Signs announcements to guardians, where the school has a certificate for e-mail.
package protocol AnnouncementSigning: Sendable {
    /// The message signed; nil where it stays unsigned, which is no reason not to send it. Called before the transaction, once
    /// for each language that an announcement's copies are in; may take the time of a private-key operation.
    func signed(_ message: ParsedMessage, at now: Date) -> [UInt8]?
}
