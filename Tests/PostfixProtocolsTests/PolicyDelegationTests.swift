import MailMessage
import PostfixProtocols
import Testing

@Suite("Policy delegation")
struct PolicyDelegationTests {
    /// SMTPD_POLICY_README, "Protocol description", with a login and a recipient count of our own.
    static let readme = """
        request=smtpd_access_policy
        protocol_state=RCPT
        protocol_name=SMTP
        helo_name=some.domain.tld
        queue_id=8045F2AB23
        sender=foo@bar.tld
        recipient=bar@foo.tld
        recipient_count=0
        client_address=1.2.3.4
        client_name=another.domain.tld
        reverse_client_name=another.domain.tld
        instance=123.456.7
        sasl_method=plain
        sasl_username=you
        sasl_sender=
        size=12345
        ccert_subject=solaris9.porcupine.org
        encryption_protocol=TLSv1/SSLv3
        encryption_cipher=DHE-RSA-AES256-SHA
        encryption_keysize=256
        stress=
        compatibility_level=major.minor.patch


        """

    static func requests(_ text: String, _ limits: PolicyDelegationLimits = .init()) throws -> [PolicyRequest] {
        var reader = PolicyRequestReader(limits: limits)
        reader.append(text.utf8)
        var requests: [PolicyRequest] = []
        while let request = try reader.next() { requests.append(request) }
        return requests
    }

    static func request(
        _ step: String,
        sender: String = "lina@schule.example",
        recipient: String = "",
        count: Int = 0,
        instance: String = "1",
        size: Int = 0
    ) throws -> PolicyRequest {
        let text = """
            request=smtpd_access_policy
            protocol_state=\(step)
            sender=\(sender)
            recipient=\(recipient)
            recipient_count=\(count)
            instance=\(instance)
            size=\(size)
            client_address=192.0.2.7
            helo_name=pc
            sasl_username=lina


            """
        return try #require(try requests(text).first)
    }

    @Test("The request of the documentation is read")
    func documented() throws {
        let request = try #require(try Self.requests(Self.readme).first)
        #expect(request.step == .rcpt)
        #expect(request.instance == "123.456.7")
        #expect(request.sender == "foo@bar.tld")
        #expect(request.recipient == "bar@foo.tld")
        #expect(request.recipientCount == 0)
        #expect(request.size == 12_345)
        #expect(request.queueID == "8045F2AB23")
        #expect(
            request.client
                == MailClient(
                    address: "1.2.3.4",
                    helo: "some.domain.tld",
                    login: "you",
                    tls: "TLSv1/SSLv3 DHE-RSA-AES256-SHA"
                )
        )
    }

    @Test("Requests are the same when every octet comes alone")
    func pieces() throws {
        var reader = PolicyRequestReader()
        var requests: [PolicyRequest] = []
        for octet in (Self.readme + Self.readme).utf8 {
            reader.append([octet])
            while let request = try reader.next() { requests.append(request) }
        }
        #expect(requests == (try Self.requests(Self.readme + Self.readme)))
        #expect(requests.count == 2)
    }

    @Test("What is no request is an error")
    func noRequests() {
        #expect(throws: PolicyDelegationError.malformedLine) { try Self.requests("hello\n") }
        #expect(throws: PolicyDelegationError.malformedLine) { try Self.requests("=x\n") }
        #expect(throws: PolicyDelegationError.malformedLine) { try Self.requests("a=\0\n") }
        #expect(throws: PolicyDelegationError.unknownRequest) { try Self.requests("\n") }
        #expect(throws: PolicyDelegationError.unknownRequest) { try Self.requests("request=junk\n\n") }
        #expect(throws: PolicyDelegationError.lineTooLong) {
            try Self.requests("a=" + String(repeating: "b", count: 10_000))
        }
        #expect(throws: PolicyDelegationError.lineTooLong) {
            try Self.requests("a=" + String(repeating: "b", count: 10_000) + "\n")
        }
        #expect(throws: PolicyDelegationError.tooManyAttributes) {
            try Self.requests(String(repeating: "a=b\n", count: 129))
        }
    }

    @Test("An attribute that is said twice keeps its first value")
    func twice() throws {
        let text = "request=smtpd_access_policy\nsasl_username=lina\nsasl_username=otto\n\n"
        #expect(try Self.requests(text).first?.client.login == "lina")
    }

    @Test("Answers are one action and an empty line")
    func answers() {
        #expect(PolicyAction.indifferent.octets == Array("action=DUNNO\n\n".utf8))
        #expect(PolicyAction.hold("a\nb").octets == Array("action=HOLD a b\n\n".utf8))
        let reply = PostfixReply(isPermanent: true, subject: 7, detail: 1, lines: ["one", "two\n\naction=OK"])
        #expect(PolicyAction.refuse(reply).octets == Array("action=550 5.7.1 one two  action=OK\n\n".utf8))
    }

    @Test("Steps that say nothing of a message are nothing to us", arguments: ["CONNECT", "EHLO", "VRFY", "NEW"])
    func otherSteps(_ step: String) throws {
        var session = PolicySession()
        #expect(session.receive(try Self.request(step)) == .answer(.indifferent))
    }

    @Test("Paths that Postfix would rewrite are refused", arguments: ["klasse.5a", "a%b.example@schule.example"])
    func unclear(_ path: String) throws {
        var session = PolicySession()
        guard case .answer(.refuse(let reply)) = session.receive(try Self.request("RCPT", recipient: path)) else {
            throw Unexpected()
        }
        #expect(reply.line.hasPrefix("501 5.1.3 "))
    }

    struct Unexpected: Error {}
}
