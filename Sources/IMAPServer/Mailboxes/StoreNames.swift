internal import MailStore

// Both MailStore and IMAPProtocol know mailbox names, flags and changes, each in its own form.
typealias StoredName = MailboxName
typealias StoredFlags = MessageFlags
typealias StoredChanges = MailboxChanges
