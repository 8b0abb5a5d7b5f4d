import PostfixBridge
import ProxyProtocol
import Testing

@testable import SchulpostApp

@Suite("Keys of a Postfix that asks")
struct BridgeKeysTests {
    private func read(_ added: String) throws -> SchulpostConfiguration.Bridge {
        try SchulpostConfiguration(yaml: leastConfiguration + added, folder: "/srv").bridge
    }

    @Test("Without them only this machine may ask, everyone is judged, and messages are as large as at our own doors")
    func least() throws {
        let bridge = try read("")
        #expect(bridge.peers == PostfixBridge.thisMachine)
        #expect(bridge.trustedClients.isEmpty)
        #expect(bridge.unknownLogins == .refuse)
        #expect(bridge.unknownRecipients == .leave)
        #expect(bridge.messageSize == 100_000_000)
        #expect(try read("limits:\n  message-size: 20 MB\n").messageSize == 20_000_000)
    }

    @Test("Each is read in its form")
    func values() throws {
        let bridge = try read(
            """
            bridge:
              peers: [192.0.2.25, "2001:db8::/64"]
              trusted-clients: [198.51.100.0/24]
              unknown-logins: leave
              unknown-recipients: refuse
              message-size: 10 MB
            """
        )
        #expect(bridge.peers == ["192.0.2.25", "2001:db8::/64"].compactMap { IPNetwork($0) })
        #expect(bridge.trustedClients.map(\.description) == ["198.51.100.0/24"])
        #expect(bridge.unknownLogins == .leave)
        #expect(bridge.unknownRecipients == .refuse)
        #expect(bridge.messageSize == 10_000_000)
    }

    @Test(
        "What can't be is told with line, value and what is expected",
        arguments: [
            ("peers", "[192.0.2.7/24]"), ("peers", "mail.example"), ("trusted-clients", "[10.0.0.0/33]"),
            ("unknown-logins", "accept"), ("unknown-recipients", "maybe"), ("message-size", "1 kB"),
            ("message-size", "large"),
        ]
    )
    func wrong(key: String, value: String) throws {
        let told = problems("bridge:\n  \(key): \(value)\n")
        guard case .badValue(let toldKey, let toldValue, let line, let expected) = told.first, told.count == 1 else {
            Issue.record("told: \(told)")
            return
        }
        #expect((toldKey, toldValue, line) == ("bridge." + key, value, 11))
        #expect(!expected.german.isEmpty && !expected.english.isEmpty)
    }

    @Test("An open door at which nobody may ask, and messages for which there is no memory, are told")
    func contradictions() {
        #expect(problems("bridge:\n  peers: []\n").isEmpty, "the door is shut")
        for (key, yaml) in [
            ("bridge.peers", "listeners:\n  milter: \"127.0.0.1:10032\"\nbridge:\n  peers: []\n"),
            ("bridge.message-size", "bridge:\n  message-size: 200 MB\n"),
        ] {
            guard case .contradiction(key, _) = problems(yaml).first else {
                Issue.record("not told: \(key)")
                continue
            }
        }
    }

    private func problems(_ added: String) -> [ConfigurationProblem] {
        do {
            _ = try read(added)
            return []
        } catch {
            return (error as? ConfigurationError)?.problems ?? []
        }
    }
}
