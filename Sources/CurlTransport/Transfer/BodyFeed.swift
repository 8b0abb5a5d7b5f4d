internal import Delivery
internal import Synchronization

/// The bytes between their source, which is asynchronous, and libcurl's read callback, which can't wait: at most two
/// pieces are in memory.
final class BodyFeed: Sendable {
    /// Octets read from the source at once.
    static let pieceSize = 256 * 1024

    /// What the callback gets.
    enum Portion: Sendable, Hashable {
        case bytes(ArraySlice<UInt8>)
        /// Nothing yet: the callback pauses, and the lane resumes when `isReadyToResume`.
        case notYet
        case end
        case failed
    }

    private struct State: Sendable {
        var buffer: ArraySlice<UInt8> = []
        /// Octets that the source has still to give.
        var outstanding: Int
        var isPaused = false
        var hasFailed = false
        var hasEnded = false
    }

    /// Yields when there is room for another piece.
    let demand: AsyncStream<Void>
    private let demander: AsyncStream<Void>.Continuation
    private let state: Mutex<State>

    init(size: Int) {
        state = Mutex(State(outstanding: size))
        (demand, demander) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        demander.yield()
    }

    /// What the callback hands to libcurl next, at most `limit` octets.
    func take(_ limit: Int) -> Portion {
        state.withLock { state in
            if state.hasFailed { return .failed }
            let portion = state.buffer.prefix(limit)
            guard !portion.isEmpty else {
                if state.outstanding == 0 {
                    state.hasEnded = true
                    return .end
                }
                state.isPaused = true
                return .notYet
            }
            state.buffer.removeFirst(portion.count)
            if state.outstanding > 0, state.buffer.count < Self.pieceSize { demander.yield() }
            if state.outstanding == 0, state.buffer.isEmpty { state.hasEnded = true }
            return .bytes(portion)
        }
    }

    /// Adds a piece from the source.
    func append(_ piece: [UInt8]) {
        state.withLock { state in
            state.buffer = state.buffer.isEmpty ? piece[...] : state.buffer + piece
            state.outstanding -= min(piece.count, state.outstanding)
            if state.outstanding == 0 { demander.finish() }
        }
    }

    /// The source can't give the rest.
    func fail() {
        state.withLock { $0.hasFailed = true }
        demander.finish()
    }

    /// Whether libcurl waits and need not any more; asking ends the pause.
    func takeResume() -> Bool {
        state.withLock { state in
            guard state.isPaused, !state.buffer.isEmpty || state.hasFailed || state.outstanding == 0 else {
                return false
            }
            state.isPaused = false
            return true
        }
    }

    var hasFailed: Bool { state.withLock { $0.hasFailed } }

    /// Whether libcurl has all: the dot may be on its way.
    var hasEnded: Bool { state.withLock { $0.hasEnded } }
}
