import MailAuthentication
import MailMessage
import Testing

@Suite("Names of IP addresses")
struct IPAddressNamesTests {
    @Test("have a name to ask for their names")
    func reverse() throws {
        #expect(try #require(IPAddress("192.0.2.65")).reverseName.text == "65.2.0.192.in-addr.arpa")
        #expect(
            try #require(IPAddress("2001:db8::cb01")).reverseName.text
                == "1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"
        )
    }
}
