internal import NIOCore

/// Waits for room in the server's memory for one connection: no longer than it may take, and not once it is to end.
struct MemoryClaim: Sendable {
    let memory: any MessageMemory
    let inbox: ConnectionInbox
    let limit: TimeAmount

    /// There was no room in time.
    struct NoRoom: Error {}

    /// - Returns: false where nothing was taken.
    func acquire(_ octets: Int) async -> Bool {
        let wait = Task { await memory.acquire(octets) }
        let alarm = inbox.channel.eventLoop.scheduleTask(in: limit) { wait.cancel() }
        defer { alarm.cancel() }
        inbox.onEnd { wait.cancel() }
        defer { inbox.onEnd(nil) }
        return await withTaskCancellationHandler {
            await wait.value
        } onCancel: {
            wait.cancel()
        }
    }

    func release(_ octets: Int) { memory.release(octets) }
}
