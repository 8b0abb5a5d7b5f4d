import Testing

@testable import MailMessage

@Suite("Addresses")
struct AddressTests {
    @Test("plain") func plain() { #expect(EmailAddress("a@b.example")?.description == "a@b.example") }
}
