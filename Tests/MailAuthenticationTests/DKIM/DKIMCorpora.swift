import FoundationEssentials
import MailAuthentication
import MailMessage
import Testing

/// A message with its keys, and what is to come out.
struct DKIMCase: Sendable, CustomTestStringConvertible {
    let name: String
    let message: [UInt8]
    let resolver: ZoneResolver
    /// Seconds since 1970.
    let time: Int
    let expected: [DKIMResult]

    var testDescription: String { name }

    func verify() async -> [DKIMVerdict] {
        await DKIMVerifier(resolver: resolver, time: time).verify(ParsedMessage(bytes: message))
    }
}

/// The messages of mail-auth, each behind the lines of its DNS.
enum MailAuthCorpus {
    static let cases: [DKIMCase] = [
        // RFC 8463 Appendix A: Ed25519 and RSA.
        make("001", time: 1_528_637_909, [.pass, .pass]),
        // The message of RFC 6376 Appendix A under another key, an RSAPublicKey without its frame.
        make("002", time: 1_615_825_284, [.pass]),
        make("003", time: 1_667_592_145, [.pass, .pass]),
        make("004", time: 1_667_862_801, [.pass]),
        make("005", time: 1_667_843_664, [.pass]),
        make("006", time: 1_667_843_664, [.pass]),
    ].compactMap { $0 }

    private static func make(_ name: String, time: Int, _ expected: [DKIMResult]) -> DKIMCase? {
        guard let text = try? Fixture.octets("dkim/mail-auth/\(name).txt") else { return nil }
        var resolver = ZoneResolver()
        var rest = text[...]
        while let end = rest.firstIndex(of: 0x0A) {
            let line = rest[..<end]
            rest = rest[(end + 1)...]
            guard !line.isEmpty else { break }
            let parts = line.split(separator: 0x20, maxSplits: 1)
            guard parts.count == 2, let name = DNSName(String(decoding: parts[0], as: UTF8.self)) else { continue }
            resolver.add(name, .text(Array(parts[1])))
        }
        return DKIMCase(
            name: name,
            message: Fixture.withCRLF(Array(rest)),
            resolver: resolver,
            time: time,
            expected: expected
        )
    }
}

/// The corpus of Mail::DKIM. Messages that carry DomainKeys only (RFC 4870) and those of DKIM drafts before RFC 4871's are
/// left out.
enum MailDKIMCorpus {
    static let resolver: ZoneResolver = {
        var resolver = ZoneResolver()
        for line in (try? Fixture.text("dkim/mail-dkim/FAKE_DNS.dat"))?.split(separator: "\n") ?? [] {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard !line.hasPrefix("#"), parts.count == 2, let name = DNSName(parts[0]) else { continue }
            let value = parts[1].drop { $0 == " " }
            switch value {
            case "NXDOMAIN": break
            case "~~Query timed out~~": resolver.fail(name, with: .timedOut)
            case "~~SERVFAIL~~": resolver.fail(name, with: .serverFailure)
            case "\"\"": resolver.add(name, .text([]))
            default: resolver.add(name, .text(Array(value.utf8)))
            }
        }
        return resolver
    }()

    static let cases: [(name: String, expected: String)] = {
        let lines = (try? Fixture.text("dkim/mail-dkim/EXPECTED.tsv"))?.split(separator: "\n") ?? []
        return lines.compactMap { line in
            let parts = line.split(separator: "\t")
            guard parts.count == 2, (try? Fixture.octets("dkim/mail-dkim/corpus/\(parts[0])")) != nil else {
                return nil
            }
            return (String(parts[0]), String(parts[1]))
        }
    }()
}

@Suite("DKIM: messages of others")
struct DKIMCorpora {
    @Test("mail-auth's, with the examples of RFC 6376 and RFC 8463", arguments: MailAuthCorpus.cases)
    func mailAuth(_ testCase: DKIMCase) async {
        let verdicts = await testCase.verify()
        #expect(verdicts.map(\.result) == testCase.expected, "\(verdicts)")
    }

    @Test("are all there")
    func count() {
        #expect(MailAuthCorpus.cases.count == 6)
        #expect(MailDKIMCorpus.cases.count == 57)
    }

    @Test("Mail::DKIM's", arguments: MailDKIMCorpus.cases.map(\.name))
    func mailDKIM(_ name: String) async throws {
        let bytes = try Fixture.octets("dkim/mail-dkim/corpus/\(name)")
        let verifier = DKIMVerifier(resolver: MailDKIMCorpus.resolver, time: 1_667_843_664)
        let verdicts = await verifier.verify(ParsedMessage(bytes: bytes))
        let expected = MailDKIMCorpus.cases.first { $0.name == name }?.expected
        let results = verdicts.map(\.result)
        switch expected {
        case _ where Self.sha1Only.contains(name):
            #expect(!results.isEmpty && !results.contains(.pass))
            #expect(verdicts.contains { $0.problem == .sha1 }, "\(verdicts)")
        case _ where Self.beforeRFC4871.contains(name):
            #expect(!results.isEmpty && !results.contains(.pass))
            #expect(
                verdicts.contains { $0.problem == .missingTag("v") || $0.problem == .unknownVersion },
                "\(verdicts)"
            )
        case "pass": #expect(results.contains(.pass), "\(verdicts)")
        case "fail": #expect(results == [.fail], "\(verdicts)")
        default: #expect(results == [.permerror] || results == [.neutral], "\(verdicts)")
        }
    }

    /// Signed with RSA and SHA-1 alone, which a verifier must not accept (RFC 8301 §3.1): whatever else the message shows,
    /// nothing of it is looked at.
    private static let sha1Only: Set<String> = [
        "bad_1878954.txt", "badkey_8.txt", "badkey_9.txt", "badkey_10.txt", "badkey_12.txt", "badkey_13.txt",
        "badkey_14.txt", "badkey_15.txt", "good_1878523.txt", "good_83176.txt", "good_qp_1.txt", "good_qp_2.txt",
        "good_qp_3.txt", "good_rfc4871_3.txt", "good_rfc4871_4.txt", "goodkey_1.txt", "goodkey_2.txt",
        "goodkey_3.txt", "goodkey_4.txt", "ignore_5.txt", "ignore_6.txt", "ignore_7.txt", "ignore_8.txt",
        "multiple_2.txt",
    ]

    /// Signatures of drafts, without `v=` or with one of their own; RFC 6376 §3.5: it must be there and be 1.
    private static let beforeRFC4871: Set<String> = [
        "bad_1.txt", "bad_ietf01_1.txt", "bad_ietf01_2.txt", "bad_ietf01_3.txt", "badkey_1.txt", "badkey_2.txt",
        "badkey_3.txt", "badkey_4.txt", "badkey_5.txt", "badkey_6.txt", "badkey_7.txt", "good_ietf01_1.txt",
        "good_ietf01_2.txt", "ignore_1.txt", "ignore_2.txt", "ignore_3.txt", "ignore_4.txt", "mine_ietf01_1.txt",
        "mine_ietf01_2.txt", "mine_ietf01_3.txt", "mine_ietf01_4.txt", "mine_ietf05_1.txt", "multiple_1.txt",
        "no_body_1.txt", "no_body_2.txt", "no_body_3.txt",
    ]
}
