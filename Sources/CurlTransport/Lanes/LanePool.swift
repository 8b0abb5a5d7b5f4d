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

    /// A lane for one message; give it back after.
    /// - Returns: nil where the pool is closed, or the system has no thread or memory for another.
    func take() -> CurlLane? {
        let (idle, isClosed) = state.withLock { ($0.idle.popLast(), $0.isClosed) }
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
