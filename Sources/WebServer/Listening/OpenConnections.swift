internal import Listening
internal import NIOCore
internal import Synchronization

/// The connections of all listeners, so that those that don't end by themselves can be cut off at the end.
final class OpenConnections: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isCutOff = false
    }

    private let state = Mutex(State())

    /// Called on the channel's event loop, before TLS.
    func add(_ channel: any Channel) throws {
        try channel.pipeline.syncOperations.addHandler(CutOffHandler())
        let id = ObjectIdentifier(channel)
        let isLate = state.withLock { state in
            if !state.isCutOff { state.channels[id] = channel }
            return state.isCutOff
        }
        if isLate { return CutOffHandler.cutOff(channel) }
        channel.closeFuture.whenComplete { _ in
            self.state.withLock { $0.channels[id] = nil }
        }
    }

    /// Closes what is still open, and what still comes.
    func cutOff() {
        let channels = state.withLock { state in
            state.isCutOff = true
            return Array(state.channels.values)
        }
        for channel in channels { CutOffHandler.cutOff(channel) }
    }
}
