internal import FoundationEssentials
internal import MailStore
internal import School
internal import Synchronization

/// Whose mailboxes had plenty of room a moment ago, so that a burst of mail to the same people asks the database once.
///
/// Nothing is lost by it: who is over the limit when a message is filed gets it all the same, and the next is turned away
/// some seconds later. Sendable: its state is behind the mutex.
final class RoomSeen: Sendable {
    /// How long a look holds, in seconds.
    static let time: TimeInterval = 10
    /// Plenty: more than comes in that time, in octets and in messages.
    static let octets = 32 << 20
    static let messages = 5_000
    /// Mailboxes that are remembered.
    private static let most = 10_000

    private let seen = Mutex<[PersonID: Date]>([:])

    func hasRoom(_ person: PersonID, at now: Date) -> Bool {
        guard let looked = seen.withLock({ $0[person] }) else { return false }
        return (0..<Self.time).contains(now.timeIntervalSince(looked))
    }

    func note(_ usage: QuotaUsage, of person: PersonID, at now: Date) {
        let isPlenty = usage.hasRoom(for: Self.octets, messages: Self.messages)
        seen.withLock { seen in
            if seen.count >= Self.most { seen.removeAll(keepingCapacity: true) }
            seen[person] = isPlenty ? now : nil
        }
    }
}
