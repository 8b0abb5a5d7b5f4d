/// What became of a CREATE, RENAME or DELETE.
package enum MailboxOutcome: Sendable, Hashable {
    /// The mailbox as it is now; after a removal, as it was.
    case done(Mailbox)
    /// There is one of that name (RFC 5530 ALREADYEXISTS), or one with that role.
    case alreadyExists
    /// RFC 5530 NONEXISTENT.
    case noSuchMailbox
    /// INBOX can't be removed, nor those that everyone has (RFC 5530 CANNOT).
    case mustStay
    /// The mailbox has others below it, or the new name lies below the old one.
    case hasInferiors
    /// `MailStore.mostMailboxes` are reached, or the name gets too long (RFC 5530 LIMIT).
    case limit
}
