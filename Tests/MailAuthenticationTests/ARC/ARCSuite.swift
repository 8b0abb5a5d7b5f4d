import MailAuthentication
import MailMessage
import Testing
import Yams

/// A case of Valimail's ARC suite.
struct ARCCase: Sendable, CustomTestStringConvertible {
    let name: String
    let message: [UInt8]
    let expected: String
    let resolver: ZoneResolver

    var testDescription: String { name }

    static let all: [ARCCase] = {
        guard let text = try? Fixture.text("arc/arc-draft-validation-tests.yml") else { return [] }
        return documents(text).compactMap { try? Yams.compose(yaml: $0) }.flatMap(cases)
    }()

    /// The YAML documents, each test name made unique: some stand twice, which is no YAML.
    private static func documents(_ text: String) -> [String] {
        var documents: [String] = [""]
        var names: Set<String> = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("---") {
                documents.append("")
                names = []
                continue
            }
            var line = String(line)
            if line.hasPrefix("  "), !line.hasPrefix("   "), line.hasSuffix(":"), !names.insert(line).inserted {
                line = line.dropLast() + "_again:"
            }
            documents[documents.count - 1] += line + "\n"
        }
        return documents
    }

    private static func cases(of scenario: Node) -> [ARCCase] {
        var resolver = ZoneResolver()
        for (name, record) in scenario["txt-records"]?.mapping ?? [:] {
            guard let name = name.string.flatMap({ DNSName($0) }), let text = record.string else { continue }
            resolver.add(name, .text(Array(text.utf8)))
        }
        return (scenario["tests"]?.mapping ?? [:]).compactMap { key, value in
            guard let name = key.string, let message = value["message"]?.string else { return nil }
            return ARCCase(
                name: name,
                message: Fixture.withCRLF(Array(message.utf8)),
                expected: (value["cv"]?.string ?? "").lowercased(),
                resolver: resolver
            )
        }
    }
}

@Suite("ARC: Valimail's suite")
struct ARCSuite {
    @Test("is there whole")
    func count() {
        #expect(ARCCase.all.count == 175)
    }

    /// Where we say something else than the suite.
    private static let exceptions = [
        // The suite leaves open what a chain is that its last sealer calls failed; RFC 8617 §5.2 step 2: "fail".
        "cv_fail_i1_as_cv_fail": "fail", "cv_fail_i2_as1_fail": "fail", "cv_fail_i2_as2_fail": "fail",
        // Signed in relaxed form without a c= tag; without one the form is simple (RFC 6376 §3.5, which RFC 8617 §4.1.2
        // takes over), and so the signature doesn't hold.
        "ams_fields_c_na": "fail",
        // An empty h=: RFC 6376 §3.5 says that it must not be empty, §5.4 that From must be signed.
        "ams_fields_h_empty": "fail",
    ]

    @Test("gives the state of the chain", arguments: ARCCase.all)
    func state(_ testCase: ARCCase) async {
        let verdict = await ARCVerifier(resolver: testCase.resolver).verify(ParsedMessage(bytes: testCase.message))
        #expect(
            verdict.result.rawValue == (Self.exceptions[testCase.name] ?? testCase.expected),
            "\(String(describing: verdict.problem))"
        )
    }
}

@Suite("ARC: what forwarders say")
struct ARCReportTests {
    @Test("is read, comments and quotes resolved")
    func reported() {
        let results = AuthenticationResults.reported(
            in:
                "lists.example.org; spf=pass (a;b) smtp.mfrom=\"a b\"@c.example ; DKIM/1=Pass header.d=c.example header.d=x;"
                + " dmarc=pass(p=none) header.from=C.example; none; ="
        )
        #expect(results.map(\.method) == ["spf", "dkim", "dmarc"])
        #expect(results.map(\.result) == ["pass", "pass", "pass"])
        #expect(results[0].properties == ["smtp.mfrom": "a b@c.example"])
        #expect(results[1].properties == ["header.d": "c.example"])
        #expect(results[2].properties == ["header.from": "C.example"])
        #expect(AuthenticationResults.reported(in: "a; dmarc=pass (").isEmpty)
    }

    @Test("counts when all of them are trusted")
    func vouches() throws {
        func set(_ instance: Int, _ sealer: String, _ results: String) throws -> ARCSet {
            ARCSet(
                instance: instance,
                sealer: try #require(Domain(sealer)),
                selector: "s",
                chainValidation: instance == 1 ? "none" : "pass",
                authenticationResults: results
            )
        }
        let sets = [
            try set(1, "a.example", "a.example; dmarc=pass header.from=school.example"),
            try set(2, "b.example", "b.example; dmarc=fail header.from=school.example"),
        ]
        let school = try #require(Domain("school.example"))
        let a = try #require(Domain("a.example"))
        let b = try #require(Domain("b.example"))
        let passing = ARCVerdict(result: .pass, problem: nil, sets: sets)
        #expect(passing.vouchesForDMARC(of: school, trusting: [a, b]))
        #expect(!passing.vouchesForDMARC(of: school, trusting: [b]))
        #expect(!passing.vouchesForDMARC(of: a, trusting: [a, b]))
        #expect(!ARCVerdict(result: .fail, problem: nil, sets: sets).vouchesForDMARC(of: school, trusting: [a, b]))
        #expect(passing.lastSealer == b)
    }
}
