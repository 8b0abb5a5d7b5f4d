internal import Database
package import FoundationEssentials

/// Copies taken out of the school's mailboxes.
package struct Recall: Sendable, Hashable {
    package enum State: String, Sendable, Hashable {
        /// Copies are still being taken out; another call, or the next tidying, goes on where this one stopped.
        case running
        case done
        /// Copies are being put back.
        case undoing
        case undone
        /// What was taken is thrown away: nobody wanted it back within ``Gateway/recallTime``.
        case expired
    }

    package var id: String
    /// The decision by whose code it was asked for.
    package var code: String
    package var state: State
    package var startedAt: Date
    /// A person's id, or `operator NAME`.
    package var startedBy: String
    /// Copies that wait, and of how many people; of an undone recall those put back.
    package var copies: Int
    package var people: Int
    /// Copies that had left the school by mail: nobody can take those back.
    package var outside: Int
    /// Copies that were to leave and were kept back in time.
    package var keptBack = 0
    /// Copies that waited for their time, the morning or the author's own, and were stopped: to mailboxes and to outside.
    package var stopped = 0
    /// Of an undone recall: those of `keptBack` that no longer leave, for their time to be sent had run out.
    package var lapsed = 0
    /// How many messages they are copies of.
    package var messages: Int
    /// Whether what its reader has seen was left alone.
    package var unreadOnly: Bool
}

extension Recall {
    /// One that is wanted now, with nothing taken yet.
    init(of code: String, by actor: String, unreadOnly: Bool, at now: Date) {
        self.init(
            id: UniqueID.make(at: now),
            code: code,
            state: .running,
            startedAt: now,
            startedBy: actor,
            copies: 0,
            people: 0,
            outside: 0,
            messages: 0,
            unreadOnly: unreadOnly
        )
    }
}

/// Why nothing can be recalled: no copy ever came into a mailbox.
package enum NeverDelivered: Error, Sendable, Hashable {
    /// It waits for a decision.
    case held
    case refused
}

/// A text that went round so far that further copies are held.
package struct SpreadingLetter: Sendable, Hashable {
    /// Of the copy that was one too many: what a recall is asked for by.
    package var code: String
    package var trippedAt: Date
    /// Copies sent, held ones among them.
    package var copies: Int
    package var heldCopies: Int
    package var authors: Int
    package var generations: Int
    package var lastAt: Date
}
