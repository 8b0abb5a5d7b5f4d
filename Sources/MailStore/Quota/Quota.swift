/// How much an owner may keep.
package struct Quota: Sendable, Hashable {
    /// In bytes, over all mailboxes; each mailbox's copy counts in full.
    package var bytes: Int
    package var messages: Int

    package init(bytes: Int, messages: Int) {
        self.bytes = bytes
        self.messages = messages
    }

    /// 1 GiB and 100,000 messages.
    package static let standard = Quota(bytes: 1 << 30, messages: 100_000)
}

/// How much of it is used (RFC 9208).
package struct QuotaUsage: Sendable, Hashable {
    package var bytes: Int
    package var messages: Int
    package var limit: Quota

    package init(bytes: Int, messages: Int, limit: Quota) {
        self.bytes = bytes
        self.messages = messages
        self.limit = limit
    }

    /// Whether messages of together `size` bytes still go in.
    package func hasRoom(for size: Int, messages count: Int = 1) -> Bool {
        bytes + size <= limit.bytes && messages + count <= limit.messages
    }
}
