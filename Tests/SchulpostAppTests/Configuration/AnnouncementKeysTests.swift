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
        "The postal address is a list of lines, or a text of several",
        arguments: [
            "  postal-address: [\"Am Anger 1, Eingang B\", 31134 Hildesheim]\n",
            "  postal-address: |\n    Am Anger 1,  Eingang B\n    31134 Hildesheim\n",
        ]
    )
    func postalAddress(added: String) throws {
        #expect(try school(added).postalAddress == ["Am Anger 1, Eingang B", "31134 Hildesheim"])
        #expect(try school("").postalAddress.isEmpty)
    }

    @Test("Each of several schools has its own")
    func several() throws {
        let yaml = leastConfiguration.replacing(
            "school:\n  name: Lindenschule\n",
            with: "schools:\n linden:\n  name: Lindenschule\n  postal-address: [Am Anger 1]\n"
        )
        let school = try #require(try SchulpostConfiguration(yaml: yaml, folder: "/srv").schools.first)
        #expect(school.postalAddress == ["Am Anger 1"])
    }

    @Test(
        "Half a pair, and what is no page or no address, is told",
        arguments: [
            "  mail-certificate: mail.pem\n", "  mail-private-key: mail.key\n", "  mail-passphrase-file: x\n",
            "  verification-page: http://lindenschule.example/echt\n", "  verification-page: /echt\n",
            "  verification-page: \"https://x.example/echt?a=<b>\"\n",
            "  verification-page: \"https://x.example/a b\"\n",
            "  postal-address: []\n", "  postal-address: [a, b, c, d, e]\n", "  postal-address: [\"\", b]\n",
            "  postal-address: [\(String(repeating: "x", count: 61))]\n",
        ]
    )
    func wrong(added: String) {
        #expect(throws: ConfigurationError.self) { try school(added) }
    }
}
