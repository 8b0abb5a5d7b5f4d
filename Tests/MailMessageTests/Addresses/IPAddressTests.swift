import MailMessage
import Testing

@Suite("IP addresses")
struct IPAddressTests {
    @Test(
        "are read and printed in one form",
        arguments: [
            ("192.0.2.1", "192.0.2.1"), ("2001:DB8::1", "2001:db8::1"), ("::", "::"), ("::1", "::1"),
            ("1::", "1::"), ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("::ffff:192.0.2.1", "192.0.2.1"),
            ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
            ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"), ("::FFFF:c000:201", "192.0.2.1"),
        ]
    )
    func readAndPrinted(text: String, printed: String) {
        #expect(IPAddress(text)?.description == printed)
    }

    @Test(
        "that are none are refused",
        arguments: [
            "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4 ", ":", ":::", "1::2::3", "12345::",
            "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "::g", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:", "[::1]", "fe80::1%eth0",
            "1.2.3.4::",
        ]
    )
    func refused(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test("match by their first bits")
    func prefixes() throws {
        let network = try #require(IPAddress("192.0.2.0"))
        let address = try #require(IPAddress("192.0.2.127"))
        #expect(address.matches(network, bits: 25))
        #expect(!address.matches(network, bits: 26))
        #expect(address.matches(try #require(IPAddress("10.0.0.1")), bits: 0))
        #expect(!address.matches(try #require(IPAddress("::1")), bits: 0))
    }
}
