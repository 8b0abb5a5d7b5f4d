import Testing

@testable import SchulpostApp

@Suite("Keys of announcements")
struct AnnouncementKeysTests {
    private func school(_ added: String) throws -> SchoolConfiguration {
        let yaml = leastConfiguration.replacing("  name: Lindenschule\n", with: "  name: Lindenschule\n" + added)
        return try #require(try SchulpostConfiguration(yaml: yaml, folder: "/srv").schools.first)
    }

    @Test("Without them announcements aren't signed, and the page is below the first domain")
    func absent() throws {
        let school = try school("")
        #expect(school.signing == nil && school.verificationPage == nil)
    }

    @Test("Files count from the folder; the passphrase may be absent")
    func files() throws {
        let school = try school(
            "  mail-certificate: mail.pem\n  mail-private-key: /etc/mail.key\n"
                + "  verification-page: https://www.lindenschule.example/echt\n"
        )
        #expect(school.verificationPage == "https://www.lindenschule.example/echt")
        #expect(
            school.signing
                == SchoolConfiguration.MailSigning(certificate: "/srv/mail.pem", privateKey: "/etc/mail.key")
        )
    }

    @Test(
        "Half a pair, and what is no page, is told",
        arguments: [
            "  mail-certificate: mail.pem\n", "  mail-private-key: mail.key\n", "  mail-passphrase-file: x\n",
            "  verification-page: http://lindenschule.example/echt\n", "  verification-page: /echt\n",
            "  verification-page: \"https://x.example/echt?a=<b>\"\n",
            "  verification-page: \"https://x.example/a b\"\n",
        ]
    )
    func wrong(added: String) {
        #expect(throws: ConfigurationError.self) { try school(added) }
    }
}
