internal import Directory
internal import IMAPProtocol
internal import Listening
internal import NIOCore
internal import School
internal import Synchronization

/// The open connections: how many, from where, whose.
final class ConnectionRegistry: Sendable {
    private struct Entry {
        let inbox: ConnectionInbox
        /// nil until it is counted by it.
        var peer: String?
        var person: AuthenticatedPerson?
    }

    private struct State {
        var entries: [ObjectIdentifier: Entry] = [:]
        var perAddress = AddressCounts()
        var isShuttingDown = false
    }

    private let total: Int
    private let perAddress: Int
    private let state = Mutex(State())

    init(total: Int, perAddress: Int) {
        self.total = total
        self.perAddress = perAddress
    }

    var isShuttingDown: Bool { state.withLock { $0.isShuttingDown } }

    /// - Returns: why the connection can't stay, nil if it can.
    func enter(_ inbox: ConnectionInbox) -> IMAPServerSession.EndReason? {
        state.withLock { state in
            if state.isShuttingDown { return .shuttingDown }
            guard state.entries.count < total else { return .tooManyConnections }
            state.entries[ObjectIdentifier(inbox)] = Entry(inbox: inbox)
            return nil
        }
    }

    /// Counts a connection by its client's address, which a proxy may have told only now.
    /// - Returns: why the connection can't stay, nil if it can.
    func place(_ inbox: ConnectionInbox, at peer: String) -> IMAPServerSession.EndReason? {
        state.withLock { state in
            guard state.perAddress.take(peer, limit: perAddress) else { return .tooManyConnections }
            state.entries[ObjectIdentifier(inbox)]?.peer = peer
            return nil
        }
    }

    func loggedIn(_ inbox: ConnectionInbox, as person: AuthenticatedPerson) {
        state.withLock { $0.entries[ObjectIdentifier(inbox)]?.person = person }
    }

    func leave(_ inbox: ConnectionInbox) {
        state.withLock { state in
            guard let peer = state.entries.removeValue(forKey: ObjectIdentifier(inbox))?.peer else { return }
            state.perAddress.giveBack(peer)
        }
    }

    /// Tells everyone to say goodbye, also those who come now.
    func shutDown() {
        let inboxes = state.withLock { state in
            state.isShuttingDown = true
            return state.entries.values.map(\.inbox)
        }
        for inbox in inboxes { inbox.end(.shuttingDown) }
    }

    /// Closes what is still open.
    func cutOff() {
        let inboxes = state.withLock { $0.entries.values.map(\.inbox) }
        for inbox in inboxes { CutOffHandler.cutOff(inbox.channel) }
    }

    /// Asks again and again whether the people logged in may still read mail, so that a lock ends sessions that only wait.
    func watchStanding(_ house: House) async {
        let pause = Duration.nanoseconds(house.configuration.timeouts.standing.nanoseconds)
        while !Task.isCancelled {
            do { try await Task.sleep(for: pause) } catch { return }
            var standing: [AuthenticatedPerson: Bool] = [:]
            for (inbox, person) in people() {
                let mayStay: Bool
                if let known = standing[person] {
                    mayStay = known
                } else {
                    mayStay = await house.authenticator.mayStillUse(.mail, person)
                    standing[person] = mayStay
                }
                if !mayStay { inbox.end(.barred) }
            }
        }
    }

    private func people() -> [(ConnectionInbox, AuthenticatedPerson)] {
        state.withLock { state in
            state.entries.values.compactMap { entry in entry.person.map { (entry.inbox, $0) } }
        }
    }
}
