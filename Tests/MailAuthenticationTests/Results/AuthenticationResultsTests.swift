import FoundationEssentials
import MailMessage
import Testing

@testable import MailAuthentication

@Suite("Authentication-Results")
struct AuthenticationResultsTests {
    private static let zone = """
        school.example. TXT "v=spf1 ip4:192.0.2.1 -all"
        _dmarc.school.example. TXT "v=DMARC1; p=reject"
        """

    private func verdict(_ helo: String = "mail.school.example") async throws -> AuthenticationVerdict {
        let authenticator = MailAuthenticator(
            resolver: ZoneResolver([try ZoneFile(Self.zone)]),
            publicSuffixes: TwoLabels(),
            authservID: Letter.domain,
            now: { Letter.date }
        )
        return await authenticator.verify(
            ParsedMessage(bytes: Array("From: a@school.example\r\n\r\nx".utf8)),
            client: IPAddress("192.0.2.1"),
            helo: helo,
            sender: EmailAddress("a@school.example")
        )
    }

    @Test("say what was found")
    func printed() async throws {
        let field = AuthenticationResults.field(try await verdict(), authservID: Letter.domain)
        #expect(
            field.text == """
                Authentication-Results: lindenschule.example;\r
                \tspf=pass smtp.mailfrom=a@school.example;\r
                \tspf=none (mail.school.example has no SPF record) smtp.helo=mail.school.example;\r
                \tdkim=none;\r
                \tdmarc=pass (p=reject) header.from=school.example\r

                """
        )
        #expect(AuthenticationResults.authservName(of: Array(field.dropFirst(23))) == "lindenschule.example")
    }

    @Test("can't be written by a stranger's words")
    func strangers() async throws {
        let helo = "x\r\nSubject: forged; dkim=pass \"(\\ü"
        let field = AuthenticationResults.field(try await verdict(helo), authservID: Letter.domain)
        let lines = field.text.split(separator: "\r\n")
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("\t") })
        #expect(field.allSatisfy { $0 < 0x7F })
        #expect(!field.text.contains("\nSubject"))
        #expect(AuthenticationResults.pvalue("a b") == "\"a b\"")
        #expect(AuthenticationResults.comment("a)b(c\\") == "(a\\)b\\(c\\\\)")
    }

    /// Values of fields, and whether they claim to be ours.
    static let fields: [(value: String, isForged: Bool)] = [
        ("lindenschule.example; dkim=pass", true),
        ("LindenSchule.Example; none", true),
        ("lindenschule.example 1; dkim=pass", true),
        (" (a comment (within)) lindenschule.example (x) ; spf=pass", true),
        ("\"lindenschule.example\"; spf=pass", true),
        ("\"linden\\schule.example\"; spf=pass", true),
        ("lindenschule.\r\n example; spf=pass", true),
        ("mail.lindenschule.example; spf=pass", true),
        ("(unfinished lindenschule.example; spf=pass", true),
        ("\"unfinished lindenschule.example; spf=pass", true),
        ("; spf=pass", false),
        ("", false),
        ("mta1007.mail.example  from=b.example; domainkeys=neutral (no sig)", false),
        ("lindenschule.example", true),
        ("other.example lindenschule.example; spf=pass", true),
        ("mx.google.com; spf=pass smtp.mailfrom=a@lindenschule.example", false),
        ("notlindenschule.example; spf=pass", false),
        ("mx.other.example 1; dkim=pass (lindenschule.example)", false),
        ("localhost; none", false),
    ]

    @Test("that are forged are found", arguments: 0..<fields.count)
    func forged(_ index: Int) {
        let (value, isForged) = Self.fields[index]
        let text = "Subject: x\r\nauthentication-results: \(value)\r\nFrom: a@b.example\r\n\r\nbody"
        let message = ParsedMessage(bytes: Array(text.utf8))
        let found = AuthenticationResults.forgedFields(in: message.header, authservID: Letter.domain)
        #expect(found.count == (isForged ? 1 : 0), "\(value)")
        let stripped = AuthenticationResults.strippingForged(from: message, authservID: Letter.domain)
        #expect(stripped.text == (isForged ? "Subject: x\r\nFrom: a@b.example\r\n\r\nbody" : text))
    }
}

/// A resolver that never answers until it is cancelled.
private struct SilentResolver: DNSResolver {
    func lookUp(_ name: DNSName, _ type: DNSRecordType) async -> DNSReply {
        try? await Task.sleep(for: .seconds(3_600))
        return .failed(.cancelled)
    }
}

@Suite("The whole check")
struct MailAuthenticatorTests {
    @Test("ends in time, with temporary errors")
    func time() async throws {
        var limits = AuthenticationLimits.standard
        limits.time = .milliseconds(50)
        let authenticator = MailAuthenticator(
            resolver: SilentResolver(),
            publicSuffixes: TwoLabels(),
            authservID: Letter.domain,
            limits: limits,
            now: { Letter.date }
        )
        let key = try #require(Letter.ed25519)
        let message = try Letter.signed(Letter.tags, key: key)
        let started = ContinuousClock.now
        let verdict = await authenticator.verify(
            ParsedMessage(bytes: message),
            client: IPAddress("192.0.2.1"),
            helo: "mail.lindenschule.example",
            sender: EmailAddress("anna@lindenschule.example")
        )
        #expect(ContinuousClock.now - started < .seconds(120))
        #expect(verdict.isOutOfTime && verdict.isTemporary)
        #expect(verdict.helo.result == .temperror && verdict.mailFrom.result == .temperror)
        #expect(verdict.dkim.map(\.result) == [.temperror])
        #expect(verdict.dmarc.result == .temperror)
    }

    @Test("without a client or a sender says none")
    func nothing() async {
        let authenticator = MailAuthenticator(
            resolver: ZoneResolver(),
            publicSuffixes: TwoLabels(),
            authservID: Letter.domain,
            now: { Letter.date }
        )
        let verdict = await authenticator.verify(ParsedMessage(bytes: []), client: nil, helo: "", sender: nil)
        #expect(verdict.helo.result == .none && verdict.mailFrom.result == .none)
        #expect(verdict.dkim.isEmpty && verdict.arc.result == .none)
        #expect(verdict.dmarc.problem == .noAuthor)
        #expect(!verdict.isAuthenticated(Letter.domain) && !verdict.isOutOfTime)
    }

    @Test("authenticates a domain by a signature, by SPF or by DMARC")
    func authenticated() async throws {
        let key = try #require(Letter.ed25519)
        let authenticator = MailAuthenticator(
            resolver: Letter.zone(key.recordText),
            publicSuffixes: TwoLabels(),
            authservID: Letter.domain,
            now: { Letter.date }
        )
        let message = ParsedMessage(bytes: try Letter.signed(Letter.tags, key: key))
        let verdict = await authenticator.verify(message, client: nil, helo: "", sender: nil)
        #expect(verdict.isAuthenticated(Letter.domain))
        #expect(!verdict.isAuthenticated(try #require(Domain("mail.lindenschule.example"))))
        #expect(verdict.dmarc.result == .none)
    }
}
