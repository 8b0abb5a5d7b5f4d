internal import Synchronization

/// Who listens on which channel of one database, within this process. For the engines' adapters.
package final class Notices: Sendable {
    /// How many texts wait for a slow reader; older ones are dropped.
    package static let waitingTexts = 4_096

    private struct State {
        var next = 0
        var isFinished = false
        var listeners: [String: [Int: AsyncStream<String>.Continuation]] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    /// What is published on `channel` from now on; ends with `finish`.
    package func stream(of channel: String) -> AsyncStream<String> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: String.self,
            bufferingPolicy: .bufferingNewest(Self.waitingTexts)
        )
        let number: Int? = state.withLock { state in
            guard !state.isFinished else { return nil }
            state.next += 1
            state.listeners[channel, default: [:]][state.next] = continuation
            return state.next
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in self?.remove(number, from: channel) }
        return stream
    }

    /// Tells the listeners; the same text twice in one commit is told once.
    package func publish(_ notices: [Notice]) {
        guard !notices.isEmpty else { return }
        let listeners = state.withLock { $0.listeners }
        guard !listeners.isEmpty else { return }
        var told: Set<Notice> = []
        for notice in notices where listeners[notice.channel] != nil && told.insert(notice).inserted {
            for listener in (listeners[notice.channel] ?? [:]).values { listener.yield(notice.text) }
        }
    }

    /// Tells every listener of every channel that anything may have changed: an empty text.
    package func publishAnything() {
        let listeners = state.withLock { $0.listeners }
        for listener in listeners.values.flatMap(\.values) { listener.yield("") }
    }

    /// Ends all streams, those asked for later too.
    package func finish() {
        let listeners = state.withLock { state in
            state.isFinished = true
            defer { state.listeners = [:] }
            return state.listeners
        }
        for listener in listeners.values.flatMap(\.values) { listener.finish() }
    }

    private func remove(_ number: Int, from channel: String) {
        state.withLock { state in
            _ = state.listeners[channel]?.removeValue(forKey: number)
            if state.listeners[channel]?.isEmpty == true { state.listeners[channel] = nil }
        }
    }
}
