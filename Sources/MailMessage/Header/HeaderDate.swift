package import FoundationEssentials

/// Dates as header fields write them (RFC 5322 §3.3, §4.3).
package enum HeaderDate {
    /// The instant, or nil where the text is no date. Obsolete forms (two-digit years, zone names, comments) are read.
    package static func parse(_ text: some StringProtocol) -> Date? { nil }

    /// `Tue, 01 Sep 2026 08:15:00 +0200`.
    /// - Parameter offsetMinutes: of the zone to write it in, east of Greenwich positive.
    package static func print(_ date: Date, offsetMinutes: Int = 0) -> String { "" }
}
