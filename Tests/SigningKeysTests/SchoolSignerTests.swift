import FoundationEssentials
import MailAuthentication
import MailMessage
import Testing

@testable import SigningKeys

@Suite("The school's signer")
struct SchoolSignerTests {
    private let body = Array("Liebe Eltern,\r\nmorgen ist Wandertag.\r\n\r\n".utf8)

    private func header(to name: String) -> [UInt8] {
        Array(
            """
            Return-Path: <bounce@lindenschule.example>\r
            Received: from a by b; Mon, 21 Sep 2026 10:00:00 +0200\r
            From: Anna <anna@lindenschule.example>\r
            To: \(name)@example.org\r
            Subject: Wandertag\r
            MIME-Version: 1.0\r
            \r

            """.utf8
        )
    }

    @Test("makes two signatures that verify for each of many headers before one body")
    func manyHeaders() async throws {
        let house = try await KeyHouse()
        try await house.store.activate(try await house.store.prepare(house.domain).pair.id)
        let signer = try #require(house.store.signer(for: house.domain))
        #expect(signer.selectors == ["s2026a-rsa", "s2026a-ed"])
        let zone = try await house.tendedZone()
        let hash = DKIMBodyHash(body[...])
        let time = Int(house.clock.now.timeIntervalSince1970)
        for name in ["ben", "carla", "dirk"] {
            let header = header(to: name)
            let fields = try signer.signatures(header: header, bodyHash: hash, at: house.clock.now)
            #expect(try signer.signatures(header: header, body: body[...], at: house.clock.now).count > 500)
            let message = ParsedMessage(bytes: fields + header + body)
            let verdicts = await DKIMVerifier(resolver: zone, time: time).verify(message)
            #expect(verdicts.map(\.result) == [.pass, .pass])
            #expect(verdicts.map(\.keyBits) == [2048, 256])
            for verdict in verdicts {
                #expect(!verdict.signedFields.contains("return-path") && !verdict.signedFields.contains("received"))
                #expect(verdict.signedFields.filter { $0 == "from" }.count == 2)
                #expect(verdict.signedFields.filter { $0 == "reply-to" }.count == 1)
            }
        }
    }

    @Test("gives the same with and without the empty line, and with the whole message as header")
    func headerForms() async throws {
        let key = try DKIMPrivateKey(generating: .ed25519SHA256)
        let domain = try #require(Domain("lindenschule.example"))
        var zone = ZoneResolver()
        zone.add(try #require(DNSName("k._domainkey.lindenschule.example")), .text(Array(key.recordText.utf8)))
        let signer = SchoolSigner(domain: domain, keys: [.init(selector: "k", key: key)])
        let header = header(to: "ben")
        let date = Date(timeIntervalSince1970: 1_790_000_000)
        for form in [header, header.dropLast(2), header + body] {
            let fields = try signer.signatures(header: Array(form), body: body[...], at: date)
            let verdicts = await DKIMVerifier(resolver: zone, time: 1_790_000_000)
                .verify(ParsedMessage(bytes: fields + header + body))
            #expect(verdicts.map(\.result) == [.pass])
        }
    }

    @Test("without keys signs nothing, and without From refuses")
    func nothing() throws {
        let domain = try #require(Domain("lindenschule.example"))
        let none = SchoolSigner(domain: domain, keys: [])
        #expect(try none.signatures(header: header(to: "ben"), body: body[...], at: Date()).isEmpty)
        let signer = SchoolSigner(
            domain: domain,
            keys: [.init(selector: "k", key: try DKIMPrivateKey(generating: .ed25519SHA256))]
        )
        #expect(throws: DKIMSigner.SigningError.unsignableHeader) {
            try signer.signatures(header: Array("Subject: x\r\n\r\n".utf8), body: body[...], at: Date())
        }
    }
}
