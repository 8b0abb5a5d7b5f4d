import Announcements
import Gateway
import Logging
import MailAuthentication
import SigningKeys

/// Forgets, every hour, what has had its time, and turns the signing keys over when they are due. Of several nodes, one
/// does it.
struct Housekeeping: Sendable {
    let gateway: Gateway
    let announcements: AnnouncementOffice
    let keys: SigningKeyStore?
    let names: (any DNSResolver)?
    let logger: Logger

    /// Between two rounds.
    static let interval = Duration.seconds(3600)

    /// Works until its task is cancelled. A round that fails is tried again at the next hour.
    func run() async {
        while !Task.isCancelled {
            await attempt("tidying was not done, the next hour tries again") { try await tidy() }
            if let keys, let names {
                await attempt("the signing keys could not be looked after, the next hour tries again") {
                    for event in try await keys.rotateWhenDue(resolver: names) {
                        logger.notice("signing keys", metadata: ["event": "\(event)"])
                    }
                }
            }
            // Cancelled: the loop's condition ends it.
            try? await Task.sleep(for: Self.interval)
        }
    }

    /// Where no other node has within the hour.
    func tidy() async throws {
        guard let house = try await gateway.tidyWhenDue() else { return }
        let failed = house.failed + (await announcements.tidy()).failed
        guard !failed.isEmpty else { return }
        logger.error("tidying is behind", metadata: ["failed": "\(failed.count)"])
    }

    private func attempt(_ failure: Logger.Message, _ work: () async throws -> Void) async {
        do {
            try await work()
        } catch {
            logger.warning(failure, metadata: ["error": "\(error)"])
        }
    }
}
