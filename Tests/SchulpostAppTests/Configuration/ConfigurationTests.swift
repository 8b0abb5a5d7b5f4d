import Logging
import MailMessage
import School
import Testing

@testable import SchulpostApp

/// The least that a file must say.
let leastConfiguration = """
    school:
      name: Lindenschule
      domains: [lindenschule.example, linde.example]
    server:
      host-name: post.lindenschule.example
      certificate: tls/certificate.pem
      private-key: /etc/key.pem
    relay:
      host: smtp.provider.example

    """

@Suite("Configuration")
struct ConfigurationTests {
    private func problems(_ yaml: String) -> [ConfigurationProblem] {
        do {
            _ = try SchulpostConfiguration(yaml: yaml, folder: "/srv")
            return []
        } catch {
            return error.problems
        }
    }

    @Test("The least file is enough; the rest are the documented defaults")
    func least() throws {
        let configuration = try SchulpostConfiguration(yaml: leastConfiguration, folder: "/srv")
        let school = try #require(configuration.schools.first)
        #expect(configuration.schools.count == 1)
        #expect(school.key == "school")
        #expect(school.name == "Lindenschule")
        #expect(school.database == .file("/var/lib/schulpost/school.sqlite"))
        #expect(configuration.server.spool == "/var/lib/schulpost")
        #expect(school.addressPlan.domains.map(\.ascii) == ["lindenschule.example", "linde.example"])
        #expect(school.language == .german)
        #expect(configuration.server.certificate == "/srv/tls/certificate.pem")
        #expect(configuration.server.privateKey == "/etc/key.pem")
        #expect(configuration.listeners.mx == ListeningAddress(host: "0.0.0.0", port: 25))
        #expect(configuration.relay?.tls == .starttls)
        #expect(configuration.relay?.user == nil)
        #expect(configuration.limits.messageSize == 100_000_000)
        #expect(configuration.limits.smtpTimeout == .seconds(300))
        #expect(school.addressPlan.templates == .standard)
        #expect(configuration.logLevel == .info)
    }

    @Test("Values are read in their forms")
    func values() throws {
        let yaml =
            leastConfiguration + """
                  port: 2526
                  tls: tls
                  user: linde
                listeners:
                  mx: "[::]:2525"
                  imap: off
                limits:
                  message-size: 512 kB
                  imap-timeout: 2 h
                addresses:
                  class-children: kinder-{class}
                log:
                  level: debug
                """
        let configuration = try SchulpostConfiguration(yaml: yaml, folder: "/srv")
        #expect(configuration.relay?.port == 2526)
        #expect(configuration.relay?.tls == .tls)
        #expect(configuration.relay?.user == "linde")
        #expect(configuration.listeners.mx == ListeningAddress(host: "::", port: 2525))
        #expect(configuration.listeners.imap == nil)
        #expect(configuration.limits.messageSize == 512_000)
        #expect(configuration.limits.imapTimeout == .seconds(7200))
        #expect(configuration.schools.first?.addressPlan.templates.classChildren == "kinder-{class}")
        #expect(configuration.logLevel == .debug)
    }

    @Test(
        "An unknown key is an error that names its line and the nearest key",
        arguments: [
            ("  hots: x\n", "relay.hots", 10, "relay.host"), ("colour: blue\n", "colour", 10, nil),
            ("limit:\n  message-size: 1 MB\n", "limit.message-size", 11, "limits.message-size"),
            ("  level: debug\n", "relay.level", 10, "log.level"),
        ] as [(String, String, Int, String?)]
    )
    func unknownKey(added: String, key: String, line: Int, nearest: String?) {
        let yaml = leastConfiguration.dropLast() + "\n" + added
        #expect(problems(String(yaml)) == [.unknownKey(key, line: line, nearest: nearest)])
    }

    @Test("All missing keys are told at once, each with an example")
    func missing() {
        let told = problems("")
        #expect(told.contains(.missing("school.name", example: "Lindenschule")))
        #expect(told.contains(.missing("server.certificate", example: "/etc/schulpost/certificate.pem")))
        #expect(told.count == 5)
    }

    @Test(
        "A bad value is told with key, value and what is expected",
        arguments: [
            ("relay.port", "  port: 70000\n", "70000"), ("relay.port", "  port: [1, 2]\n", "[1, 2]"),
            ("relay.tls", "  tls: maybe\n", "maybe"),
            ("listeners.mx", "listeners:\n  mx: localhost:25\n", "localhost:25"),
            ("listeners.mx", "listeners:\n  mx: 1.2.3:25\n", "1.2.3:25"),
            ("limits.message-size", "limits:\n  message-size: big\n", "big"),
            ("limits.message-size", "limits:\n  message-size: 1 kB\n", "1 kB"),
            ("limits.message-size", "limits:\n  message-size: 99999999999999999999 GB\n", "99999999999999999999 GB"),
            ("limits.smtp-timeout", "limits:\n  smtp-timeout: 5\n", "5"),
            ("log.level", "log:\n  level: loud\n", "loud"),
        ]
    )
    func badValue(key: String, added: String, value: String) throws {
        let told = problems(leastConfiguration.dropLast() + "\n" + added)
        #expect(told.count == 1)
        guard case .badValue(let toldKey, let toldValue, let line, let expected) = told.first else {
            Issue.record("told: \(told)")
            return
        }
        #expect((toldKey, toldValue) == (key, value))
        #expect(line >= 10)
        #expect(!expected.german.isEmpty && !expected.english.isEmpty)
    }

    @Test("Text that is no YAML, or says something twice, is told with its line")
    func syntax() {
        guard case .syntax(let line, _) = problems("school:\n  name: \"open\n").first else {
            Issue.record("no syntax problem")
            return
        }
        #expect(line >= 2)
        guard case .syntax = problems(leastConfiguration + "relay:\n  host: b\n").first else {
            Issue.record("a section twice is taken")
            return
        }
        guard case .syntax = problems("just a text").first else {
            Issue.record("a text is taken for a section")
            return
        }
    }

    @Test(
        "Values that contradict each other are told",
        arguments: [
            ("relay.tls", "  tls: none\n"),
            ("limits.message-memory", "limits:\n  message-size: 200 MB\n"),
            ("listeners", "listeners:\n  mx: 0.0.0.0:587\n"),
            ("addresses", "addresses:\n  staff: schueler\n"),
            ("addresses", "addresses:\n  class-children: klasse\n"),
        ]
    )
    func contradictions(key: String, added: String) {
        let told = problems(leastConfiguration.dropLast() + "\n" + added)
        guard case .contradiction(key, _) = told.first else {
            Issue.record("told: \(told)")
            return
        }
    }

    @Test("Problems read as sentences in both languages")
    func sentences() {
        let problem = ConfigurationProblem.unknownKey("relay.hots", line: 3, nearest: "relay.host")
        #expect(problem.text(in: .german) == "Zeile 3: „relay.hots“ gibt es nicht. Ist „relay.host“ gemeint?")
        #expect(problem.text(in: .english) == "Line 3: there is no \"relay.hots\". Is \"relay.host\" meant?")
    }
}
