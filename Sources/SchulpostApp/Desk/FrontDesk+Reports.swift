import FoundationEssentials
import MailReports
import School

extension FrontDesk {
    /// `schulpost reports list`: what other domains report of mail in the school's name, the newest first.
    package func listReports(in school: SchoolChoice) async throws {
        let configuration = try school.read()
        try await withRooms(school) { rooms in
            let reports = IncomingReports(
                database: rooms.database,
                ownDomains: Set(configuration.addressPlan.domains),
                now: { Date() }
            )
            let found = try await reports.list()
            terminal.say(
                "Vorgang           Art    Bis         Gut    Schlecht  Von",
                "Report            Kind   Until       Good   Bad       From"
            )
            for report in found {
                terminal.say(
                    Self.columns([
                        (report.id, 18), (report.kind.rawValue, 7), (Self.day(report.ends), 12),
                        (String(report.good), 7), (String(report.bad), 10), (report.organization, 0),
                    ])
                )
            }
            if found.isEmpty {
                terminal.say(
                    "Noch keine Berichte. Sie kommen an dmarc@ und tls@, wenn die DNS-Einträge sie dorthin bitten.",
                    "No reports yet. They come to dmarc@ and tls@ where the DNS records ask for them."
                )
            }
        }
    }

    /// `schulpost reports show`: the rows of one report.
    package func showReport(_ id: String, in school: SchoolChoice) async throws {
        let configuration = try school.read()
        try await withRooms(school) { rooms in
            let reports = IncomingReports(
                database: rooms.database,
                ownDomains: Set(configuration.addressPlan.domains),
                now: { Date() }
            )
            let rows = try await reports.rows(of: id)
            guard !rows.isEmpty else {
                throw DeskError(
                    "Einen Bericht „\(id)“ mit Zeilen gibt es nicht; „schulpost reports list“ zeigt alle.",
                    "There is no report \"\(id)\" with rows; \"schulpost reports list\" shows all."
                )
            }
            terminal.say(
                "Zahl    Von                       DKIM   SPF    Folge       Absender",
                "Count   Source                    DKIM   SPF    Outcome     From"
            )
            for row in rows {
                terminal.say(
                    Self.columns([
                        (String(row.count), 8), (row.source ?? "-", 26), (row.dkim, 7), (row.spf, 7),
                        (row.disposition, 12), (row.headerFrom, 0),
                    ])
                )
            }
        }
    }

    /// Texts side by side. What others wrote is shown without anything that a terminal would obey.
    private static func columns(_ cells: [(text: String, width: Int)]) -> String {
        cells.map { text, width in
            var shown = String(
                String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
            )
            shown = String(shown.prefix(60))
            return shown + String(repeating: " ", count: max(width - shown.count, width == 0 ? 0 : 1))
        }.joined()
    }

    private static func day(_ date: Date) -> String {
        String(date.formatted(.iso8601.year().month().day()))
    }
}
