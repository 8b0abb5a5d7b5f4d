internal import CCurl
internal import Glibc
internal import Synchronization

/// One connection to a server at a time, on a thread of its own, kept for the next message while it is warm.
///
/// Why a thread for each: libcurl's SMTP waits for the reply to the data *within* `curl_multi_perform` (as of 7.88), so that
/// on a shared multi handle one slow server would hold up all conversations. The multi interface still is what lets
/// another thread wake this one, to resume or to cancel.
final class CurlLane: Sendable {
    struct Job: Sendable {
        let transfer: Transfer
        let request: SMTPRequest
        let completion: CheckedContinuation<Transfer.End, Never>
    }

    /// libcurl's handle as others than the lane's thread may have it: they only call `curl_multi_wakeup`, which is made for
    /// it, and only under `inbox`'s lock while the handle is there.
    private struct MultiHandle: @unchecked Sendable {
        let pointer: UnsafeMutableRawPointer
    }

    private struct Inbox: Sendable {
        var job: Job?
        var isClosing = false
        /// nil once the thread has ended: there is nothing to wake then.
        var handle: MultiHandle?

        func wake() {
            if let handle { curl_multi_wakeup(handle.pointer) }
        }
    }

    private let inbox: Mutex<Inbox>
    private let multi: MultiHandle
    private let lastKey = Mutex<SMTPRequest.Key?>(nil)
    private let idleMilliseconds: Int32
    /// Asked when nothing came for the idle time: whether the lane was really taken off the idle ones, and may end.
    private let retire: @Sendable (CurlLane) -> Bool

    /// - Returns: nil where libcurl can't be used.
    init?(idleSeconds: Int, retire: @escaping @Sendable (CurlLane) -> Bool) {
        guard CurlLibrary.isReady, let pointer = curl_multi_init() else { return nil }
        // One conversation at a time: one connection to keep.
        _ = schulpost_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, 1)
        multi = MultiHandle(pointer: pointer)
        inbox = Mutex(Inbox(handle: MultiHandle(pointer: pointer)))
        idleMilliseconds = Int32(clamping: max(idleSeconds, 1) * 1000)
        self.retire = retire
    }

    /// Starts the thread, which keeps the lane alive until it ends.
    /// - Returns: false where the system gives no thread; the lane is of no use then.
    func begin() -> Bool {
        let context = Unmanaged.passRetained(self)
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, 1 << 20)
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        var thread = pthread_t()
        let code = pthread_create(
            &thread,
            &attributes,
            { context in
                if let context { Unmanaged<CurlLane>.fromOpaque(context).takeRetainedValue().work() }
                return nil
            },
            context.toOpaque()
        )
        if code != 0 {
            finish()
            context.release()
        }
        return code == 0
    }

    /// Whom the lane spoke with last, and how: what a connection that is still warm is good for.
    var warmKey: SMTPRequest.Key? { lastKey.withLock { $0 } }

    /// Does one job; the lane must be idle. Cancelling the task ends it soon.
    func run(_ transfer: Transfer, _ request: SMTPRequest) async -> Transfer.End {
        lastKey.withLock { $0 = request.key }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { completion in
                let job = Job(transfer: transfer, request: request, completion: completion)
                inbox.withLock { inbox in
                    inbox.job = job
                    inbox.wake()
                }
            }
        } onCancel: {
            transfer.cancel()
            wake()
        }
    }

    /// Makes the thread look around: there are bytes, or a reason to stop.
    func wake() {
        inbox.withLock { $0.wake() }
    }

    /// Ends the thread once it is idle.
    func close() {
        inbox.withLock { inbox in
            inbox.isClosing = true
            inbox.wake()
        }
    }

    // MARK: On the lane's thread

    private func work() {
        let conversation = LaneConversation(multi: multi.pointer)
        while true {
            if let job = takeJob() {
                job.completion.resume(returning: conversation.perform(job.transfer, job.request))
                continue
            }
            if inbox.withLock({ $0.isClosing }) { break }
            let began = ContinuousClock.now
            _ = curl_multi_poll(multi.pointer, nil, 0, idleMilliseconds, nil)
            let rested = ContinuousClock.now - began >= .milliseconds(Int64(idleMilliseconds))
            if rested, retire(self) { break }
        }
        conversation.close()
        finish()
    }

    /// Says goodbye to the server and frees libcurl's handle.
    private func finish() {
        inbox.withLock { $0.handle = nil }
        curl_multi_cleanup(multi.pointer)
    }

    private func takeJob() -> Job? {
        inbox.withLock { inbox in
            defer { inbox.job = nil }
            return inbox.job
        }
    }
}
