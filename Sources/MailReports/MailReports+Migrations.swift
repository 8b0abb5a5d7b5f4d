package import Database

/// The tables of all reports.
package enum MailReports {
    /// Keys are kept short of what an index may hold in either engine (2,704 octets): `ReportText.longestKey`.
    package static let migrations: [Migration] = [
        Migration(
            "mail-reports.1-counts",
            [
                """
                CREATE TABLE tls_sessions (
                    day BIGINT NOT NULL,
                    domain TEXT NOT NULL,
                    policy_type TEXT NOT NULL,
                    policy_text TEXT NOT NULL,
                    host TEXT NOT NULL,
                    address TEXT NOT NULL,
                    failure TEXT NOT NULL,
                    sessions BIGINT NOT NULL,
                    PRIMARY KEY (day, domain, policy_type, policy_text, host, address, failure)
                )
                """,
                """
                CREATE TABLE dmarc_domains (
                    day BIGINT NOT NULL,
                    domain TEXT NOT NULL,
                    record TEXT NOT NULL,
                    discovery TEXT NOT NULL,
                    kinds BIGINT NOT NULL,
                    PRIMARY KEY (day, domain)
                )
                """,
                """
                CREATE TABLE dmarc_messages (
                    day BIGINT NOT NULL,
                    domain TEXT NOT NULL,
                    facts TEXT NOT NULL,
                    messages BIGINT NOT NULL,
                    PRIMARY KEY (day, domain, facts)
                )
                """,
                """
                CREATE TABLE reports_sent (
                    kind TEXT NOT NULL,
                    day BIGINT NOT NULL,
                    domain TEXT NOT NULL,
                    outcome TEXT NOT NULL,
                    report_id TEXT,
                    sent BIGINT NOT NULL,
                    PRIMARY KEY (kind, day, domain)
                )
                """,
            ]
        ),
        Migration(
            "mail-reports.2-incoming",
            [
                """
                CREATE TABLE incoming_reports (
                    id TEXT PRIMARY KEY NOT NULL,
                    kind TEXT NOT NULL,
                    organization TEXT NOT NULL,
                    report_id TEXT NOT NULL,
                    domain TEXT NOT NULL,
                    begins BIGINT NOT NULL,
                    ends BIGINT NOT NULL,
                    received BIGINT NOT NULL,
                    good BIGINT NOT NULL,
                    bad BIGINT NOT NULL,
                    UNIQUE (kind, organization, report_id, domain)
                )
                """,
                "CREATE INDEX incoming_reports_received ON incoming_reports (received)",
                """
                CREATE TABLE incoming_report_rows (
                    report TEXT NOT NULL REFERENCES incoming_reports (id) ON DELETE CASCADE,
                    position BIGINT NOT NULL,
                    source TEXT,
                    amount BIGINT NOT NULL,
                    disposition TEXT NOT NULL,
                    dkim TEXT NOT NULL,
                    spf TEXT NOT NULL,
                    header_from TEXT NOT NULL,
                    envelope_from TEXT,
                    details TEXT NOT NULL,
                    PRIMARY KEY (report, position)
                )
                """,
            ]
        ),
    ]
}

/// Texts of strangers as tables keep them.
enum ReportText {
    /// Octets of a text within a key.
    static let longestKey = 1_200

    /// The text, cut to `longest` octets at a character's end, without control characters.
    static func bounded(_ text: String, _ longest: Int = 255) -> String {
        var result = ""
        var octets = 0
        for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\n" {
            octets += UTF8.width(scalar)
            guard octets <= longest else { break }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}
