internal import FoundationEssentials
internal import MailMessage
internal import Synchronization

/// The one thing that the worker waits for: any number of calls while it is busy are one.
struct Wakes: Sendable {
    let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func wake() { continuation.yield() }
}

/// Wakes once at the instant set last.
final class Alarm: Sendable {
    private let clock: DeliveryClock
    private let wakes: Wakes
    private let sleeper = Mutex<Task<Void, Never>?>(nil)

    init(clock: DeliveryClock, wakes: Wakes) {
        self.clock = clock
        self.wakes = wakes
    }

    func set(for instant: Date) {
        let next = Task { [clock, wakes] in
            do { try await clock.sleep(instant) } catch { return }
            wakes.wake()
        }
        replace(by: next)
    }

    func stop() { replace(by: nil) }

    private func replace(by next: Task<Void, Never>?) {
        sleeper.withLock { sleeper in
            sleeper?.cancel()
            sleeper = next
        }
    }
}

/// The worker's places, shared by its deliveries.
final class Places: Sendable {
    private let state: Mutex<DeliverySlots>

    init(_ limits: DeliveryLimits) { state = Mutex(DeliverySlots(limits)) }

    var slots: DeliverySlots { state.withLock { $0 } }

    func take(_ domain: Domain) { state.withLock { _ = $0.take(domain) } }

    func giveBack(_ domain: Domain) { state.withLock { $0.giveBack(domain) } }
}
