package import FoundationEssentials

/// A day of UTC: what reports count by (RFC 8460 §4.1, RFC 7489 §7.2).
package struct ReportDay: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    package let number: Int

    package init(number: Int) { self.number = number }

    package init(of instant: Date) { number = Int((instant.timeIntervalSince1970 / 86_400).rounded(.down)) }

    package var begin: Date { Date(timeIntervalSince1970: TimeInterval(number) * 86_400) }
    /// The last second of the day.
    package var end: Date { Date(timeIntervalSince1970: TimeInterval(number + 1) * 86_400 - 1) }

    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// What reports may grow to, and how long their counts are kept.
package struct ReportLimits: Sendable, Hashable {
    /// Domains counted on one day; mail of further ones is not counted.
    package var domainsPerDay: Int
    /// Different rows counted for one domain on one day.
    package var rowsPerDomain: Int
    /// Days that counts are kept: what could not be sent by then is dropped.
    package var daysKept: Int
    /// Incoming reports taken on one day.
    package var incomingPerDay: Int
    /// Rows kept of one incoming report.
    package var rowsPerIncoming: Int
    /// Days that incoming reports are kept.
    package var incomingDaysKept: Int
    /// Addresses that one report goes to (RFC 7489 §6.2 asks for at least two).
    package var mostDestinations: Int
    /// The longest report sent, in octets as packed.
    package var longestReport: Int

    package init(
        domainsPerDay: Int = 5_000,
        rowsPerDomain: Int = 2_000,
        daysKept: Int = 7,
        incomingPerDay: Int = 500,
        rowsPerIncoming: Int = 2_000,
        incomingDaysKept: Int = 400,
        mostDestinations: Int = 4,
        longestReport: Int = 5_000_000
    ) {
        self.domainsPerDay = domainsPerDay
        self.rowsPerDomain = rowsPerDomain
        self.daysKept = daysKept
        self.incomingPerDay = incomingPerDay
        self.rowsPerIncoming = rowsPerIncoming
        self.incomingDaysKept = incomingDaysKept
        self.mostDestinations = mostDestinations
        self.longestReport = longestReport
    }
}
