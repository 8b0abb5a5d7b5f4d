internal import Synchronization

/// The lanes that are open, the warm ones first. As many as there are messages at once: who sends limits them
/// (`DeliveryLimits.overall`).
final class LanePool: Sendable {
    private struct State: Sendable {
        var idle: [CurlLane] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let idleSeconds: Int

    init(idleSeconds: Int) { self.idleSeconds = idleSeconds }

    /// A lane for one message; give it back after. One that spoke with the same server last comes first, else the one that
    /// has rested longest, so that the others stay warm for theirs.
    /// - Returns: nil where the pool is closed, or the system has no thread or memory for another.
    func take(for key: SMTPRequest.Key) -> CurlLane? {
        let (idle, isClosed) = state.withLock { state -> (CurlLane?, Bool) in
            let index = state.idle.lastIndex { $0.warmKey == key }
            if let index { return (state.idle.remove(at: index), state.isClosed) }
            return (state.idle.isEmpty ? nil : state.idle.removeFirst(), state.isClosed)
        }
        if let idle { return idle }
        guard !isClosed,
            let lane = CurlLane(idleSeconds: idleSeconds, retire: { [weak self] in self?.retire($0) ?? true })
        else { return nil }
        return lane.begin() ? lane : nil
    }

    func giveBack(_ lane: CurlLane) {
        let isKept = state.withLock { state in
            if !state.isClosed { state.idle.append(lane) }
            return !state.isClosed
        }
        if !isKept { lane.close() }
    }

    /// Ends all lanes, each after the message that it has.
    func close() {
        let idle = state.withLock { state in
            state.isClosed = true
            defer { state.idle = [] }
            return state.idle
        }
        for lane in idle { lane.close() }
    }

    deinit { close() }

    private func retire(_ lane: CurlLane) -> Bool {
        state.withLock { state in
            guard let index = state.idle.firstIndex(where: { $0 === lane }) else { return false }
            state.idle.remove(at: index)
            return true
        }
    }
}
