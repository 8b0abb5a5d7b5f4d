internal import Synchronization

/// Who wants to hear of which mailbox: one reader of the database's notifications for all connections.
final class MailboxNews: Sendable {
    private let watchers = Mutex<[String: [ObjectIdentifier: ConnectionInbox]]>([:])

    /// From `old` to `new`, either of which may be none.
    func move(_ inbox: ConnectionInbox, from old: String?, to new: String?) {
        let key = ObjectIdentifier(inbox)
        watchers.withLock { watchers in
            if let old {
                watchers[old]?[key] = nil
                if watchers[old]?.isEmpty == true { watchers[old] = nil }
            }
            if let new { watchers[new, default: [:]][key] = inbox }
        }
    }

    /// Passes news on until the stream or the task ends. An empty text concerns every mailbox: something may be missed.
    func relay(_ notifications: AsyncStream<String>) async {
        for await mailbox in notifications {
            let inboxes = watchers.withLock { watchers in
                mailbox.isEmpty ? watchers.values.flatMap(\.values) : watchers[mailbox].map { Array($0.values) } ?? []
            }
            for inbox in inboxes { inbox.mailboxChanged() }
        }
    }
}
