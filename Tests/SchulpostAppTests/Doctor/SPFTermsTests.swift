import MailAuthentication
import Testing

@testable import SchulpostApp

@Suite("Counting SPF's questions")
struct SPFTermsTests {
    @Test(
        "counts what RFC 7208 §4.6.4 names, through includes, each once",
        arguments: [
            ("v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 -all", 0), ("v=spf1 a mx ptr exists:%{i}.x.example -all", 4),
            ("v=spf1 A/24 mx:b.example//64 ?all", 2), ("v=spf1 include:two.example -all", 3),
            ("v=spf1 include:two.example include:two.example -all", 4), ("v=spf1 redirect=two.example", 3),
            ("v=spf1 include:loop.example -all", 2), ("v=spf1 include:nobody.example -all", 1),
            ("v=spf1 include:%{d}.example exp=a.example -all", 1), ("v=spf1", 0),
        ]
    )
    func counts(_ record: String, _ count: Int) async throws {
        let zone = try ZoneFile(
            """
            two.example. TXT "v=spf1 a mx -all"
            loop.example. TXT "v=spf1 include:loop.example -all"
            """
        )
        #expect(await SPFTerms.lookups(record, resolver: ZoneResolver([zone])) == count)
    }

    @Test("An endless chain of includes ends")
    func endless() async throws {
        var zone = ZoneResolver()
        for number in 0..<100 {
            zone.add(
                try #require(DNSName("s\(number).example")),
                .text(Array("v=spf1 include:s\(number + 1).example -all".utf8))
            )
        }
        #expect(await SPFTerms.lookups("v=spf1 include:s0.example", resolver: zone) == 40)
    }
}
