package import FoundationEssentials
package import MailMessage

/// Someone outside with whom everyone of the school, a role or a class may correspond, whatever their mode.
package struct AllowedCorrespondent: Sendable, Hashable {
    package enum Who: Sendable, Hashable {
        /// A domain and all below it.
        case domain(Domain)
        case address(EmailAddress)
    }

    /// For whom an entry for a domain holds.
    package enum Whose: Sendable, Hashable {
        case role(Party)
        /// A class or group, named as in addresses.
        case group(String)
    }

    package var who: Who
    /// nil for everyone; always for single addresses.
    package var whose: Whose?
    /// The last instant it holds; nil where it doesn't end.
    package var until: Date?
    package var reason: String

    package init(_ who: Who, for whose: Whose? = nil, until: Date? = nil, reason: String = "") {
        self.who = who
        self.whose = whose
        self.until = until
        self.reason = reason
    }

    func holds(at time: Date) -> Bool { until.map { time <= $0 } ?? true }
}

/// Whoever of the school has to do with somebody outside.
struct Correspondent {
    var parties: PartySet
    var groups: [String]
}

extension AllowedCorrespondent {
    fileprivate func isFor(_ reader: Correspondent?) -> Bool {
        switch whose {
        case nil: true
        case .role(let party): reader?.parties.contains(PartySet(party)) == true
        case .group(let group): reader?.groups.contains(group) == true
        }
    }
}

extension PolicySettings {
    /// - Parameter reader: who of the school corresponds; nil where only what holds for everyone counts.
    func allows(_ domain: Domain, at time: Date, for reader: Correspondent? = nil) -> Bool {
        guard !allowed.isEmpty else { return false }
        return allowed.contains { entry in
            guard case .domain(let allowed) = entry.who else { return false }
            return entry.holds(at: time) && domain.isWithin(allowed) && entry.isFor(reader)
        }
    }

    /// Whether an entry names this very address.
    func allowsByAddress(_ address: EmailAddress, at time: Date) -> Bool {
        guard !allowed.isEmpty else { return false }
        return allowed.contains { $0.who == .address(address) && $0.holds(at: time) }
    }
}
