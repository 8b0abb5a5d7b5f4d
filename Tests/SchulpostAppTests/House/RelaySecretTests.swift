import CurlTransport
import Foundation
import Testing

@testable import SchulpostApp

@Suite("The relay's password")
struct RelaySecretTests {
    private func relay(user: String?, file: String?) -> SchulpostConfiguration.Relay {
        SchulpostConfiguration.Relay(host: "relay.example", port: 587, tls: .starttls, user: user, passwordFile: file)
    }

    @Test("Without a login there is none")
    func none() throws {
        #expect(try RelaySecret.credentials(for: relay(user: nil, file: nil), environment: [:])?.user == nil)
    }

    @Test("The environment goes before the file; of the file the first line counts")
    func sources() throws {
        let file = NSTemporaryDirectory() + "/secret-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: file) }
        try "from file\nmore\n".write(toFile: file, atomically: true, encoding: .utf8)
        let relay = relay(user: "u", file: file)
        #expect(try RelaySecret.credentials(for: relay, environment: [:])?.password == "from file")
        let environment = ["SCHULPOST_RELAY_PASSWORD": "from environment"]
        #expect(try RelaySecret.credentials(for: relay, environment: environment)?.password == "from environment")
    }

    @Test("A login without a password, or with a file that isn't there, is told")
    func missing() {
        #expect(throws: StartError.self) {
            try RelaySecret.credentials(for: relay(user: "u", file: nil), environment: [:])
        }
        #expect(throws: StartError.unreadableSecret(path: "/nowhere/secret")) {
            try RelaySecret.credentials(for: relay(user: "u", file: "/nowhere/secret"), environment: [:])
        }
    }
}
