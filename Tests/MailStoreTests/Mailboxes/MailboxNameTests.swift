import MailStore
import Testing

@Suite("Mailbox names")
struct MailboxNameTests {
    @Test(
        "are taken as people write them",
        arguments: [
            ("INBOX", "INBOX"), ("inbox", "INBOX"), ("Inbox/Alt", "INBOX/Alt"), ("Klassenfahrt/", "Klassenfahrt"),
            ("Entwürfe", "Entwürfe"), ("A/B/C", "A/B/C"), ("Inboxes", "Inboxes"),
        ]
    )
    func good(text: String, expected: String) { #expect(MailboxName(text)?.text == expected) }

    @Test(
        "that could confuse are refused",
        arguments: [
            "", "/", "/A", "A//B", " A", "A ", "A/ B", "A\u{0}", "A\r\nB", "A%", "*", "1/2/3/4/5/6/7/8/9/10/11",
            String(repeating: "x", count: 513),
        ]
    )
    func bad(text: String) { #expect(MailboxName(text) == nil) }

    @Test("know what lies above and below")
    func levels() throws {
        let name = try #require(MailboxName("A/B/C"))
        #expect(name.superiors.map(\.text) == ["A", "A/B"])
        #expect(name.isInferior(to: try #require(MailboxName("A"))))
        #expect(!name.isInferior(to: name))
        #expect(!(try #require(MailboxName("AB/C"))).isInferior(to: try #require(MailboxName("A"))))
    }

    @Test("roles and their attributes", arguments: MailboxRole.allCases)
    func roles(role: MailboxRole) {
        guard let attribute = role.attribute else {
            #expect(role == .inbox)
            return
        }
        #expect(MailboxRole(attribute: attribute.uppercased()) == role)
    }
}
