import Delivery
import FoundationEssentials
import Gateway
import Logging
import MailAuthentication
import MailMessage
import MailReports
import School
import ZlibCompression

/// What a school tells other domains each day, and the look at policies that would run out.
struct SchoolReports: Sendable {
    private let daily: DailyReports

    init(
        _ school: SchoolConfiguration,
        rooms: SchoolRooms,
        names: any DNSResolver,
        policies: MTASTSPolicies?,
        gateway: Gateway,
        logger: Logger
    ) {
        let domain = school.addressPlan.primaryDomain
        let sending = ReportSending(
            ReportConfiguration(organization: school.name, submitter: domain, from: .postmaster(at: domain)),
            database: rooms.database,
            bodies: rooms.bodies,
            queue: rooms.queue,
            resolver: names,
            publicSuffixes: SchoolChecks.suffixes,
            deflating: ZlibCompression(),
            sign: { gateway.signatures(of: $0) },
            logger: logger,
            now: { Date() }
        )
        let incoming = IncomingReports(
            database: rooms.database,
            ownDomains: Set(school.addressPlan.domains),
            now: { Date() }
        )
        daily = DailyReports(sending: sending, incoming: incoming, policies: policies)
    }

    /// Works until its task is cancelled.
    func run() async { await daily.run() }
}
