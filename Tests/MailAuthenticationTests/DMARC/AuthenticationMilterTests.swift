import FoundationEssentials
import MailMessage
import PublicSuffixList
import Testing

@testable import MailAuthentication

/// A message as fastmail's authentication_milter passed it on: what it found, and what it was given.
struct MilterCase: Sendable, CustomTestStringConvertible {
    let name: String
    /// Results by method, in order.
    let results: [(method: String, result: String)]
    let client: String
    let helo: String
    let sender: String
    let message: [UInt8]

    var testDescription: String { name }

    static let all: [MilterCase] = {
        let folder = "dmarc/authentication_milter"
        let names = (try? Fixture.names(in: folder, suffix: ".eml")) ?? []
        return names.compactMap { name in
            (try? Fixture.octets("\(folder)/\(name)")).flatMap { MilterCase(name: name, text: $0) }
        }
    }()

    /// The zone, without the lines that are no records (a type without a value).
    static let resolver: ZoneResolver = {
        let text = (try? Fixture.text("dmarc/authentication_milter/zonefile")) ?? ""
        let lines = text.split(separator: "\n").filter { !$0.hasSuffix(" TXT") && !$0.hasSuffix("\tTXT") }
        return ZoneResolver(lines.compactMap { try? ZoneFile(String($0)) })
    }()

    init?(name: String, text: [UInt8]) {
        let lines = text.filter { $0 != 0x0D }.split(separator: 0x0A, omittingEmptySubsequences: false)
        func starts(_ line: ArraySlice<UInt8>, _ text: String) -> Bool { line.starts(with: text.utf8) }
        guard let first = lines.firstIndex(where: { starts($0, "Authentication-Results:") }),
            let received = lines[first...].firstIndex(where: { starts($0, "Received-SPF:") }),
            let start = lines[(received + 1)...].firstIndex(where: { $0.first != 0x20 && $0.first != 0x09 })
        else { return nil }
        let end = name.hasSuffix(".smtp.eml") ? lines.lastIndex(where: { $0.elementsEqual([0x2E]) }) : nil
        self.name = name
        message = Fixture.withCRLF(Array(lines[start..<(end ?? lines.endIndex)].joined(separator: [0x0A])))
        results = Self.withoutComments(lines[first..<received]).split(separator: ";").compactMap { part in
            let words = part.split(whereSeparator: \.isWhitespace).first?.split(separator: "=") ?? []
            return words.count == 2 ? (String(words[0]), String(words[1])) : nil
        }
        let given = lines[received..<start].map(\.text).joined(separator: " ")
        func value(_ key: String) -> String {
            guard let range = given.firstRange(of: key + "=") else { return "" }
            let rest = given[range.upperBound...]
            return rest.prefix { $0 != ";" && $0 != " " }.filter { $0 != "\"" }
        }
        client = value("client-ip")
        helo = value("helo")
        sender = value("envelope-from")
    }

    private static func withoutComments(_ lines: some Sequence<ArraySlice<UInt8>>) -> String {
        var depth = 0
        return lines.map(\.text).joined(separator: " ").filter { character in
            if character == "(" { depth += 1 }
            defer { if character == ")" { depth -= 1 } }
            return depth == 0
        }
    }

    func all(_ method: String) -> [String] { results.filter { $0.method == method }.map(\.result) }
}

@Suite("Whole messages: authentication_milter's")
struct AuthenticationMilterTests {
    @Test("are there")
    func count() {
        #expect(MilterCase.all.count == 53)
    }

    @Test("are found what the milter found", arguments: MilterCase.all)
    func verdicts(_ testCase: MilterCase) async throws {
        let authenticator = MailAuthenticator(
            resolver: MilterCase.resolver,
            publicSuffixes: try #require(
                PublicSuffixList(path: Fixture.folder.appending(path: "psl/public_suffix_list.dat").path)
            ),
            authservID: try #require(Domain("test.module")),
            discovery: .publicSuffixList,
            now: { Date(timeIntervalSince1970: 1_422_156_919) }
        )
        let verdict = await authenticator.verify(
            ParsedMessage(bytes: testCase.message),
            client: IPAddress(testCase.client),
            helo: testCase.helo,
            sender: EmailAddress(testCase.sender)
        )
        let summary = "\(testCase.results) \(AuthenticationResults.value(verdict, authservID: Letter.domain))"
        if let spf = testCase.all("spf").first { #expect(verdict.mailFrom.result.rawValue == spf, "\(summary)") }
        // Results of "none" may be hidden.
        let dkim = testCase.all("dkim").filter { $0 != "none" }
        // The milter took a signature of RSA and SHA-1, which nobody must any more (RFC 8301 §3.1).
        let isSHA1 = verdict.dkim.contains { $0.problem == .sha1 }
        #expect(isSHA1 == testCase.name.hasPrefix("dmarc_reject_wl"))
        #expect((dkim.contains("pass") && !isSHA1) == verdict.dkim.contains { $0.result == .pass }, "\(summary)")
        #expect(dkim.isEmpty == verdict.dkim.isEmpty, "\(summary)")
        let dmarc = testCase.all("dmarc")
        if dmarc.count == 1, let only = dmarc.first { #expect(verdict.dmarc.result.rawValue == only, "\(summary)") }
    }
}

@Suite("Attacks of espoofer")
struct EspooferTests {
    static let names = (try? Fixture.names(in: "dmarc/espoofer", suffix: ".eml")) ?? []

    @Test("are there")
    func count() {
        #expect(Self.names.count == 19)
    }

    /// The attacker's domain passes SPF, and everything that could hold signatures or policies does.
    private static let zone = """
        attack.com. TXT "v=spf1 +all"
        *.attack.com. TXT "v=spf1 +all"
        helo.attack.com. TXT "v=spf1 +all"
        legitimate.com. TXT "v=spf1 ip4:198.51.100.1 -all"
        _dmarc.legitimate.com. TXT "v=DMARC1; p=reject"
        _dmarc.attack.com. TXT "v=DMARC1; p=none"
        """

    @Test("authenticate nobody else's domain", arguments: names)
    func attack(_ name: String) async throws {
        let envelope = try Fixture.text("dmarc/espoofer/\(name.dropLast(4)).envelope").split(
            whereSeparator: \.isNewline
        )
        func value(_ key: String) -> String {
            envelope.first { $0.lowercased().hasPrefix(key) }.map { String($0.dropFirst(key.count)) } ?? ""
        }
        let path = value("mail from:").filter { $0 != " " }.dropFirst().dropLast()
        let authenticator = MailAuthenticator(
            resolver: ZoneResolver([try ZoneFile(Self.zone)]),
            publicSuffixes: TwoLabels(),
            authservID: Letter.domain,
            now: { Letter.date }
        )
        let message = ParsedMessage(bytes: try Fixture.octets("dmarc/espoofer/\(name)"))
        // A path that is no address is refused before it comes this far; here it counts as none.
        let verdict = await authenticator.verify(
            message,
            client: IPAddress("203.0.113.66"),
            helo: value("ehlo "),
            sender: EmailAddress(path)
        )
        let victim = try #require(Domain("legitimate.com"))
        #expect(!verdict.isAuthenticated(victim))
        let namesVictim = message.header.all("From").contains { $0.value.contains("legitimate.com") }
        if namesVictim { #expect(!verdict.dmarc.isAlignedPass) }
    }
}
