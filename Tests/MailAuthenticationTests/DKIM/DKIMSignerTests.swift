import FoundationEssentials
import MailMessage
import Testing

@testable import MailAuthentication

@Suite("DKIM: signing")
struct DKIMSignerTests {
    private func signer() throws -> (DKIMSigner, ZoneResolver) {
        let keys = [
            DKIMSigner.Key(selector: "r1", key: try #require(Letter.rsa)),
            DKIMSigner.Key(selector: "e1", key: try #require(Letter.ed25519)),
        ]
        var zone = ZoneResolver()
        for key in keys {
            let name = try #require(DNSName(key.selector + "._domainkey.lindenschule.example"))
            zone.add(name, .text(Array(key.key.recordText.utf8)))
        }
        return (DKIMSigner(domain: Letter.domain, keys: keys), zone)
    }

    @Test("with both keys makes two signatures that hold")
    func both() async throws {
        let (signer, zone) = try signer()
        let signed = try signer.sign(Letter.text, at: Letter.date)
        #expect(signed.suffix(Letter.text.count) == Letter.text[...])
        let verdicts = await Letter.verify(signed, zone)
        #expect(verdicts.map(\.result) == [.pass, .pass])
        #expect(verdicts.map(\.algorithm) == ["rsa-sha256", "ed25519-sha256"])
        #expect(verdicts.map(\.keyBits) == [2048, 256])
        #expect(verdicts.allSatisfy { $0.domain == Letter.domain && !$0.hasShortKey })
        let longest = signed.split(separator: 0x0A).map(\.count).max() ?? 0
        #expect(longest <= 80)
    }

    /// What somebody may do to a signed message, and whether the signatures outlive it.
    static let changes: [(name: String, holds: Bool, change: @Sendable (String) -> String)] = [
        ("another From", false, { "From: eve@evil.example\r\n" + $0 }),
        ("another Subject", false, { "Subject: Geld\r\n" + $0 }),
        ("a Reply-To where there was none", false, { "Reply-To: eve@evil.example\r\n" + $0 }),
        ("a content type where there was none", false, { "Content-Type: text/html\r\n" + $0 }),
        ("the body", false, { $0.replacing("acht", with: "neun") }),
        ("more body", false, { $0 + "PS: Geld mitbringen!\r\n" }),
        ("a trace field", true, { "Received: from x by y; Mon, 2 Nov 2026 10:00:00 +0100\r\n" + $0 }),
        ("a list's fields", true, { "List-Id: <a.example>\r\nSender: list@a.example\r\n" + $0 }),
        ("white space in a field", true, { $0.replacing("Subject: Ausflug", with: "SUBJECT :  Ausflug \t") }),
        ("white space at line ends", true, { $0.replacing("acht.\r\n", with: "acht. \t\r\n\r\n\r\n") }),
    ]

    @Test("outlives what doesn't matter and nothing else", arguments: 0..<changes.count)
    func outlives(_ index: Int) async throws {
        let (signer, zone) = try signer()
        let (name, holds, change) = Self.changes[index]
        let signed = String(decoding: try signer.sign(Letter.text, at: Letter.date), as: UTF8.self)
        let verdicts = await Letter.verify(Array(change(signed).utf8), zone)
        #expect(verdicts.map(\.result) == (holds ? [.pass, .pass] : [.fail, .fail]), "\(name)")
    }

    @Test("refuses what it can't vouch for")
    func refuses() throws {
        let (signer, _) = try signer()
        #expect(throws: DKIMSigner.SigningError.unsignableHeader) {
            try signer.sign(Array("Subject: x\r\n\r\n".utf8), at: Letter.date)
        }
        let many = [UInt8]([[UInt8]](repeating: Array("X: y\r\n".utf8), count: 1_001).joined())
        #expect(throws: DKIMSigner.SigningError.unsignableHeader) {
            try signer.sign(Array(Letter.header.utf8) + many + Array("\r\n".utf8), at: Letter.date)
        }
        let bad = DKIMSigner(
            domain: Letter.domain,
            keys: [.init(selector: "a; b", key: try #require(Letter.ed25519))]
        )
        #expect(throws: DKIMSigner.SigningError.invalidSelector("a; b")) {
            try bad.sign(Letter.text, at: Letter.date)
        }
    }

    @Test("keys are kept and read again", arguments: SigningAlgorithm.allCases)
    func keys(algorithm: SigningAlgorithm) throws {
        let key = try #require(algorithm == .rsaSHA256 ? Letter.rsa : Letter.ed25519)
        let fromText = try DKIMPrivateKey(pemRepresentation: key.pkcs8PEMRepresentation)
        let fromOctets = try DKIMPrivateKey(derRepresentation: key.pkcs8Representation)
        #expect(fromText.recordText == key.recordText)
        #expect(fromOctets.recordText == key.recordText)
        #expect(fromText.algorithm == algorithm)
        #expect(key.recordStrings.joined() == key.recordText)
        #expect(key.recordStrings.allSatisfy { $0.utf8.count <= 255 })
        #expect(!"\(key) \(String(reflecting: key))".contains(Base64Text.encode(key.pkcs8Representation.suffix(16))))
    }

    @Test("keys that are none are refused", arguments: [[], [0x30], Array("-----BEGIN".utf8)] as [[UInt8]])
    func noKeys(octets: [UInt8]) {
        #expect(throws: DKIMPrivateKey.Unusable.self) { try DKIMPrivateKey(derRepresentation: octets) }
        #expect(throws: DKIMPrivateKey.Unusable.self) {
            try DKIMPrivateKey(pemRepresentation: String(decoding: octets, as: UTF8.self))
        }
    }

    /// RFC 8463 §A.2: the secret and the public key of the example.
    @Test("the example key of RFC 8463 has the public key that it says")
    func exampleKey() throws {
        let seed = try #require(Base64Text.decode("nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=".utf8))
        let prefix: [UInt8] = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]
        let key = try DKIMPrivateKey(derRepresentation: prefix + seed)
        #expect(key.recordText == "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
    }
}
