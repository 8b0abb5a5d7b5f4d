import MailMessage
import Testing

@testable import MailAuthentication

@Suite("DKIM: what a signature must be")
struct DKIMVerifierTests {
    /// Tags, and the problem that they make; nil for a pass.
    struct TagCase: Sendable, CustomTestStringConvertible {
        let tags: String
        let result: DKIMResult
        let problem: DKIMProblem?
        var fields = ["from"]

        var testDescription: String { tags + " h=" + fields.joined(separator: ":") }
    }

    private static let time = Letter.time

    static let tagCases = [
        TagCase(tags: "", result: .pass, problem: nil),
        TagCase(tags: "; t=\(time)", result: .pass, problem: nil),
        TagCase(tags: "; t=\(time - 10); x=\(time + 10)", result: .pass, problem: nil),
        TagCase(tags: "; t=\(time - 10); x=\(time - 1)", result: .fail, problem: .expired),
        TagCase(tags: "; t=\(time); x=\(time)", result: .permerror, problem: .expiresBeforeSigned),
        TagCase(tags: "; t=\(time + 86_400)", result: .neutral, problem: .signedInTheFuture),
        TagCase(tags: "; t=gestern", result: .permerror, problem: .malformedSignature(tag: "t")),
        TagCase(tags: "; i=anna@lindenschule.example", result: .pass, problem: nil),
        TagCase(tags: "; i=@mail.lindenschule.example", result: .pass, problem: nil),
        TagCase(tags: "; i=@example", result: .permerror, problem: .identifierOutsideDomain),
        TagCase(tags: "; i=@notlindenschule.example", result: .permerror, problem: .identifierOutsideDomain),
        TagCase(tags: "; i=anna", result: .permerror, problem: .malformedSignature(tag: "i")),
        TagCase(tags: "; q=dns/txt", result: .pass, problem: nil),
        TagCase(tags: "; q=dns/later : dns/txt", result: .pass, problem: nil),
        TagCase(tags: "; q=dns/later", result: .neutral, problem: .unknownQueryMethod("dns/later")),
        TagCase(tags: "; nobody=knows", result: .pass, problem: nil),
        TagCase(tags: "; d=other.example", result: .permerror, problem: .malformedSignature(tag: "")),
        TagCase(tags: "; l=x", result: .permerror, problem: .malformedSignature(tag: "l")),
        TagCase(tags: "", result: .permerror, problem: .fromNotSigned, fields: ["to", "subject"]),
        TagCase(tags: "", result: .pass, problem: nil, fields: ["from", "nothing", "from"]),
    ]

    @Test("says what is wrong with its tags", arguments: tagCases)
    func tags(_ testCase: TagCase) async throws {
        let key = try #require(Letter.ed25519)
        let message = try Letter.signed(Letter.tags + testCase.tags, key: key, fields: testCase.fields)
        let verdicts = await Letter.verify(message, Letter.zone(key.recordText))
        #expect(verdicts.map(\.result) == [testCase.result])
        #expect(verdicts.first?.problem == testCase.problem)
    }

    @Test(
        "needs every tag that RFC 6376 requires",
        arguments: ["v=1", "a=ed25519-sha256", "d=lindenschule.example", "s=k", "bh=BH"]
    )
    func missing(tag: String) async throws {
        let key = try #require(Letter.ed25519)
        let kept = Letter.tags.split(separator: "; ").filter { $0 != tag }.joined(separator: "; ")
        let verdicts = await Letter.verify(try Letter.signed(kept, key: key), Letter.zone(key.recordText))
        let name = String(tag.prefix { $0 != "=" })
        #expect(verdicts.map(\.problem) == [.missingTag(name)])
    }

    @Test("is named weak or unknown by its algorithm")
    func algorithms() async throws {
        let key = try #require(Letter.ed25519)
        for (name, result) in [("rsa-sha1", DKIMResult.policy), ("rsa-sha512", .neutral), ("x", .neutral)] {
            let tags = Letter.tags.replacing("ed25519-sha256", with: name)
            let verdicts = await Letter.verify(try Letter.signed(tags, key: key), Letter.zone(key.recordText))
            #expect(verdicts.map(\.result) == [result])
        }
    }

    /// Key records in place of the right one (`P` stands for the key), and what comes of them.
    static let keyCases: [(record: String?, result: DKIMResult, problem: DKIMProblem?)] = [
        ("v=DKIM1; k=ed25519; p=P", .pass, nil),
        ("k=ed25519; p=P; n=a note; x=y", .pass, nil),
        ("v=DKIM1; k=ed25519; s=email; h=sha1:sha256; t=y:s; p=P", .pass, nil),
        ("v=DKIM1; k=ed25519; s=*; p=P", .pass, nil),
        ("v=DKIM1; k=ed25519; p=", .permerror, .keyRevoked),
        ("v=DKIM1; k=ed25519", .permerror, .malformedKey("no p=")),
        ("v=DKIM1; p=P", .permerror, .keyNotForThis("k")),
        ("v=DKIM1; k=ed25519; h=sha1; p=P", .permerror, .keyNotForThis("h")),
        ("v=DKIM1; k=ed25519; s=tlsrpt; p=P", .permerror, .keyNotForThis("s")),
        ("v=DKIM1; k=ed25519; p=AAAA", .permerror, .malformedKey("p=")),
        ("v=DKIM1; k=ed25519; p=?", .permerror, .malformedKey("p=")),
        ("k=ed25519; v=DKIM1; p=P", .permerror, .malformedKey("version")),
        ("v=DKIM2; k=ed25519; p=P", .permerror, .malformedKey("version")),
        ("v=spf1 -all", .permerror, .malformedKey("no key record")),
        (nil, .permerror, .noKey),
    ]

    @Test("says what is wrong with its key", arguments: 0..<keyCases.count)
    func keys(_ index: Int) async throws {
        let testCase = Self.keyCases[index]
        let key = try #require(Letter.ed25519)
        let publicKey = try #require(key.recordText.split(separator: "p=").last)
        let record = testCase.record?.replacing("=P", with: "=" + publicKey)
        let verdicts = await Letter.verify(try Letter.signed(Letter.tags, key: key), Letter.zone(record))
        #expect(verdicts.map(\.result) == [testCase.result], "\(testCase.record ?? "none")")
        #expect(verdicts.first?.problem == testCase.problem)
    }

    @Test("with a key for its own domain alone (t=s) has no identifier below")
    func strictKey() async throws {
        let key = try #require(Letter.ed25519)
        let zone = Letter.zone(key.recordText + "; t=s")
        let below = try Letter.signed(Letter.tags + "; i=@mail.lindenschule.example", key: key)
        #expect(await Letter.verify(below, zone).map(\.problem) == [.identifierOutsideDomain])
        let testing = await Letter.verify(
            try Letter.signed(Letter.tags, key: key),
            Letter.zone(key.recordText + "; t=y")
        )
        #expect(testing.map(\.result) == [.pass])
        #expect(testing.first?.isTesting == true)
    }

    @Test("with two keys under one selector has none")
    func severalKeys() async throws {
        let key = try #require(Letter.ed25519)
        var zone = Letter.zone(key.recordText)
        let name = try #require(DNSName("k._domainkey.lindenschule.example"))
        zone.add(name, .text(Array("v=DKIM1; k=ed25519; p=".utf8)))
        let verdicts = await Letter.verify(try Letter.signed(Letter.tags, key: key), zone)
        #expect(verdicts.map(\.problem) == [.severalKeys])
    }

    @Test(
        "whose key can't be had for now is a temporary error",
        arguments: [DNSFailure.timedOut, .serverFailure, .bogus]
    )
    func temporary(failure: DNSFailure) async throws {
        let key = try #require(Letter.ed25519)
        var zone = Letter.zone(nil)
        zone.fail(try #require(DNSName("k._domainkey.lindenschule.example")), with: failure)
        let verdicts = await Letter.verify(try Letter.signed(Letter.tags, key: key), zone)
        #expect(verdicts.map(\.result) == [.temperror])
        #expect(verdicts.first?.problem == .keyUnavailable(failure))
    }

    @Test("that counts the body (l=) is trusted only when it counts all of it")
    func bodyLength() async throws {
        let key = try #require(Letter.ed25519)
        let zone = Letter.zone(key.recordText)
        let length = Letter.body.utf8.count
        let whole = try Letter.signed(Letter.tags + "; l=\(length)", key: key, bodyLimit: length)
        let passing = await Letter.verify(whole, zone)
        #expect(passing.map(\.result) == [.pass])
        #expect(passing.first?.bodyLength == length)
        let extended = await Letter.verify(whole + Array("Und bring Geld mit!\r\n".utf8), zone)
        #expect(extended.map(\.result) == [.policy])
        #expect(extended.first?.problem == .bodyExtended(byOctets: 21))
        let short = try Letter.signed(Letter.tags + "; l=0", key: key, bodyLimit: 0)
        #expect(await Letter.verify(short, zone).first?.problem == .bodyExtended(byOctets: length))
        let long = try Letter.signed(Letter.tags + "; l=\(length + 1)", key: key)
        #expect(await Letter.verify(long, zone).map(\.result) == [.fail])
    }

    @Test("of an RSA key that is too short or too long isn't worked with, and says how long")
    func keySizes() async throws {
        let key = try #require(Letter.rsa)
        let message = try Letter.signed(Letter.tags.replacing("ed25519", with: "rsa"), key: key)
        for (bits, problem) in [
            (512, DKIMProblem.weakKey(bits: 512)), (1023, .weakKey(bits: 1023)), (4097, .hugeKey(bits: 4097)),
            (100_000, .hugeKey(bits: 100_000)),
        ] {
            let record = "v=DKIM1; k=rsa; p=" + Base64Text.encode(Self.rsaKey(bits: bits))
            let verdicts = await Letter.verify(message, Letter.zone(record))
            #expect(verdicts.map(\.result) == [bits > 50_000 ? .permerror : .policy])
            if bits <= 50_000 { #expect(verdicts.map(\.problem) == [problem]) }
        }
    }

    /// RSAPublicKey (RFC 8017 §A.1.1) with a modulus of ones.
    private static func rsaKey(bits: Int) -> [UInt8] {
        func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
            let count = content.count
            return [tag, 0x83, UInt8(count >> 16), UInt8(count >> 8 & 255), UInt8(count & 255)] + content
        }
        var modulus = [UInt8](repeating: 0xFF, count: (bits + 7) / 8)
        if bits % 8 != 0 { modulus[0] = 0xFF >> UInt8(8 - bits % 8) }
        return element(0x30, element(0x02, [0] + modulus) + element(0x02, [1, 0, 1]))
    }

    @Test("beyond the eighth isn't looked at")
    func manySignatures() async throws {
        let key = try #require(Letter.ed25519)
        let one = try Letter.signed(Letter.tags, key: key)
        let field = Array(one.dropLast(Letter.text.count))
        let verdicts = await Letter.verify(
            Array([[UInt8]](repeating: field, count: 20).joined()) + Letter.text,
            Letter.zone(key.recordText)
        )
        #expect(verdicts.count == 20)
        #expect(verdicts.prefix(8).allSatisfy { $0.result == .pass })
        #expect(verdicts.dropFirst(8).allSatisfy { $0.problem == .tooManySignatures })
    }

    @Test("beyond the limits isn't read")
    func limits() async throws {
        let key = try #require(Letter.ed25519)
        let zone = Letter.zone(key.recordText)
        let many = try Letter.signed(Letter.tags, key: key, fields: [String](repeating: "from", count: 257))
        #expect(await Letter.verify(many, zone).map(\.problem) == [.malformedSignature(tag: "h")])
        let long = try Letter.signed(Letter.tags + "; z=" + String(repeating: "x", count: 17_000), key: key)
        #expect(await Letter.verify(long, zone).map(\.problem) == [.malformedSignature(tag: "")])
        let tags = try Letter.signed(Letter.tags + (0..<64).map { "; x\($0)=1" }.joined(), key: key)
        #expect(await Letter.verify(tags, zone).map(\.problem) == [.malformedSignature(tag: "")])
        let fields = [UInt8]([[UInt8]](repeating: Array("X: y\r\n".utf8), count: 1_001).joined())
        let header = try Letter.signed(Letter.tags, key: key)
        #expect(await Letter.verify(fields + header, zone).isEmpty)
        let behind = Array(header.dropLast(Letter.body.utf8.count + 2)) + fields + Array(("\r\n" + Letter.body).utf8)
        #expect(await Letter.verify(behind, zone).map(\.problem) == [.headerNotRead])
    }
}
