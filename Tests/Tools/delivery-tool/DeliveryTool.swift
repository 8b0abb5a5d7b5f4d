internal import CurlTransport
internal import Database
internal import Delivery
internal import FoundationEssentials
internal import MailAuthentication
internal import MailMessage
internal import SQLiteDatabase
internal import Synchronization
internal import UnboundResolver

/// Sends one message straight to a domain's servers and says what came of it: an `Order` as one line of JSON on the input, a
/// `Report` as one line on the output, as often as orders come. For `Tests/Scenarios/test_secure_delivery.py`.
@main
struct DeliveryTool {
    struct Order: Codable {
        /// Where all questions to the DNS go: `127.0.0.1@5300`.
        var server: String
        var zones: [String]
        var anchors: [String]
        /// The port of the domains' servers, and of the web servers with their policies.
        var port: Int
        var policyPort: Int
        var authorities: String
        var database: String
        var sender: String
        var recipient: String
        var message: String
        /// A `TLSDemand`.
        var tls: String?
        /// Seconds that the clock of policies is ahead.
        var later: Double?
    }

    struct Report: Codable {
        struct Session: Codable {
            var policy: String
            var host: String?
            var failure: String?
        }

        /// `delivered`, `temporary`, `permanent`.
        var outcome: String
        var code: Int?
        var status: String
        var text: String
        var sessions: [Session]
    }

    struct Unusable: Error {}

    static func main() async throws {
        while let line = readLine() {
            let order = try JSONDecoder().decode(Order.self, from: Data(line.utf8))
            let report = try JSONEncoder().encode(try await carryOut(order))
            print(String(decoding: report, as: UTF8.self))
        }
    }

    static func carryOut(_ order: Order) async throws -> Report {
        guard let sender = EmailAddress(order.sender), let recipient = EmailAddress(order.recipient),
            let hello = Domain("post.lindenschule.example"), let own = DNSName(hello.ascii)
        else { throw Unusable() }
        let database = try SQLiteDatabase(path: order.database)
        try await database.migrate(MTASTSCache.migrations)
        let resolver = try UnboundResolver(
            UnboundConfiguration(
                upstream: .forwarders([order.server]),
                trustAnchors: order.anchors.map { .record($0) },
                stubs: order.zones.compactMap { zone in
                    DNSName(zone).map { UnboundConfiguration.Stub(zone: $0, server: order.server) }
                }
            )
        )
        let later = order.later ?? 0
        let sessions = Sessions()
        let client = CurlHostClient(
            CurlHostConfiguration(helloName: hello, certificateAuthorities: order.authorities)
        )
        let transport = MXTransport(
            MXTransport.Configuration(ownNames: [own], port: order.port, rule: .any),
            resolver: resolver,
            client: client,
            policies: MTASTSPolicies(
                resolver: resolver,
                fetcher: CurlPolicyFetcher(certificateAuthorities: order.authorities, port: order.policyPort),
                cache: MTASTSCache(database: database),
                rule: .any,
                now: { Date().addingTimeInterval(later) }
            ),
            sessions: sessions
        )
        let message = OutgoingMessage(
            sender: sender,
            recipients: [recipient],
            content: MemoryContent(Array(order.message.utf8)),
            tls: order.tls.flatMap { TLSDemand(rawValue: $0) } ?? .published
        )
        let results = await transport.send(message, to: .domain(recipient.domain))
        client.close()
        resolver.close()
        try await database.close()
        guard let result = results[recipient] else { throw Unusable() }
        return report(result, sessions.all)
    }

    private static func report(_ result: RecipientResult, _ sessions: [TLSSession]) -> Report {
        let outcome =
            switch result {
            case .delivered: "delivered"
            case .temporaryFailure: "temporary"
            case .permanentFailure: "permanent"
            }
        return Report(
            outcome: outcome,
            code: result.reply.code,
            status: result.reply.status.description,
            text: result.reply.text,
            sessions: sessions.map { session in
                let policy =
                    switch session.policy {
                    case .none: "none"
                    case .dane: "dane"
                    case .mtaSTS(let policy): "sts " + (policy?.mode.rawValue ?? "?")
                    }
                return Report.Session(
                    policy: policy,
                    host: session.host?.text,
                    failure: session.failure?.rawValue
                )
            }
        )
    }
}

/// The sessions of one order.
private final class Sessions: TLSSessionRecording {
    private let kept = Mutex<[TLSSession]>([])

    func record(_ session: TLSSession) async { kept.withLock { $0.append(session) } }

    var all: [TLSSession] { kept.withLock { $0 } }
}
