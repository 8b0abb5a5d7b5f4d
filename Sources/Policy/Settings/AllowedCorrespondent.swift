package import FoundationEssentials
package import MailMessage

/// Someone outside with whom everyone of the school may correspond, whatever their mode.
package struct AllowedCorrespondent: Sendable, Hashable {
    package enum Who: Sendable, Hashable {
        /// A domain and all below it.
        case domain(Domain)
        case address(EmailAddress)
    }

    package var who: Who
    /// The last instant it holds; nil where it doesn't end.
    package var until: Date?
    package var reason: String

    package init(_ who: Who, until: Date? = nil, reason: String = "") {
        self.who = who
        self.until = until
        self.reason = reason
    }

    func holds(at time: Date) -> Bool { until.map { time <= $0 } ?? true }
}

extension PolicySettings {
    func allows(_ domain: Domain, at time: Date) -> Bool {
        guard !allowed.isEmpty else { return false }
        return allowed.contains { entry in
            guard case .domain(let allowed) = entry.who else { return false }
            return entry.holds(at: time) && domain.isWithin(allowed)
        }
    }

    /// Whether an entry names this very address.
    func allowsByAddress(_ address: EmailAddress, at time: Date) -> Bool {
        guard !allowed.isEmpty else { return false }
        return allowed.contains { $0.who == .address(address) && $0.holds(at: time) }
    }
}
