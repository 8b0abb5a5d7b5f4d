import MailAuthentication
import MailMessage
import Testing

@Suite("DKIM: the example of RFC 6376")
struct RFC6376ExampleTests {
    /// Appendix A.2: the signed message.
    private static let message = """
        DKIM-Signature: v=1; a=rsa-sha256; s=brisbane; d=example.com;
              c=simple/simple; q=dns/txt; i=joe@football.example.com;
              h=Received : From : To : Subject : Date : Message-ID;
              bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
              b=AuUoFEfDxTDkHlLXSZEpZj79LICEps6eda7W3deTVFOk4yAUoqOB
                4nujc7YopdG5dWLSdNg6xNAZpOPr+kHxt1IrE+NahM6L/LbvaHut
                KVdkLLkpVaVVQPzeRDI009SO2Il5Lu7rDNH6mZckBdrIx0orEtZV
                4bmp/YzhwvcubU4=;
        Received: from client1.football.example.com  [192.0.2.1]
              by submitserver.example.com with SUBMISSION;
              Fri, 11 Jul 2003 21:01:54 -0700 (PDT)
        From: Joe SixPack <joe@football.example.com>
        To: Suzie Q <suzie@shopping.example.net>
        Subject: Is dinner ready?
        Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
        Message-ID: <20030712040037.46341.5F8J@football.example.com>

        Hi.

        We lost the game. Are you hungry yet?

        Joe.

        """

    /// Appendix C: the key.
    private static let zone = """
        brisbane._domainkey.example.com. TXT (
            "v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ"
            "DwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYt"
            "IxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7"
            "od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfV"
            "jH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYck"
            "cQ2QIDAQAB" )
        """

    @Test("holds, and names what was signed")
    func holds() async throws {
        let verifier = DKIMVerifier(resolver: ZoneResolver([try ZoneFile(Self.zone)]), time: 1_800_000_000)
        let message = ParsedMessage(bytes: Fixture.withCRLF(Array(Self.message.utf8)))
        let verdict = try #require(await verifier.verify(message).first)
        #expect(verdict.result == .pass)
        #expect(verdict.domain?.ascii == "example.com")
        #expect(verdict.identifier == "joe@football.example.com")
        #expect(verdict.keyBits == 1024 && verdict.hasShortKey)
        #expect(verdict.signedFields == ["received", "from", "to", "subject", "date", "message-id"])
    }
}
