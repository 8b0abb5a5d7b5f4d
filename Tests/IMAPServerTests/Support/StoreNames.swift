import MailStore

/// `MailStore`'s own mailbox name, where `IMAPProtocol`'s is at hand too.
typealias MailStore_Name = MailboxName
