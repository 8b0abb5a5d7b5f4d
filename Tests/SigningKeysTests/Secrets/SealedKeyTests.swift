import MailAuthentication
import Testing

@testable import SigningKeys

@Suite("A sealed key")
struct SealedKeyTests {
    private let purpose = SealedKey.Purpose(id: "1", domain: "a.example", selector: "s1")

    private func secret(_ text: String = KeyHouse.secretText) throws -> SigningSecret {
        try SigningSecret(Array(text.utf8))
    }

    @Test("opens under its secret, for its purpose", arguments: SigningAlgorithm.allCases)
    func opens(_ algorithm: SigningAlgorithm) throws {
        let key = try DKIMPrivateKey(generating: algorithm)
        let sealed = try SealedKey(key, for: purpose, under: secret())
        #expect(try sealed.open(for: purpose, under: secret()).pkcs8Representation == key.pkcs8Representation)
        #expect(try SealedKey(key, for: purpose, under: secret()).octets != sealed.octets)
    }

    @Test("under another secret says so")
    func wrongSecret() throws {
        let sealed = try SealedKey(DKIMPrivateKey(generating: .ed25519SHA256), for: purpose, under: secret())
        #expect(throws: SigningKeyError(.wrongSecret, "s1")) {
            try sealed.open(for: purpose, under: secret("another secret of thirty-two octets!"))
        }
    }

    @Test("changed in any octet is damaged, and cut short too")
    func tampered() throws {
        let sealed = try SealedKey(DKIMPrivateKey(generating: .ed25519SHA256), for: purpose, under: secret())
        for index in sealed.octets.indices {
            var octets = sealed.octets
            octets[index] ^= 1
            #expect(throws: SigningKeyError(.damagedKey, "s1")) {
                try SealedKey(fingerprint: sealed.fingerprint, octets: octets).open(for: purpose, under: secret())
            }
        }
        for count in [0, 1, 12, 28, sealed.octets.count - 1] {
            #expect(throws: SigningKeyError(.damagedKey, "s1")) {
                try SealedKey(fingerprint: sealed.fingerprint, octets: Array(sealed.octets.prefix(count)))
                    .open(for: purpose, under: secret())
            }
        }
    }

    @Test(
        "in another row does not open",
        arguments: [
            ("2", "a.example", "s1"), ("1", "b.example", "s1"),
            ("1", "a.example", "s2"), ("1", "a.examples", "1"),
        ]
    )
    func moved(id: String, domain: String, selector: String) throws {
        let sealed = try SealedKey(DKIMPrivateKey(generating: .ed25519SHA256), for: purpose, under: secret())
        #expect(throws: SigningKeyError(.damagedKey, selector)) {
            try sealed.open(for: .init(id: id, domain: domain, selector: selector), under: secret())
        }
    }
}
