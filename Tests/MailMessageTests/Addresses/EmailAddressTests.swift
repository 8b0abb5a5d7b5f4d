import Testing

@testable import MailMessage

@Suite("Addresses")
struct AddressTests {
    @Test("plain") func plain() { #expect(EmailAddress("a@b.example")?.description == "a@b.example") }

    @Test("What is one address counts once, however its letters are written")
    func hashed() {
        let same = ["Kim.Weber@b.example", "kim.weber@B.example", "\u{212A}im.weber@b.example"].compactMap {
            EmailAddress($0)
        }
        #expect(same.count == 3)
        #expect(Set(same).count == 1)
        let alike = ["jörg@b.example", "Jo\u{308}rg@b.example", "JÖRG@b.example"].compactMap { EmailAddress($0) }
        #expect(alike.count == 3)
        #expect(Set(alike).count == 1)
        #expect(
            Set(["kim@b.example", "kim@c.example", "kimb@.example", "tim@b.example"].compactMap { EmailAddress($0) })
                .count == 3
        )
    }
}
