import MailMessage
import ProxyProtocol
import Testing

@Suite("Peers and networks")
struct IPNetworkTests {
    @Test("A zone is no part of a peer's address, and nothing that is written down")
    func zones() {
        #expect(IPAddress(peer: "fe80::1%eth0") == IPAddress("fe80::1"))
        #expect(IPAddress(peer: "::ffff:192.0.2.1") == IPAddress("192.0.2.1"))
        for text in ["", "%", "%eth0", "localhost"] { #expect(IPAddress(peer: text) == nil) }
    }

    @Test(
        "A network has the addresses with its first bits",
        arguments: [
            ("192.0.2.0/24", "192.0.2.255", "192.0.3.0"), ("10.0.0.0/8", "10.255.1.2", "11.0.0.0"),
            ("192.0.2.7", "192.0.2.7", "192.0.2.8"), ("192.0.2.6/31", "::ffff:192.0.2.7", "192.0.2.8"),
            ("::ffff:192.0.2.0/120", "192.0.2.9", "192.0.3.9"),
            ("2001:db8::/33", "2001:db8:7fff::1", "2001:db8:8000::"),
            ("::1", "::1", "::2"), ("0.0.0.0/0", "203.0.113.9", "2001:db8::1"), ("::/0", "2001:db8::1", "203.0.113.9"),
        ]
    )
    func contains(_ text: String, _ inside: String, _ outside: String) throws {
        let network = try #require(IPNetwork(text))
        #expect(network.contains(try #require(IPAddress(inside))))
        #expect(!network.contains(try #require(IPAddress(outside))))
        #expect(IPNetwork(network.description) == network)
    }

    @Test(
        "What is no network, or may not be what was meant",
        arguments: [
            "", "/", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/08x", "10.0.0.1/8", "::/129",
            "::1/64", "10.0.0.0/8/8", "::ffff:10.0.0.0/8", "fe80::1%eth0", "10.0.0.0/1000", "proxy.example",
        ]
    )
    func noNetwork(_ text: String) { #expect(IPNetwork(text) == nil) }
}
