internal import Database
package import FoundationEssentials
package import Logging
package import MailMessage

/// Takes due entries from the queue, hands them to the transport, and commits what became of them.
///
/// Run it as a service: `run()` returns when its task is cancelled (`cancelWhenGracefulShutdown { await worker.run() }`),
/// within 2 s where the transport keeps its promise. What was under way then is given back untried, unless its answer came.
package struct DeliveryWorker: Sendable {
    package struct Configuration: Sendable {
        /// The node's name; leases are in it. The same after a restart, different on each node of a school.
        package var holder: String
        package var limits: DeliveryLimits
        /// Seconds until the leases of a dead node end. They are renewed three times as often.
        package var leaseDuration: TimeInterval
        /// The longest time, in seconds, after which the queue is looked at even if nothing was announced.
        package var longestRest: TimeInterval
        /// Who speaks in notices.
        package var origin: NoticeOrigin
        /// Where mail for a domain goes next.
        package var destination: @Sendable (Domain) -> Destination

        package init(
            holder: String,
            origin: NoticeOrigin,
            limits: DeliveryLimits = DeliveryLimits(),
            leaseDuration: TimeInterval = 300,
            longestRest: TimeInterval = 60,
            destination: @escaping @Sendable (Domain) -> Destination = { _ in .relay }
        ) {
            self.holder = holder
            self.origin = origin
            self.limits = limits
            self.leaseDuration = leaseDuration
            self.longestRest = longestRest
            self.destination = destination
        }
    }

    let queue: OutgoingQueue
    let transport: any MailTransport
    let filing: any NoticeFiling
    let finisher: (any CopyFinishing)?
    let configuration: Configuration
    let clock: DeliveryClock
    let metrics: any DeliveryMetrics
    let logger: Logger

    /// - Parameter finisher: makes ready what is queued unfinished; without one, such an entry waits.
    package init(
        queue: OutgoingQueue,
        transport: any MailTransport,
        filing: any NoticeFiling,
        finisher: (any CopyFinishing)? = nil,
        configuration: Configuration,
        clock: DeliveryClock = .system,
        metrics: any DeliveryMetrics = NoDeliveryMetrics(),
        logger: Logger
    ) {
        self.queue = queue
        self.transport = transport
        self.filing = filing
        self.finisher = finisher
        self.configuration = configuration
        self.clock = clock
        self.metrics = metrics
        self.logger = logger
    }

    /// Works until the task is cancelled.
    package func run() async {
        let wakes = Wakes()
        let places = Places(configuration.limits)
        let announcements = queue.database.notifications(on: OutgoingQueue.channel)
        await giveBackAll()
        wakes.wake()
        await withDiscardingTaskGroup { group in
            group.addTask { for await _ in announcements { wakes.wake() } }
            group.addTask { await renewLeases() }
            let alarm = Alarm(clock: clock, wakes: wakes)
            for await _ in wakes.stream where !Task.isCancelled {
                let (entries, nextLook) = await takeDue(places)
                for entry in entries {
                    group.addTask {
                        await deliver(entry)
                        places.giveBack(entry.domain)
                        wakes.wake()
                    }
                }
                alarm.set(for: nextLook)
            }
            alarm.stop()
            group.cancelAll()
        }
        await giveBackAll()
    }

    /// Leases what there are places for, and says when to look again if nothing happens before.
    private func takeDue(_ places: Places) async -> ([QueueEntry], Date) {
        // Taken before the lease: what becomes due between the two must not be missed.
        let began = clock.now()
        let rest = began.addingTimeInterval(configuration.longestRest)
        do {
            let entries = try await queue.lease(
                within: places.slots,
                by: configuration.holder,
                for: configuration.leaseDuration
            )
            for entry in entries { places.take(entry.domain) }
            return (entries, min(try await queue.nextDue(after: began) ?? rest, rest))
        } catch {
            logger.warning("the queue can't be read now", metadata: ["error": "\(error)"])
            return ([], min(began.addingTimeInterval(5), rest))
        }
    }

    private func renewLeases() async {
        while !Task.isCancelled {
            do {
                try await clock.sleep(clock.now().addingTimeInterval(configuration.leaseDuration / 3))
                try await queue.renewLeases(of: configuration.holder, for: configuration.leaseDuration)
            } catch is CancellationError {
                return
            } catch {
                logger.warning("leases could not be renewed", metadata: ["error": "\(error)"])
            }
        }
    }

    /// At the start, leases from before a crash; at the end, what a failing database left behind.
    private func giveBackAll() async {
        let count = try? await evenIfCancelled { try await queue.releaseLeases(of: configuration.holder) }
        if let count, count > 0 {
            logger.info("queue entries given back", metadata: ["count": "\(count)"])
        }
    }
}

/// Runs `work` to its end also when the caller's task is cancelled: what is known must be written down.
func evenIfCancelled<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    try await Task { try await work() }.value
}
