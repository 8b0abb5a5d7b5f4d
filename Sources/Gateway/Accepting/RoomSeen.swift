internal import FoundationEssentials
internal import MailStore
internal import School
internal import Synchronization

/// Whose mailboxes had plenty of room a moment ago, so that a burst of mail to the same people asks the database once.
///
/// A look holds for as many messages as there was room for, each taken for as large as one may be: no burst, however fast
/// its line, gets more into a mailbox than that. Nothing is lost by it: who is over the limit when a message is filed gets it
/// all the same, and the next is turned away. Sendable: its state is behind the mutex.
final class RoomSeen: Sendable {
    /// How long a look holds, in seconds.
    static let time: TimeInterval = 10
    /// What a message may be at most, in octets: 20 MB of files, as they are written for mail, and some.
    static let largest = 32 << 20
    /// Mailboxes that are remembered.
    static let most = 10_000

    private struct Look {
        var time: Date
        /// Messages that there is still room for.
        var messages: Int
    }

    private let seen = Mutex<[PersonID: Look]>([:])

    /// Mailboxes that are remembered now.
    var count: Int { seen.withLock { $0.count } }

    /// Whether one more message has room, as far as is known; it is counted.
    func hasRoom(_ person: PersonID, at now: Date) -> Bool {
        seen.withLock { seen in
            guard let look = seen[person], look.messages > 0,
                (0..<Self.time).contains(now.timeIntervalSince(look.time))
            else { return false }
            seen[person]?.messages -= 1
            return true
        }
    }

    /// - Parameter usage: without the message that is asked about.
    func note(_ usage: QuotaUsage, of person: PersonID, at now: Date) {
        let octets = max(0, usage.limit.bytes - usage.bytes)
        let messages = min(octets / Self.largest, max(0, usage.limit.messages - usage.messages)) - 1
        seen.withLock { seen in
            if messages <= 0 {
                seen[person] = nil
                return
            }
            if seen.count >= Self.most, seen[person] == nil { seen.removeAll(keepingCapacity: true) }
            seen[person] = Look(time: now, messages: messages)
        }
    }
}
