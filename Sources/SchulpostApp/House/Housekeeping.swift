import Gateway
import Logging

/// Forgets, every hour, what has had its time. Of several nodes, one does it.
struct Housekeeping: Sendable {
    let gateway: Gateway
    let logger: Logger

    /// Between two rounds.
    static let interval = Duration.seconds(3600)

    /// Works until its task is cancelled. A round that fails is tried again at the next hour.
    func run() async {
        while !Task.isCancelled {
            do {
                try await gateway.tidyWhenDue()
            } catch {
                logger.warning("tidying was not done, the next hour tries again", metadata: ["error": "\(error)"])
            }
            // Cancelled: the loop's condition ends it.
            try? await Task.sleep(for: Self.interval)
        }
    }
}
