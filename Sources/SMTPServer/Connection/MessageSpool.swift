internal import Gateway
internal import Glibc
internal import NIOPosix

/// The octets of one message as they arrive: the first ``SMTPServer/spoolThreshold`` in memory, where the budget has room;
/// all of them in a file without a name once there are more. Belongs to one connection.
final class MessageSpool {
    private(set) var count = 0
    private var memory: [UInt8] = []
    private var file: SpoolFile?
    /// Taken from the budget.
    private var held = 0
    /// Whether the disk failed: the message can't be taken now.
    private(set) var hasFailed = false

    private let budget: MemoryBudget
    private let directory: String

    init(budget: MemoryBudget, directory: String) {
        self.budget = budget
        self.directory = directory
    }

    nonisolated(nonsending) func append(_ bytes: [UInt8]) async {
        guard !hasFailed else { return }
        count += bytes.count
        if file == nil, count <= SMTPServer.spoolThreshold, budget.tryAcquire(bytes.count) {
            held += bytes.count
            if memory.isEmpty { memory = bytes } else { memory += bytes }
            return
        }
        do {
            if file == nil {
                let file = try SpoolFile(in: directory)
                self.file = file
                if !memory.isEmpty { try await file.append(memory) }
                releaseMemory()
            }
            try await file?.append(bytes)
        } catch {
            hasFailed = true
            file = nil
            releaseMemory()
        }
    }

    /// The whole message in memory, within the budget; ``clear()`` gives it back.
    /// - Returns: nil where there was no room, the wait was cancelled, or the disk failed.
    nonisolated(nonsending) func load(waitingAtMost time: Duration) async -> [UInt8]? {
        guard !hasFailed else { return nil }
        guard let file else {
            // The only owner from now on: changing it copies nothing.
            defer { memory = [] }
            return memory
        }
        guard await Self.acquire(count, of: budget, waitingAtMost: time) else { return nil }
        held += count
        guard let bytes = try? await file.contents(count: count) else { return nil }
        return bytes
    }

    func clear() {
        releaseMemory()
        file = nil
        count = 0
        hasFailed = false
    }

    private func releaseMemory() {
        memory = []
        if held > 0 { budget.release(held) }
        held = 0
    }

    /// Nothing is held while waiting here, so nobody waits for us.
    private static func acquire(
        _ octets: Int,
        of budget: MemoryBudget,
        waitingAtMost time: Duration
    ) async -> Bool {
        if budget.tryAcquire(octets) { return true }
        return await withTaskGroup(of: Bool.self) { group in
            group.addTask { await budget.acquire(octets) }
            group.addTask {
                try? await Task.sleep(for: time)
                return false
            }
            var isAcquired = await group.next() ?? false
            group.cancelAll()
            // Both may have come at the same moment.
            for await result in group where result { isAcquired = true }
            return isAcquired
        }
    }
}

/// A temporary file that has no name from the first moment on; it is gone when its last user is, even after `kill -9`.
///
/// Used by one connection, one call at a time.
final class SpoolFile: Sendable {
    struct Failure: Error {
        let errno: Int32
    }

    /// O_TMPFILE, a macro that Swift does not see (linux/fcntl.h).
    private static let unnamed = 0o20_000_000 | O_DIRECTORY

    private let descriptor: Int32

    init(in directory: String) throws(Failure) {
        // The unnamed file of Linux, where the file system has it.
        var descriptor = open(directory, Self.unnamed | O_RDWR | O_CLOEXEC, 0o600)
        if descriptor < 0 {
            var template = Array((directory + "/schulpost-XXXXXX").utf8CString)
            descriptor = mkstemp(&template)
            if descriptor >= 0 {
                unlink(template)
                _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            }
        }
        guard descriptor >= 0 else { throw Failure(errno: Glibc.errno) }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    func append(_ bytes: [UInt8]) async throws {
        try await NIOThreadPool.singleton.runIfActive { [descriptor] in
            try bytes.withUnsafeBytes { buffer in
                var written = 0
                while written < buffer.count {
                    let count = write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                    if count < 0, Glibc.errno == EINTR { continue }
                    guard count > 0 else { throw Failure(errno: Glibc.errno) }
                    written += count
                }
            }
        }
    }

    func contents(count: Int) async throws -> [UInt8] {
        try await NIOThreadPool.singleton.runIfActive { [descriptor] in
            try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                while filled < count {
                    let start = buffer.baseAddress.map { $0 + filled }
                    let got = pread(descriptor, start, count - filled, off_t(filled))
                    if got < 0, Glibc.errno == EINTR { continue }
                    guard got > 0 else { throw Failure(errno: Glibc.errno) }
                    filled += got
                }
            }
        }
    }
}
