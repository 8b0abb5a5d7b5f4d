internal import MailAuthentication

/// Answers kept as long as they may be, in the process: no thread is woken for what was asked a moment ago.
struct AnswerCache: Sendable {
    struct Question: Hashable, Sendable {
        let name: DNSName
        let type: DNSRecordType
    }

    private struct Entry: Sendable {
        let reply: DNSReply
        let kept: ContinuousClock.Instant
        let expires: ContinuousClock.Instant
    }

    private var entries: [Question: Entry] = [:]
    let capacity: Int
    /// Seconds.
    let longestTimeToLive: Int

    init(capacity: Int, longestTimeToLive: Int) {
        self.capacity = capacity
        self.longestTimeToLive = longestTimeToLive
    }

    var count: Int { entries.count }

    /// The answer with what is left of its time, if it may still be used.
    mutating func answer(to question: Question, at now: ContinuousClock.Instant) -> DNSReply? {
        guard let entry = entries[question] else { return nil }
        guard entry.expires > now else {
            entries[question] = nil
            return nil
        }
        return DNSReply(
            entry.reply.outcome,
            timeToLive: Int((entry.expires - now).components.seconds),
            security: entry.reply.security,
            canonicalName: entry.reply.canonicalName
        )
    }

    /// Failures are never kept.
    mutating func keep(_ reply: DNSReply, for question: Question, at now: ContinuousClock.Instant) {
        let seconds = min(reply.timeToLive, longestTimeToLive)
        guard seconds > 0, reply.failure == nil, capacity > 0 else { return }
        if entries.count >= capacity { makeRoom(at: now) }
        entries[question] = Entry(reply: reply, kept: now, expires: now + .seconds(seconds))
    }

    /// What has expired goes; else a quarter, the oldest first, so that the search is rare.
    private mutating func makeRoom(at now: ContinuousClock.Instant) {
        entries = entries.filter { $0.value.expires > now }
        guard entries.count >= capacity else { return }
        for (question, _) in entries.sorted(by: { $0.value.kept < $1.value.kept }).prefix(max(capacity / 4, 1)) {
            entries[question] = nil
        }
    }
}
