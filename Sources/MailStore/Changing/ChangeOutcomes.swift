/// How STORE changes flags (RFC 3501 §6.4.6).
package enum FlagChange: Sendable, Hashable {
    case add
    case remove
    case replace
}

/// What STORE did.
package struct FlagOutcome: Sendable, Hashable {
    /// Every message that was meant and is there, as it is now, UIDs ascending; those already as wished too.
    package let entries: [EntryState]
    /// The sequence of this change: entries that have it were changed by it.
    package let modSeq: Int64
    /// Messages that changed since the sequence that the client named, and were left alone (RFC 7162 §3.1.3 MODIFIED).
    package let modified: [UInt32]
}

/// What COPY or MOVE did.
package enum CopyOutcome: Sendable, Hashable {
    /// For COPYUID (RFC 4315): the pairs by ascending source UID.
    case done(uidValidity: UInt32, copies: [CopiedUID])
    /// RFC 3501 §6.4.7: TRYCREATE.
    case noSuchMailbox
    /// RFC 9208 OVERQUOTA; nothing was copied.
    case overQuota(QuotaUsage)
}

package struct CopiedUID: Sendable, Hashable {
    package let source: UInt32
    package let target: UInt32

    package init(source: UInt32, target: UInt32) {
        self.source = source
        self.target = target
    }
}

/// What APPEND did.
package enum AppendOutcome: Sendable, Hashable {
    /// For APPENDUID (RFC 4315).
    case done(uidValidity: UInt32, uid: UInt32)
    case noSuchMailbox
    case overQuota(QuotaUsage)
}
