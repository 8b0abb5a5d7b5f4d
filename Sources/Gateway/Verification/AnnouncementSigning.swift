package import FoundationEssentials
package import MailMessage

/// Signs announcements to guardians, where the school has a certificate for e-mail.
package protocol AnnouncementSigning: Sendable {
    /// The message signed; nil where it stays unsigned, which is no reason not to send it. Called for each copy when it leaves;
    /// may take the time of a private-key operation.
    /// - Parameter boundarySeed: part of the boundary, so that a second attempt makes the same.
    func signed(_ message: ParsedMessage, at now: Date, boundarySeed: String) -> [UInt8]?
}
