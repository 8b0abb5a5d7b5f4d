internal import Database
internal import Dispatch
internal import Synchronization

/// What goes from the thread that reads to the thread that writes.
enum Parcel: Sendable {
    /// The tables to come, in an order in which no row points to one that isn't there yet.
    case tables([TableDescription], rows: [Int])
    case rows(table: Int, [[SQLValue]])
    case end(table: Int, TableChecksum)
}

/// A short belt between two threads of engines, both of which may block.
final class Belt: Sendable {
    /// How many parcels lie on it.
    static let length = 4

    private struct State {
        var parcels: [Parcel] = []
        var failure: (any Error)?
    }

    private struct Stopped: Error {}

    private let state = Mutex(State())
    private let places = DispatchSemaphore(value: Belt.length)
    private let arrivals = DispatchSemaphore(value: 0)

    /// - Throws: when nobody takes anything any more.
    func put(_ parcel: Parcel) throws {
        places.wait()
        try state.withLock { state in
            if let failure = state.failure { throw failure }
            state.parcels.append(parcel)
        }
        arrivals.signal()
    }

    /// - Throws: what kept the other side from its work.
    func take() throws -> Parcel {
        arrivals.wait()
        let parcel: Parcel = try state.withLock { state in
            if !state.parcels.isEmpty { return state.parcels.removeFirst() }
            throw state.failure ?? Stopped()
        }
        places.signal()
        return parcel
    }

    /// The reading side has failed: the writing side hears of it behind what lies on the belt.
    func fail(_ error: any Error) {
        state.withLock { if $0.failure == nil { $0.failure = error } }
        arrivals.signal()
    }

    /// The writing side is done, well or not: the reading side ends with its next parcel.
    func stop() {
        state.withLock { if $0.failure == nil { $0.failure = Stopped() } }
        for _ in 0...Self.length { places.signal() }
    }
}
