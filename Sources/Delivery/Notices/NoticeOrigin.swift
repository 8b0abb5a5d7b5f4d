package import FoundationEssentials
internal import Glibc
package import MailMessage

/// Who speaks in delivery status notifications.
package struct NoticeOrigin: Sendable {
    /// The server's name, for Reporting-MTA (RFC 3464 §2.2.2) and Message-ID.
    package var server: Domain
    /// From: of notices, the school's postmaster with a name that people understand.
    package var from: NamedAddress
    /// Minutes east of Greenwich at an instant, for dates in notices.
    package var offsetMinutes: @Sendable (Date) -> Int

    package init(
        server: Domain,
        from: NamedAddress,
        offsetMinutes: @escaping @Sendable (Date) -> Int = NoticeOrigin.localOffset
    ) {
        self.server = server
        self.from = from
        self.offsetMinutes = offsetMinutes
    }

    /// The machine's own time zone.
    @Sendable
    package static func localOffset(at instant: Date) -> Int {
        var seconds = time_t(instant.timeIntervalSince1970)
        var parts = tm()
        guard localtime_r(&seconds, &parts) != nil else { return 0 }
        return parts.tm_gmtoff / 60
    }
}
