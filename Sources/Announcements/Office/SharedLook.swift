internal import Synchronization

/// Tells listeners that something has changed: one look after the other for all who listen to the same, as long as somebody
/// does.
final class SharedLook: Sendable {
    private struct Circle {
        var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
        let looking: Task<Void, Never>
    }

    private struct State {
        var next = 0
        var circles: [String: Circle] = [:]
    }

    private let state = Mutex(State())
    private let pace: Duration

    /// - Parameter pace: between two looks.
    init(every pace: Duration) { self.pace = pace }

    /// Speaks once for each change, or for several that come together. Whoever leaves ends the stream.
    /// - Parameter look: equal as long as nothing has changed; asked only of the first who listens to `name`.
    func changes(
        of name: String,
        look: @escaping @Sendable () async throws -> some Equatable & Sendable
    ) -> AsyncStream<Void> {
        let (changes, listener) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.next += 1
            state.circles[name, default: Circle(looking: Task { await self.watch(name, look) })]
                .listeners[state.next] = listener
            return state.next
        }
        listener.onTermination = { [weak self] _ in self?.leave(number, name) }
        return changes
    }

    private func watch(_ name: String, _ look: () async throws -> some Equatable & Sendable) async {
        var last = try? await look()
        while !Task.isCancelled {
            do { try await Task.sleep(for: pace) } catch { return }
            // The database may be away for a while.
            guard let now = try? await look(), now != last else { continue }
            last = now
            for listener in state.withLock({ $0.circles[name]?.listeners ?? [:] }).values { listener.yield() }
        }
    }

    private func leave(_ number: Int, _ name: String) {
        state.withLock { state in
            state.circles[name]?.listeners[number] = nil
            guard let circle = state.circles[name], circle.listeners.isEmpty else { return }
            circle.looking.cancel()
            state.circles[name] = nil
        }
    }
}
