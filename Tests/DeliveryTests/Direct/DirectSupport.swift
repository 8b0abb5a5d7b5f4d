import Delivery
import MailAuthentication
import MailMessage
import Synchronization
import Testing

/// Zones in memory: signed ones and others.
struct MixedResolver: DNSResolver {
    var signed: ZoneResolver
    var plain: ZoneResolver

    init(signed: String = "", plain: String = "") throws {
        self.signed = ZoneResolver([try ZoneFile("$ORIGIN example.\n" + signed)], security: .secure)
        self.plain = ZoneResolver([try ZoneFile("$ORIGIN example.\n" + plain)])
    }

    func lookUp(_ name: DNSName, _ type: DNSRecordType) async -> DNSReply {
        let reply = await signed.lookUp(name, type)
        return reply.outcome == .noSuchName ? await plain.lookUp(name, type) : reply
    }
}

/// Answers by the server's name; keeps whom it was asked to speak with.
final class ScriptedHosts: HostClient {
    typealias Answer = @Sendable (DeliveryHost) -> HostAttempt

    private let answer: Answer
    private let asked = Mutex<[DeliveryHost]>([])

    init(_ answer: @escaping Answer) { self.answer = answer }

    var hosts: [DeliveryHost] { asked.withLock { $0 } }
    /// `post.partner.example opportunistic`, one for each conversation.
    var conversations: [String] {
        hosts.map { host in
            let security =
                switch host.security {
                case .none: "clear"
                case .opportunistic: "opportunistic"
                case .encrypted: "encrypted"
                case .certificate: "certificate"
                case .dane: "dane"
                }
            return "\(host.name) \(security)"
        }
    }

    func send(_ message: OutgoingMessage, to recipient: EmailAddress, at host: DeliveryHost) async -> HostAttempt {
        asked.withLock { $0.append(host) }
        return answer(host)
    }
}

/// Keeps what is counted.
final class KeptSessions: TLSSessionRecording {
    private let kept = Mutex<[TLSSession]>([])
    var all: [TLSSession] { kept.withLock { $0 } }
    func record(_ session: TLSSession) async { kept.withLock { $0.append(session) } }
}

extension HostAttempt {
    static func delivered(_ tls: TLS = .established) -> HostAttempt {
        let reply = RemoteReply(code: 250, status: RemoteStatus(2, 0, 0), text: "taken")
        return HostAttempt(result: .delivered(reply), stage: .content, tls: tls)
    }

    static func failed(_ code: Int?, at stage: Stage, tls: TLS = .unknown) -> HostAttempt {
        let isPermanent = (code ?? 400) >= 500
        let reply = RemoteReply(code: code, status: RemoteStatus(isPermanent ? 5 : 4, 4, 1), text: "")
        return HostAttempt(
            result: isPermanent ? .permanentFailure(reply) : .temporaryFailure(reply),
            stage: stage,
            tls: tls
        )
    }
}

enum Direct {
    static func message(_ tls: TLSDemand = .published) throws -> OutgoingMessage {
        OutgoingMessage(
            sender: EmailAddress("lehrer@lindenschule.example"),
            recipients: [try #require(EmailAddress("familie@partner.example"))],
            content: MemoryContent(Array("Subject: x\r\n\r\n".utf8)),
            tls: tls
        )
    }

    static func send(
        _ message: OutgoingMessage,
        _ resolver: any DNSResolver,
        _ client: any HostClient,
        policies: MTASTSPolicies? = nil,
        sessions: any TLSSessionRecording = NoTLSSessionRecording(),
        rule: AddressRule = .any
    ) async throws -> RecipientResult {
        let transport = MXTransport(
            MXTransport.Configuration(
                ownNames: [try #require(DNSName("post.lindenschule.example"))],
                ownAddresses: [try #require(IPAddress("198.51.100.1"))],
                rule: rule
            ),
            resolver: resolver,
            client: client,
            policies: policies,
            sessions: sessions,
            random: { 0 }
        )
        let recipient = try #require(message.recipients.first)
        return try #require(await transport.send(message, to: .domain(recipient.domain))[recipient])
    }
}

extension RecipientResult {
    /// `2.0.0`, `4.4.1`, `5.1.2`.
    var status: String { reply.status.description }
}
