import Delivery
import MailMessage
import Testing

@Suite("TLSDemand (RFC 8689)")
struct TLSDemandTests {
    @Test(
        "the header's wish counts where it is said once and MAIL says nothing",
        arguments: [
            ("", false, TLSDemand.published), ("TLS-Required: No\r\n", false, .optional),
            ("tls-required:  nO \r\n", false, .optional), ("TLS-Required: Yes\r\n", false, .published),
            ("TLS-Required: No\r\nTLS-Required: No\r\n", false, .published), ("TLS-Required: No\r\n", true, .required),
            ("", true, .required),
        ]
    )
    func demand(field: String, requireTLS: Bool, expected: TLSDemand) {
        let message = ParsedMessage(bytes: Array("From: a@b.example\r\n\(field)\r\nx\r\n".utf8))
        #expect(TLSDemand(message, requireTLS: requireTLS) == expected)
    }
}
