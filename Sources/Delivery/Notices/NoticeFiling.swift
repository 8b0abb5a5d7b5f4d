package import Database
package import MailMessage

/// Where notices to senders in the school go.
package protocol NoticeFiling: Sendable {
    /// Files `notice` (a whole message with a null return path) for `sender` within the caller's transaction, so that an
    /// entry's end and the word of it are one commit.
    ///
    /// An address that is nobody's any more is no error: the notice is dropped (RFC 5321 §6.1).
    /// - Throws: only where the database could not do the work; the queue's change is then undone too and tried again.
    func file(_ notice: [UInt8], for sender: EmailAddress, in connection: any DatabaseConnection) throws
}
