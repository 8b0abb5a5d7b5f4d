internal import CCurl
internal import Synchronization

/// The octets of a fetch as they come; beyond its limit it breaks off.
final class PolicyDownload: Sendable {
    private struct State: Sendable {
        var bytes: [UInt8] = []
        var isCancelled = false
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) { self.limit = limit }

    var bytes: [UInt8] { state.withLock { $0.bytes } }

    func cancel() { state.withLock { $0.isCancelled = true } }

    private var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// - Returns: false where it gets too long.
    private func append(_ piece: UnsafeRawBufferPointer) -> Bool {
        state.withLock { state in
            guard piece.count <= limit - state.bytes.count else { return false }
            state.bytes += piece
            return true
        }
    }

    static let write: schulpost_write_callback = { bytes, size, count, context in
        let (octets, overflow) = size.multipliedReportingOverflow(by: count)
        guard let bytes, let context, !overflow else { return 0 }
        let download = Unmanaged<PolicyDownload>.fromOpaque(context).takeUnretainedValue()
        return download.append(UnsafeRawBufferPointer(start: bytes, count: octets)) ? octets : 0
    }

    static let progress: schulpost_progress_callback = { context, _, _, _, _ in
        guard let context else { return 1 }
        return Unmanaged<PolicyDownload>.fromOpaque(context).takeUnretainedValue().isCancelled ? 1 : 0
    }
}
