/// What a session needs from the mail store. One at a time; each is answered by one `StoreAnswer`.
package enum StoreRequest: Sendable {
    /// All mailboxes of the person, subscribed names that don't exist included. → `.mailboxes`
    case mailboxes
    /// In the order asked; names that don't exist are left out. → `.statuses`
    case statuses([MailboxName])
    /// → `.done`
    case create(MailboxName, SpecialUse?)
    /// → `.done`
    case delete(MailboxName)
    /// → `.done`
    case rename(from: MailboxName, to: MailboxName)
    /// → `.done`
    case setSubscribed(MailboxName, Bool)
    /// → `.selected`
    case select(MailboxName, readOnly: Bool)
    /// → `.appended`
    case append(AppendCommand)
    /// The shell writes the FETCH responses itself, after what it was given to send. → `.fetched`
    case fetch(FetchPlan)
    /// → `.stored`
    case store(StorePlan)
    /// The key holds no `.sequence` and no `.recent`, and no `*`. → `.found`
    case search(mailbox: String, key: SearchKey, wantsModSeq: Bool)
    /// → `.copied`
    case copy(mailbox: String, uids: [ClosedRange<UInt32>], to: MailboxName)
    /// → `.copied`
    case move(mailbox: String, uids: [ClosedRange<UInt32>], to: MailboxName)
    /// Messages with \Deleted, of these UIDs only where given. → `.done`
    case expunge(mailbox: String, uids: [ClosedRange<UInt32>]?)
    /// Messages before `firstUnknownUID` are known, changes up to `since` too. → `.changes`
    case changes(mailbox: String, since: Int64, firstUnknownUID: UInt32)
    /// → `.quota`
    case quota
}

/// A FETCH with its numbers resolved.
package struct FetchPlan: Sendable {
    package let view: MailboxView
    /// Only messages that `view` has are answered.
    package let uids: [ClosedRange<UInt32>]
    package let items: [FetchItem]
    /// Only messages changed after it.
    package let changedSince: Int64?
    /// Whether \Seen is set on what is answered.
    package let setsSeen: Bool
}

/// A STORE with its numbers resolved.
package struct StorePlan: Sendable {
    package let mailbox: String
    package let uids: [ClosedRange<UInt32>]
    package let change: StoreCommand.Change
    package let flags: MessageFlags
    /// Messages changed after it are left alone.
    package let unchangedSince: Int64?
}

/// The store's answer.
package enum StoreAnswer: Sendable {
    case mailboxes([MailboxListing])
    case statuses([MailboxStatus])
    case done
    case selected(SelectedMailbox)
    case appended(uidValidity: UInt32, uid: UInt32)
    /// How many messages were answered.
    case fetched(count: Int)
    /// The state after the change of all messages addressed, and the UIDs left alone by UNCHANGEDSINCE.
    case stored([MessageState], modified: [UInt32])
    /// Ascending UIDs; the mod-sequences of the same messages where asked for.
    case found([UInt32], modSeqs: [Int64]?)
    /// Source and destination UIDs in the same order; empty where nothing was left to copy.
    case copied(uidValidity: UInt32, from: [UInt32], to: [UInt32])
    case changes(MailboxChanges)
    /// Octets.
    case quota(used: Int64, limit: Int64?)
    case failed(StoreFailure)
}

/// Why the store did not do it.
package enum StoreFailure: Sendable, Hashable {
    case nonExistent
    case alreadyExists
    case overQuota
    /// Not now: the database is away or full.
    case unavailable
    /// The use asked for can't be given to a mailbox (RFC 6154 §3).
    case useNotPossible
    /// There are mailboxes below it (RFC 9051 §7.1).
    case hasChildren
    /// Not ever: INBOX can't be deleted, a mailbox can't become its own child.
    case cannot(String)
    case noPermission
    /// Too many mailboxes or the like.
    case limit
    /// A fault of ours; the cause is in the log.
    case fault
}

/// A mailbox in LIST.
package struct MailboxListing: Sendable, Hashable {
    package let name: MailboxName
    package let use: SpecialUse?
    package let isSubscribed: Bool
    /// False for a name that is only subscribed.
    package let exists: Bool
    /// False for a level that only has children.
    package let isSelectable: Bool

    package init(
        _ name: MailboxName,
        use: SpecialUse? = nil,
        isSubscribed: Bool,
        exists: Bool = true,
        isSelectable: Bool = true
    ) {
        self.name = name
        self.use = use
        self.isSubscribed = isSubscribed
        self.exists = exists
        self.isSelectable = isSelectable
    }
}

/// What STATUS tells.
package struct MailboxStatus: Sendable, Hashable {
    package let name: MailboxName
    package let values: [StatusItem: Int64]

    package init(_ name: MailboxName, _ values: [StatusItem: Int64]) {
        self.name = name
        self.values = values
    }
}

/// A mailbox at the moment of SELECT.
package struct SelectedMailbox: Sendable {
    package let id: String
    package let name: MailboxName
    package let uidValidity: UInt32
    package let uidNext: UInt32
    package let highestModSeq: Int64
    /// Ascending.
    package let uids: [UInt32]
    /// The first without \Seen.
    package let firstUnseen: UInt32?
    /// Those that this session, and no other, sees as \Recent.
    package let recent: [ClosedRange<UInt32>]
    /// Keywords in use.
    package let keywords: [String]

    package init(
        id: String,
        name: MailboxName,
        uidValidity: UInt32,
        uidNext: UInt32,
        highestModSeq: Int64,
        uids: [UInt32],
        firstUnseen: UInt32?,
        recent: [ClosedRange<UInt32>] = [],
        keywords: [String] = []
    ) {
        self.id = id
        self.name = name
        self.uidValidity = uidValidity
        self.uidNext = uidNext
        self.highestModSeq = highestModSeq
        self.uids = uids
        self.firstUnseen = firstUnseen
        self.recent = recent
        self.keywords = keywords
    }
}

/// A message's flags at a mod-sequence.
package struct MessageState: Sendable, Hashable {
    package let uid: UInt32
    package let flags: MessageFlags
    package let modSeq: Int64

    package init(uid: UInt32, flags: MessageFlags, modSeq: Int64) {
        self.uid = uid
        self.flags = flags
        self.modSeq = modSeq
    }
}

/// What happened to a mailbox after a mod-sequence.
package struct MailboxChanges: Sendable {
    /// The mailbox's mod-sequence now.
    package let modSeq: Int64
    /// New and changed messages, ascending by UID.
    package let changed: [MessageState]
    package let vanished: [UInt32]
    /// Not nil where the store no longer knows what went: then the UIDs of all messages that are there, ascending, and
    /// every other one has gone.
    package let remaining: [UInt32]?
    /// New messages that are \Recent for the session that asked.
    package let recent: [ClosedRange<UInt32>]

    package init(
        modSeq: Int64,
        changed: [MessageState] = [],
        vanished: [UInt32] = [],
        remaining: [UInt32]? = nil,
        recent: [ClosedRange<UInt32>] = []
    ) {
        self.modSeq = modSeq
        self.changed = changed
        self.vanished = vanished
        self.remaining = remaining
        self.recent = recent
    }
}
