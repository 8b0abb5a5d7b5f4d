import FoundationEssentials
import MailAuthentication
import MailMessage
import MailReports
import StoreTestSupport
import Testing

@Suite("Incoming reports")
struct IncomingReportsTests {
    private func aggregate(
        _ house: ReportHouse,
        id: String = "1",
        domain: String = "lindenschule.example"
    ) -> IncomingReport {
        var report = AggregateReport(
            organization: "Großer Anbieter",
            email: "r@provider.example",
            reportID: id,
            begin: house.day.begin,
            end: house.day.end,
            policy: .init(domain: domain)
        )
        var good = AggregateReport.Record(
            source: IPAddress("192.0.2.1"),
            count: 40,
            disposition: "none",
            isDKIMAligned: true,
            isSPFAligned: false,
            headerFrom: "lindenschule.example"
        )
        good.signatures = [.init(domain: "lindenschule.example", selector: "s1", result: "pass")]
        let bad = AggregateReport.Record(
            source: nil,
            count: 2,
            disposition: "reject",
            isDKIMAligned: false,
            isSPFAligned: false,
            headerFrom: "lindenschule.example"
        )
        report.records = [good, bad]
        return .aggregate(report)
    }

    private func store(_ house: ReportHouse, limits: ReportLimits = ReportLimits()) throws -> IncomingReports {
        IncomingReports(
            database: house.database,
            ownDomains: [try house.domain("lindenschule.example")],
            limits: limits,
            now: { house.clock.now }
        )
    }

    @Test("a report is kept once, with its rows", arguments: TestEngine.all)
    func aggregate(engine: TestEngine) async throws {
        let house = try await ReportHouse(engine)
        let store = try store(house)
        #expect(try await store.file(aggregate(house)) == .kept)
        #expect(try await store.file(aggregate(house)) == .known)
        let summary = try #require(try await store.list().first)
        #expect(summary.organization == "Großer Anbieter" && summary.kind == .dmarc)
        #expect(summary.good == 40 && summary.bad == 2 && summary.begins == house.day.begin)
        let rows = try await store.rows(of: summary.id)
        #expect(rows.map(\.count) == [40, 2] && rows.map(\.dkim) == ["pass", "fail"])
        #expect(rows.first?.details == "dkim=pass lindenschule.example/s1" && rows.last?.source == nil)
        #expect(try await store.list(.tls).isEmpty)
    }

    @Test("a TLS report is kept for each of its policies about us")
    func tls() async throws {
        let house = try await ReportHouse()
        let store = try store(house)
        var failure = TLSReport.Failure(resultType: "certificate-expired", sessions: 3)
        failure.receivingHost = "post.lindenschule.example"
        let report = TLSReport(
            organization: "Anbieter",
            dateRange: .init(start: house.day.begin, end: house.day.end),
            contact: nil,
            reportID: "7",
            policies: [
                .init(
                    policy: .init(type: "sts", strings: [], domain: "lindenschule.example", mxHosts: []),
                    summary: .init(successful: 5, failed: 3),
                    failures: [failure]
                )
            ]
        )
        #expect(try await store.file(.tls(report)) == .kept)
        let summary = try #require(try await store.list(.tls).first)
        #expect(summary.good == 5 && summary.bad == 3)
        let row = try #require(try await store.rows(of: summary.id).first)
        #expect(row.disposition == "certificate-expired" && row.count == 3)
        #expect(row.source == "post.lindenschule.example")
    }

    @Test("reports about others are dropped, and a flood is cut off")
    func limits() async throws {
        let house = try await ReportHouse()
        let store = try store(house, limits: ReportLimits(incomingPerDay: 3, rowsPerIncoming: 1))
        #expect(try await store.file(aggregate(house, domain: "other.example")) == .notOurs)
        #expect(try await store.file(aggregate(house, domain: "fakelindenschule.example")) == .notOurs)
        #expect(try await store.file(aggregate(house, id: "0", domain: "mail.lindenschule.example")) == .kept)
        for id in 1...2 { #expect(try await store.file(aggregate(house, id: "\(id)")) == .kept) }
        #expect(try await store.file(aggregate(house, id: "3")) == .tooMany)
        let summary = try #require(try await store.list().first)
        #expect(try await store.rows(of: summary.id).count == 1)
        house.clock.pass(86_400)
        #expect(try await store.file(aggregate(house, id: "3")) == .kept)
    }

    @Test("old ones are forgotten")
    func pruning() async throws {
        let house = try await ReportHouse()
        let store = try store(house)
        try await store.file(aggregate(house))
        house.clock.pass(401 * 86_400)
        #expect(try await store.prune() == 1)
        #expect(try await store.list().isEmpty)
    }
}

@Suite("ReportDay, DailyReports")
struct ReportDayTests {
    @Test("a day begins at midnight UTC")
    func day() {
        let noon = Date(timeIntervalSince1970: 1_800_014_400)
        let day = ReportDay(of: noon)
        #expect(day.begin.timeIntervalSince1970 == 1_799_971_200)
        #expect(day.end.timeIntervalSince1970 == 1_800_057_599)
        #expect(ReportDay(of: day.begin) == day && ReportDay(of: day.end) == day)
        #expect(ReportDay(of: Date(timeIntervalSince1970: -1)).number == -1)
    }

    @Test("reports go out within four hours after midnight", arguments: [0.0, 0.5, 0.99])
    func next(random: Double) async throws {
        let house = try await ReportHouse()
        let incoming = IncomingReports(database: house.database, ownDomains: [], now: { house.clock.now })
        let daily = DailyReports(sending: try house.sending(), incoming: incoming, policies: nil, random: { random })
        let next = daily.next(after: house.clock.now)
        let midnight = ReportDay(number: house.day.number + 1).begin
        #expect(next > midnight && next <= midnight.addingTimeInterval(4 * 3600 + 300))
    }
}
