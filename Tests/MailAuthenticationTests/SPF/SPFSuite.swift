import MailAuthentication
import MailMessage
import Testing
import Yams

/// A case of the RFC 7208 suite.
struct SPFCase: Sendable, CustomTestStringConvertible {
    let name: String
    let helo: String
    let host: String
    let sender: String
    let results: [String]
    let explanation: String?
    let resolver: ZoneResolver

    var testDescription: String { name }

    /// What explanations say where the domain gives none.
    static let defaultExplanation = "DEFAULT"

    static let all: [SPFCase] = {
        guard let text = try? Fixture.text("spf/rfc7208-tests.yml"), let documents = try? Yams.compose_all(yaml: text)
        else { return [] }
        return documents.flatMap(cases)
    }()

    private static func cases(of scenario: Node) -> [SPFCase] {
        guard let tests = scenario["tests"]?.mapping, let zone = scenario["zonedata"]?.mapping else { return [] }
        let resolver = resolver(of: zone)
        return tests.compactMap { key, value in
            guard let name = key.string, let helo = value["helo"]?.string, let host = value["host"]?.string,
                let sender = value["mailfrom"]?.string
            else { return nil }
            let results = value["result"]?.string.map { [$0] } ?? value["result"]?.array().compactMap(\.string) ?? []
            return SPFCase(
                name: name,
                helo: helo,
                host: host,
                sender: sender,
                results: results,
                explanation: value["explanation"]?.string,
                resolver: resolver
            )
        }
    }

    /// SPF entries are TXT records, unless the name lists TXT itself; TIMEOUT is what types without records get.
    private static func resolver(of zone: Node.Mapping) -> ZoneResolver {
        var resolver = ZoneResolver()
        for (key, value) in zone {
            guard let text = key.string, let name = DNSName(text), let entries = value.sequence else { continue }
            let hasTXT = entries.contains { $0["TXT"] != nil }
            var types: Set<DNSRecordType> = []
            resolver.add(name, nil)
            for entry in entries {
                for (type, content) in entry.mapping ?? [:] {
                    guard let record = record(type.string ?? "", content, hasTXT: hasTXT) else { continue }
                    types.insert(record.type)
                    resolver.add(name, record)
                }
            }
            if entries.contains(where: { $0.string == "TIMEOUT" }) {
                for type in DNSRecordType.allCases where !types.contains(type) && type != .cname {
                    resolver.fail(name, type, with: .timedOut)
                }
            }
        }
        return resolver
    }

    private static func record(_ type: String, _ content: Node, hasTXT: Bool) -> DNSRecord? {
        switch type {
        case "SPF" where hasTXT: return nil
        case "SPF", "TXT":
            let text = content.string ?? content.array().compactMap(\.string).joined()
            // The suite writes octets above 127 as Latin-1.
            return text == "NONE" ? nil : .text(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        case "A", "AAAA": return content.string.flatMap { IPAddress($0) }.map { .address($0) }
        case "PTR": return content.string.flatMap { DNSName($0) }.map { .pointer($0) }
        case "CNAME": return content.string.flatMap { DNSName($0) }.map { .canonicalName($0) }
        case "MX":
            guard let preference = content[0]?.int, let host = content[1]?.string else { return nil }
            return .mailExchange(preference: UInt16(preference), host: DNSName(host) ?? .root)
        default: return nil
        }
    }
}

@Suite("SPF: the suite of RFC 7208")
struct SPFSuite {
    @Test("is there whole")
    func count() {
        #expect(SPFCase.all.count == 203)
    }

    @Test("gives the result and the explanation", arguments: SPFCase.all)
    func result(_ testCase: SPFCase) async throws {
        let client = try #require(IPAddress(testCase.host))
        let verifier = SPFVerifier(resolver: testCase.resolver)
        let verdict = await verifier.checkSender(testCase.sender, helo: testCase.helo, client: client)
        #expect(
            testCase.results.contains(verdict.result.rawValue),
            "\(verdict.result) not in \(testCase.results): \(verdict.problem ?? "") \(verdict.steps.map(\.description))"
        )
        guard let explanation = testCase.explanation, verdict.result == .fail else { return }
        #expect((verdict.explanation ?? SPFCase.defaultExplanation) == explanation)
    }
}
