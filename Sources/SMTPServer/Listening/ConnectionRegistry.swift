internal import Listening
internal import NIOCore
internal import Synchronization

/// Who is connected: counts against the limits, and the way to reach all at shutdown.
final class ConnectionRegistry: Sendable {
    private struct State {
        var connections: [ObjectIdentifier: SMTPConnection] = [:]
        /// The client's address of each connection that is counted by it.
        var places: [ObjectIdentifier: String] = [:]
        var perAddress = AddressCounts()
        var listeners: [any Channel] = []
        var isShuttingDown = false
    }

    private let state = Mutex(State())
    private let limit: Int

    /// - Parameter limit: open connections in all.
    init(limit: Int) { self.limit = limit }

    /// - Returns: false where there are too many already, or the server ends.
    func admit(_ connection: SMTPConnection) -> Bool {
        state.withLock { state in
            guard !state.isShuttingDown, state.connections.count < limit else { return false }
            state.connections[ObjectIdentifier(connection)] = connection
            return true
        }
    }

    /// Counts an admitted connection by its client's address, which a proxy may have told only now.
    /// - Parameter limit: open connections from one address.
    /// - Returns: false where there are too many already, or the server ends.
    func place(_ connection: SMTPConnection, at peer: String, limit perAddress: Int) -> Bool {
        state.withLock { state in
            guard !state.isShuttingDown, state.perAddress.take(peer, limit: perAddress) else { return false }
            state.places[ObjectIdentifier(connection)] = peer
            return true
        }
    }

    func remove(_ connection: SMTPConnection) {
        state.withLock { state in
            state.connections[ObjectIdentifier(connection)] = nil
            guard let peer = state.places.removeValue(forKey: ObjectIdentifier(connection)) else { return }
            state.perAddress.giveBack(peer)
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
