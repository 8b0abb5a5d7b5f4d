internal import Database
package import FoundationEssentials

/// The worker's time. Its `now` should be the queue's.
package struct DeliveryClock: Sendable {
    package var now: @Sendable () -> Date
    /// Returns at or after the instant; throws `CancellationError` when the task is cancelled.
    package var sleep: @Sendable (_ until: Date) async throws -> Void

    package init(
        now: @escaping @Sendable () -> Date,
        sleep: @escaping @Sendable (_ until: Date) async throws -> Void
    ) {
        self.now = now
        self.sleep = sleep
    }

    /// The system's.
    package static var system: DeliveryClock {
        DeliveryClock(
            now: { Date() },
            sleep: { until in
                let milliseconds = max(until.milliseconds - Date().milliseconds, 0)
                try await Task.sleep(for: .milliseconds(milliseconds))
            }
        )
    }
}
