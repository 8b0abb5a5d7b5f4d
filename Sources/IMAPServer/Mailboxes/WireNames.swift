internal import IMAPProtocol

// See StoreNames.swift.
typealias WireName = MailboxName
typealias WireFlags = MessageFlags
typealias WireChanges = MailboxChanges
