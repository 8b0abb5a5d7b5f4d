internal import Listening
internal import MailMessage
internal import NIOCore
internal import ProxyProtocol
internal import Synchronization

/// The connections of all listeners: counted by address, so that nobody takes the place of all others, and kept so that
/// those that don't end by themselves can be cut off at the end.
final class OpenConnections: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var perAddress = AddressCounts()
        var isCutOff = false
    }

    private let state = Mutex(State())
    private let limit: Int
    private let trusted: [IPNetwork]

    /// - Parameters:
    ///   - limit: open connections of one address.
    ///   - trusted: proxies, which speak for many and have no such limit.
    init(perAddress limit: Int, trusted: [IPNetwork]) {
        self.limit = limit
        self.trusted = trusted
    }

    /// Called on the channel's event loop, before TLS. What is too much, or comes too late, is cut off.
    func add(_ channel: any Channel) throws {
        try channel.pipeline.syncOperations.addHandler(CutOffHandler())
        let id = ObjectIdentifier(channel)
        let place = place(of: channel)
        let isWelcome = state.withLock { state in
            guard !state.isCutOff, place.map({ state.perAddress.take($0, limit: limit) }) ?? true else { return false }
            state.channels[id] = channel
            return true
        }
        guard isWelcome else { return CutOffHandler.cutOff(channel) }
        channel.closeFuture.whenComplete { _ in
            self.state.withLock { state in
                state.channels[id] = nil
                if let place { state.perAddress.giveBack(place) }
            }
        }
    }

    /// Whose connection it is; nil where nobody counts.
    private func place(of channel: any Channel) -> String? {
        guard let address = channel.remoteAddress?.ipAddress.flatMap({ IPAddress(peer: $0) }),
            !trusted.contains(where: { $0.contains(address) })
        else { return nil }
        return "\(address.subscriber)"
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
