internal import NIOCore
internal import Synchronization

/// Who is connected: counts against the limits, and the way to reach all at shutdown.
final class ConnectionRegistry: Sendable {
    private struct State {
        var connections: [ObjectIdentifier: SMTPConnection] = [:]
        var perAddress: [String: Int] = [:]
        var listeners: [any Channel] = []
        var isShuttingDown = false
    }

    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter limit: open connections in all.
    init(limit: Int) { self.limit = limit }

    /// - Parameter limit: open connections from the connection's address.
    /// - Returns: false where there are too many already, or the server ends.
    func admit(_ connection: SMTPConnection, limit perAddress: Int) -> Bool {
        state.withLock { state in
            let count = state.perAddress[connection.peer, default: 0]
            guard !state.isShuttingDown, state.connections.count < limit, count < perAddress else { return false }
            state.perAddress[connection.peer] = count + 1
            state.connections[ObjectIdentifier(connection)] = connection
            return true
        }
    }

    func remove(_ connection: SMTPConnection) {
        state.withLock { state in
            guard state.connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
            let count = state.perAddress[connection.peer, default: 1] - 1
            state.perAddress[connection.peer] = count > 0 ? count : nil
        }
    }

    /// - Returns: false where the server ends already.
    func add(listener: any Channel) -> Bool {
        state.withLock { state in
            guard !state.isShuttingDown else { return false }
            state.listeners.append(listener)
            return true
        }
    }

    var isShuttingDown: Bool { state.withLock { $0.isShuttingDown } }

    /// Closes the listeners and lets each session say 421.
    /// - Returns: false where this was done before.
    func shutDown() -> Bool {
        let (isFirst, listeners, connections) = state.withLock { state in
            let isFirst = !state.isShuttingDown
            state.isShuttingDown = true
            return (isFirst, state.listeners, Array(state.connections.values))
        }
        guard isFirst else { return false }
        for listener in listeners { listener.close(promise: nil) }
        for connection in connections { connection.endSoon() }
        return true
    }

    /// Cuts off whoever is still there.
    func cutOff() {
        for connection in state.withLock({ Array($0.connections.values) }) {
            CutOffHandler.cutOff(connection.channel)
        }
    }
}
