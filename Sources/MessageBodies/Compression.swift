internal import CZstd
internal import Synchronization

/// zstd (RFC 8878) at its quickest level, kept only when it pays.
final class Compression: Sendable {
    static let level: Int32 = 1
    /// Shorter chunks are kept as they are, in bytes.
    static let shortest = 256
    /// A sample of this many bytes is tried before a chunk of at least eight times that.
    static let sample = 4 * 1024

    /// Contexts that are not in use; each is a few hundred KiB and slow to make. A context is taken out under the
    /// lock, so one thread at a time has it.
    private struct Context: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private let idle = Mutex<[Context]>([])
    private static let mostIdle = 8

    deinit {
        idle.withLock { idle in
            for context in idle { ZSTD_freeCCtx(context.pointer) }
        }
    }

    /// - Returns: the frame, or nil where it would not save a tenth.
    func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= Self.shortest else { return nil }
        guard let context = take() else { return nil }
        defer { giveBack(context) }
        if bytes.count >= Self.sample * 8 {
            let middle = bytes.count / 2
            guard frame(of: bytes[middle..<middle + Self.sample], context) != nil else { return nil }
        }
        return frame(of: bytes[...], context)
    }

    /// - Returns: nil where the frame is broken or not of `size` bytes.
    static func decompress(_ frame: [UInt8], size: Int) -> [UInt8]? {
        guard size <= BodyChunks.length else { return nil }
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
            count = ZSTD_decompress(buffer.baseAddress, size, frame, frame.count)
            initialized = ZSTD_isError(count) == 0 ? min(count, size) : 0
        }
        return bytes.count == size && count == size ? bytes : nil
    }

    private func frame(of bytes: ArraySlice<UInt8>, _ context: Context) -> [UInt8]? {
        let room = bytes.count - bytes.count / 10
        let frame = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
            let count = bytes.withUnsafeBytes { source in
                ZSTD_compressCCtx(
                    context.pointer,
                    buffer.baseAddress,
                    room,
                    source.baseAddress,
                    source.count,
                    Self.level
                )
            }
            // No room left is an error too: then it does not pay.
            initialized = ZSTD_isError(count) == 0 ? count : 0
        }
        return frame.isEmpty ? nil : frame
    }

    private func take() -> Context? {
        idle.withLock { $0.popLast() } ?? ZSTD_createCCtx().map { Context(pointer: $0) }
    }

    private func giveBack(_ context: Context) {
        let isKept = idle.withLock { idle in
            guard idle.count < Self.mostIdle else { return false }
            idle.append(context)
            return true
        }
        if !isKept { ZSTD_freeCCtx(context.pointer) }
    }
}
