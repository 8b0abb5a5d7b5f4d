package import Delivery
package import FoundationEssentials
internal import Logging

/// The daily job: reports, and the look at policies that would run out. Run it as a service; it ends when its task is cancelled.
package struct DailyReports: Sendable {
    let sending: ReportSending
    let incoming: IncomingReports
    let policies: MTASTSPolicies?
    let clock: DeliveryClock
    let random: @Sendable () -> Double

    /// Hours after midnight UTC within which reports go out, at random (RFC 8460 §4.1: not all at the same moment).
    package static let spread: TimeInterval = 4 * 3600

    package init(
        sending: ReportSending,
        incoming: IncomingReports,
        policies: MTASTSPolicies?,
        clock: DeliveryClock = .system,
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
        self.sending = sending
        self.incoming = incoming
        self.policies = policies
        self.clock = clock
        self.random = random
    }

    /// The next time after `now`.
    package func next(after now: Date) -> Date {
        let midnight = ReportDay(number: ReportDay(of: now).number + 1).begin
        return midnight.addingTimeInterval(300 + random() * Self.spread)
    }

    package func run() async {
        while !Task.isCancelled {
            do { try await clock.sleep(next(after: clock.now())) } catch { return }
            await once()
        }
    }

    /// What is done each day.
    package func once() async {
        await policies?.refresh()
        do {
            try await sending.sendDue()
            try await incoming.prune()
        } catch {
            sending.logger.warning("reports could not be made now", metadata: ["error": "\(error)"])
        }
    }
}
