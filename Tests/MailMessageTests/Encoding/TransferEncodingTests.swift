import Testing

@testable import MailMessage

@Suite("Transfer encodings")
struct TransferEncodingTests {
    private func decoded(_ encoding: TransferEncoding, _ text: String) -> DecodedOctets {
        encoding.decode(Array(text.utf8)[...])
    }

    private func text(_ octets: DecodedOctets) -> String { String(decoding: octets.octets, as: UTF8.self) }

    /// RFC 4648 §10.
    @Test(
        "base64",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ]
    )
    func base64(_ plain: String, _ encoded: String) {
        #expect(Base64.encode(plain.utf8) == Array(encoded.utf8))
        let back = decoded(.base64, encoded)
        #expect(text(back) == plain)
        #expect(back.defect == nil)
        #expect(text(decoded(.base64, encoded.map { "\($0)\r\n" }.joined())) == plain)
    }

    @Test(
        "bad base64 is read as far as it goes",
        arguments: [
            ("Zm9v!YmFy", "foobar"), ("Zm9vYg", "foob"), ("Zm8=Zm8=", "fo"), ("Zg==\r\n-- \r\nlist footer", "f"),
            ("Z", ""),
        ]
    )
    func badBase64(_ encoded: String, _ expected: String) {
        let back = decoded(.base64, encoded)
        #expect(text(back) == expected)
        #expect(back.defect == .badBase64)
    }

    @Test(
        "quoted-printable",
        arguments: [
            ("a=3Db", "a=b"), ("a=\r\nb", "ab"), ("a= \t\r\nb", "ab"), ("a \r\nb", "a\r\nb"), ("a=20\r\nb", "a \r\nb"),
            ("a=\nb", "ab"),
            ("=c3=bc", "\u{FC}"), ("a  ", "a"), ("a=", "a"), ("Now's the time =\r\nfor all", "Now's the time for all"),
        ]
    )
    func quotedPrintable(_ encoded: String, _ expected: String) {
        let back = decoded(.quotedPrintable, encoded)
        #expect(text(back) == expected)
        #expect(back.defect == nil)
    }

    @Test("a lone equals sign stays, with a defect")
    func badQuotedPrintable() {
        #expect(
            decoded(.quotedPrintable, "1=2") == DecodedOctets(octets: Array("1=2".utf8), defect: .badQuotedPrintable)
        )
    }

    @Test(
        "encoders keep their lines short and are undone",
        arguments: [
            "", "a\r\n", "caf\u{E9} \t\r\n.\r\nFrom x\r\n", String(repeating: "\u{FC}", count: 500),
            String(repeating: " ", count: 200), "a\rb\nc",
        ]
    )
    func roundTrip(_ plain: String) {
        let quoted = QuotedPrintable.encode(Array(plain.utf8))
        #expect(TransferEncoding.quotedPrintable.decode(quoted[...]).octets == Array(plain.utf8))
        #expect(quoted.split(separator: 10).allSatisfy { $0.count <= 77 })
        let base64 = Base64.encode(plain.utf8, lineLength: 76)
        #expect(TransferEncoding.base64.decode(base64[...]).octets == Array(plain.utf8))
        #expect(base64.split(separator: 10).allSatisfy { $0.count <= 77 })
    }

    @Test("uuencode, from its begin line to its end")
    func uuencode() {
        let back = decoded(.uuencode, "preamble\r\nbegin 644 cat.txt\r\n#0V%T\r\n`\r\nend\r\n")
        #expect(text(back) == "Cat")
        #expect(back.defect == nil)
    }

    @Test(
        "words as people write them",
        arguments: [
            ("BASE64", TransferEncoding.base64), (" quoted-printable ", .quotedPrintable),
            ("quoted printable", .quotedPrintable),
            ("8-bit", .eightBit), ("7bit (comment)", .sevenBit), ("\"base64\"", .base64), ("base64;", .base64),
            ("klingon", .unknown("klingon")),
            ("", .sevenBit), ("x-uue", .uuencode),
        ]
    )
    func words(_ value: String, _ expected: TransferEncoding) {
        #expect(TransferEncoding(parsing: Array(value.utf8)) == expected)
    }
}
