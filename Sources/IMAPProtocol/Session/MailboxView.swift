/// A mailbox as one session sees it: which sequence number is which UID, until the session has been told otherwise.
package struct MailboxView: Sendable {
    /// What the store calls the mailbox.
    package let id: String
    package let name: MailboxName
    package let isReadOnly: Bool
    package let uidValidity: UInt32
    /// Ascending; the sequence number is the index plus 1. Messages that are gone stay until EXPUNGE has been sent.
    package private(set) var uids: [UInt32]
    /// UIDs that are \Recent for this session.
    package private(set) var recent: [ClosedRange<UInt32>]
    /// Changes up to here are known.
    package private(set) var modSeq: Int64
    /// Gone from the store, EXPUNGE not yet sent (RFC 3501 §7.4.1).
    private var vanished: Set<UInt32> = []

    package init(_ selected: SelectedMailbox, isReadOnly: Bool) {
        id = selected.id
        name = selected.name
        self.isReadOnly = isReadOnly
        uidValidity = selected.uidValidity
        uids = selected.uids
        recent = selected.recent
        modSeq = selected.highestModSeq
    }

    package var count: Int { uids.count }

    /// The question for what has happened since.
    var news: StoreRequest {
        let last = uids.last ?? 0
        return .changes(mailbox: id, since: modSeq, firstUnknownUID: last == .max ? last : last + 1)
    }

    package var recentCount: Int {
        recent.isEmpty ? 0 : uids.count { isRecent($0) }
    }

    package func isRecent(_ uid: UInt32) -> Bool {
        recent.contains { $0.contains(uid) }
    }

    /// 1 for the first; nil where this session doesn't see the UID.
    package func number(of uid: UInt32) -> Int? {
        let index = firstIndex(atLeast: uid)
        return index < uids.count && uids[index] == uid ? index + 1 : nil
    }

    /// The index of the first UID that is not below.
    package func firstIndex(atLeast uid: UInt32) -> Int {
        var low = 0
        var high = uids.count
        while low < high {
            let middle = low + (high - low) / 2
            if uids[middle] < uid { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// How many messages of this view lie in the ranges.
    package func count(in ranges: [ClosedRange<UInt32>]) -> Int {
        ranges.reduce(0) { sum, range in
            let end = range.upperBound == .max ? uids.count : firstIndex(atLeast: range.upperBound + 1)
            return sum + end - firstIndex(atLeast: range.lowerBound)
        }
    }

    /// The UIDs that a set means, as ranges of UIDs that hold no message outside this view.
    package func uidRanges(_ set: SequenceSet, isUID: Bool) -> [ClosedRange<UInt32>] {
        guard let last = uids.last else { return [] }
        if isUID {
            return set.ranges(last: last).filter { $0.lowerBound <= last }.map { $0.clamped(to: 1...last) }
        }
        let highest = UInt32(clamping: uids.count)
        return set.ranges(last: highest).filter { $0.lowerBound <= highest }.map { range in
            // Sequence numbers begin at 1, so the indexes are in bounds.
            uids[Int(range.lowerBound) - 1]...uids[Int(min(range.upperBound, highest)) - 1]
        }
    }

    /// Takes what happened since; returns what must be told.
    /// - Parameter mayExpunge: false during FETCH, STORE and SEARCH: numbers must not shift then.
    package mutating func apply(_ changes: MailboxChanges, mayExpunge: Bool) -> ViewUpdate {
        modSeq = max(modSeq, changes.modSeq)
        vanished.formUnion(changes.vanished)
        if let remaining = changes.remaining { vanished.formUnion(Set(uids).subtracting(remaining)) }
        var update = ViewUpdate()
        if mayExpunge, !vanished.isEmpty { update.expunged = expunge() }
        let last = uids.last ?? 0
        for message in changes.changed {
            if message.uid > last {
                if !changes.vanished.contains(message.uid) { uids.append(message.uid) }
                update.hasArrivals = true
            } else if let number = number(of: message.uid) {
                update.changed.append((number, message))
            }
        }
        if update.hasArrivals { uids.sort() }
        recent += changes.recent
        return update
    }

    private mutating func expunge() -> [Int] {
        var numbers: [Int] = []
        var kept: [UInt32] = []
        kept.reserveCapacity(uids.count)
        for uid in uids {
            // Each EXPUNGE lowers the numbers behind it at once (§7.4.1).
            if vanished.contains(uid) { numbers.append(kept.count + 1) } else { kept.append(uid) }
        }
        uids = kept
        vanished = []
        return numbers
    }
}

/// What a session must be told after changes to its mailbox.
package struct ViewUpdate: Sendable {
    /// Sequence numbers in the order of their EXPUNGE responses.
    package var expunged: [Int] = []
    package var hasArrivals = false
    package var changed: [(number: Int, message: MessageState)] = []
}
