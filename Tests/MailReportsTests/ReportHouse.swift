import Database
import Delivery
import FoundationEssentials
import Logging
import MailAuthentication
import MailMessage
import MailReports
import MessageBodies
import StoreTestSupport
import Synchronization
import Testing
import ZlibCompression

/// A house that counts and reports, on a day of the test's.
struct ReportHouse: Sendable {
    /// The organizational domain is the last two labels.
    struct TwoLabels: PublicSuffixes {
        func organizationalDomain(of domain: Domain) -> Domain? {
            Domain(domain.ascii.split(separator: ".").suffix(2).joined(separator: "."))
        }
    }

    final class Clock: Sendable {
        private let instant = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
        var now: Date { instant.withLock { $0 } }
        func pass(_ seconds: TimeInterval) { instant.withLock { $0 += seconds } }
    }

    let database: any Database
    let bodies: MessageBodies
    let queue: OutgoingQueue
    let clock = Clock()
    var zones: ZoneResolver

    init(_ engine: TestEngine = .sqliteInMemory, zone: String = "") async throws {
        database = try await engine.open(
            MessageBodies.migrations + OutgoingQueue.migrations + MailReports.migrations
        )
        bodies = MessageBodies(database: database)
        queue = OutgoingQueue(database: database, bodies: bodies, now: { [clock] in clock.now })
        zones = ZoneResolver([try ZoneFile("$ORIGIN example.\n" + zone)])
    }

    var day: ReportDay { ReportDay(of: clock.now) }
    var tls: TLSReports { TLSReports(database: database, now: { [clock] in clock.now }) }
    var dmarc: DMARCCounts { DMARCCounts(database: database) }

    func sending(limits: ReportLimits = ReportLimits()) throws -> ReportSending {
        ReportSending(
            ReportConfiguration(
                organization: "Lindenschule",
                submitter: try domain("lindenschule.example"),
                from: try #require(EmailAddress("postmaster@lindenschule.example")),
                limits: limits
            ),
            database: database,
            bodies: bodies,
            queue: queue,
            resolver: zones,
            publicSuffixes: TwoLabels(),
            deflating: ZlibCompression(),
            sign: { message in Array("DKIM-Signature: of \(message.count) octets\r\n".utf8) },
            logger: Logger(label: "test"),
            now: { [clock] in clock.now }
        )
    }

    func domain(_ text: String) throws -> Domain { try #require(Domain(text)) }

    /// What stands in the queue: entry and message as it would travel.
    func queued() async throws -> [(entry: QueueEntry, message: ParsedMessage)] {
        let entries = try await queue.lease(within: DeliverySlots(DeliveryLimits()), by: "test", for: 60)
        var result: [(QueueEntry, ParsedMessage)] = []
        for entry in entries {
            let content = queue.content(of: entry)
            result.append((entry, ParsedMessage(bytes: try await content.read(0..<content.size))))
        }
        return result.sorted { $0.0.content.recipient.normalized < $1.0.content.recipient.normalized }
    }

    func session(
        _ name: String = "partner.example",
        _ policy: TLSPolicy = .none,
        failure: TLSFailure? = nil
    ) throws -> TLSSession {
        TLSSession(
            domain: try domain(name),
            policy: policy,
            host: DNSName("mx." + name),
            address: IPAddress("192.0.2.1"),
            failure: failure
        )
    }

    /// A message from `author` as it was judged.
    func verdict(
        _ author: String = "partner.example",
        record: String = "v=DMARC1; p=reject; rua=mailto:dmarc@partner.example",
        client: String = "192.0.2.1",
        passes: Bool = true
    ) throws -> AuthenticationVerdict {
        let name = try domain(author)
        let spf = SPFVerdict(result: passes ? .pass : .fail, identity: .mailFrom, domain: name)
        return AuthenticationVerdict(
            client: IPAddress(client),
            heloName: "mx." + author,
            sender: EmailAddress("somebody@" + author),
            helo: SPFVerdict(result: .none, identity: .helo, domain: nil),
            mailFrom: spf,
            dkim: [DKIMVerdict(result: passes ? .pass : .fail, domain: name, selector: "s1")],
            dmarc: DMARCVerdict(
                authors: [
                    DMARCVerdict.Author(
                        domain: name,
                        result: passes ? .pass : .fail,
                        policyDomain: name,
                        record: DMARCRecord(record),
                        organizationalDomain: name,
                        policy: .reject,
                        alignedSPF: passes ? name : nil,
                        alignedDKIM: passes ? [name] : []
                    )
                ],
                result: passes ? .pass : .fail
            ),
            arc: ARCVerdict(result: .none, problem: nil, sets: [])
        )
    }
}
