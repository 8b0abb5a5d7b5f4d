import Foundation
import Testing

@testable import SigningKeys

@Suite("The secret")
struct SigningSecretTests {
    private let text = KeyHouse.secretText

    @Test("needs 32 octets, not counting white space at its ends")
    func length() throws {
        #expect(throws: SigningKeyError(.shortSecret, "the secret has 31 octets of at least 32")) {
            try SigningSecret(Array(text.utf8.dropLast()))
        }
        #expect(throws: SigningKeyError.self) { try SigningSecret(Array((String(repeating: " ", count: 40)).utf8)) }
        let plain = try SigningSecret(Array(text.utf8))
        let padded = try SigningSecret(Array(("\r\n " + text + "\n\n").utf8))
        #expect(plain.fingerprint == padded.fingerprint)
        #expect(plain.fingerprint.count == 16)
    }

    @Test("shows nothing of itself")
    func description() throws {
        #expect("\(try SigningSecret(Array(text.utf8)))" == "SigningSecret")
    }

    @Test("is found in the environment, else in its file")
    func sources() throws {
        let file = NSTemporaryDirectory() + "/signing-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: file) }
        try (text + "-of-the-file\n").write(toFile: file, atomically: true, encoding: .utf8)
        let ofFile = try SigningSecret(Array((text + "-of-the-file").utf8)).fingerprint
        #expect(try SigningSecret.find(file: file, environment: [:])?.fingerprint == ofFile)
        let environment = ["SCHULPOST_KEY": text]
        let ofEnvironment = try SigningSecret(Array(text.utf8)).fingerprint
        #expect(try SigningSecret.find(file: file, environment: environment)?.fingerprint == ofEnvironment)
        #expect(try SigningSecret.find(file: nil, environment: ["SCHULPOST_KEY": ""])?.fingerprint == nil)
        #expect(throws: SigningKeyError(.unreadableSecret, "/nowhere")) {
            try SigningSecret.find(file: "/nowhere", environment: [:])
        }
    }
}
