/// What became of a CREATE, RENAME or DELETE.
package enum MailboxOutcome: Sendable, Hashable {
    /// The mailbox as it is now; after a removal, as it was.
    case done(Mailbox)
    /// There is one of that name (RFC 5530 ALREADYEXISTS).
    case alreadyExists
    /// The owner has another mailbox with that role (RFC 6154 §3 USEATTR).
    case roleTaken
    /// RFC 5530 NONEXISTENT.
    case noSuchMailbox
    /// INBOX can't be removed, nor those that everyone has (RFC 5530 CANNOT).
    case mustStay
    /// There are only mailboxes below that name, or the new name lies below the old one (RFC 9051 HASCHILDREN).
    case hasInferiors
    /// `MailStore.mostMailboxes` are reached, or the name gets too long (RFC 5530 LIMIT).
    case limit
}
