package import MailMessage

/// How many deliveries may run at once.
package struct DeliveryLimits: Sendable, Hashable {
    /// In all (1 and more).
    package var overall: Int
    /// To recipients of one domain, so that a slow one doesn't hold up the others (1 and more). Counted by the recipient's
    /// domain also where all goes through one relay.
    package var perDomain: Int

    package init(overall: Int = 20, perDomain: Int = 10) {
        self.overall = max(overall, 1)
        self.perDomain = max(perDomain, 1)
    }
}

/// Who runs now, and who may still start.
package struct DeliverySlots: Sendable, Hashable {
    package let limits: DeliveryLimits
    package private(set) var running: [Domain: Int] = [:]

    package init(_ limits: DeliveryLimits) { self.limits = limits }

    /// How many deliveries more may start, of whatever domain.
    package var free: Int { max(limits.overall - running.values.reduce(0, +), 0) }

    /// The domains that can't start another one.
    package var fullDomains: [Domain] {
        running.filter { $0.value >= limits.perDomain }.keys.sorted { $0.ascii < $1.ascii }
    }

    /// Takes a place for a delivery to `domain`.
    /// - Returns: false where none is free.
    package mutating func take(_ domain: Domain) -> Bool {
        let count = running[domain, default: 0]
        guard free > 0, count < limits.perDomain else { return false }
        running[domain] = count + 1
        return true
    }

    /// Gives the place of a delivery to `domain` back.
    package mutating func giveBack(_ domain: Domain) {
        guard let count = running[domain] else { return }
        running[domain] = count > 1 ? count - 1 : nil
    }
}
