import Delivery
import MailAuthentication
import Testing

@Suite("MTASTSPolicy, MTASTSRecord (RFC 8461 §3)")
struct MTASTSPolicyTests {
    private func policy(_ text: String) -> MTASTSPolicy? { MTASTSPolicy(Array(text.utf8)) }

    @Test("the RFC's example is read")
    func example() throws {
        let text = """
            version: STSv1
            mode: enforce
            mx: mail.example.com
            mx: *.example.net
            mx: backupmx.example.com
            max_age: 604800
            """
        let found = try #require(policy(text.replacing("\n", with: "\r\n")))
        #expect(found.mode == .enforce && found.maxAge == 604_800)
        #expect(found.patterns == ["mail.example.com", "*.example.net", "backupmx.example.com"])
        #expect(found.lines.first == "version: STSv1" && found.lines.count == 6)
    }

    @Test(
        "a wildcard stands for exactly one label",
        arguments: [
            ("mail.example.com", true), ("a.example.net", true), ("example.net", false), ("b.a.example.net", false),
            ("other.example.com", false), ("mail.example.com.evil.example", false),
        ]
    )
    func matching(host: String, isMatch: Bool) throws {
        let found = try #require(
            policy("version:STSv1\nmode:enforce\nmx:mail.example.com\nmx:*.EXAMPLE.net\nmax_age:1\n")
        )
        #expect(found.matches(try #require(DNSName(host))) == isMatch)
    }

    @Test(
        "what is no policy is none",
        arguments: [
            "", "mode: enforce\nversion: STSv1\nmx: a.example\nmax_age: 1\n",
            "version: STSv2\nmode: none\nmax_age: 1\n",
            "version: STSv1\nmode: strict\nmx: a.example\nmax_age: 1\n", "version: STSv1\nmode: enforce\nmax_age: 1\n",
            "version: STSv1\nmode: enforce\nmx: a.example\n", "version: STSv1\nmode: none\nmax_age: soon\n",
            "version: STSv1\nmode: none\nmax_age: -1\n", "<html></html>",
            "version: STSv1\nmode: none\nmax_age: 1\n" + String(repeating: "x: y\n", count: 14_000),
        ]
    )
    func broken(text: String) { #expect(policy(text) == nil) }

    @Test("mode none needs no servers; unknown keys do no harm; an age beyond a year is a year")
    func lenient() throws {
        let found = try #require(policy("version: STSv1\nnew: thing\nmode: none\nmax_age: 9999999999\n"))
        #expect(found.mode == .none && found.maxAge == 31_557_600)
    }

    @Test(
        "the record has a version and an id",
        arguments: [
            ("v=STSv1; id=20160831085700Z;", "20160831085700Z"), ("v=STSv1;id=1", "1"), ("v=STSv1; id=1; x=y;", "1"),
            ("v=STSv1;", nil), ("v=STSv2; id=1;", nil), ("id=1; v=STSv1", nil), ("v=STSv1; id=a-b;", nil),
            ("v=STSv1; id=" + String(repeating: "a", count: 33), nil),
        ] as [(String, String?)]
    )
    func record(text: String, id: String?) { #expect(MTASTSRecord(Array(text.utf8))?.id == id) }

    @Test("of several records none counts; other texts at the name do no harm")
    func several() {
        let (one, two) = (Array("v=STSv1; id=1;".utf8), Array("v=STSv1; id=2;".utf8))
        #expect(MTASTSRecord.only(among: [one, two]) == nil)
        #expect(MTASTSRecord.only(among: [Array("hello".utf8), one])?.id == "1")
        #expect(MTASTSRecord.only(among: []) == nil)
    }

    @Test("whatever is fetched, nothing traps")
    func random() {
        let words = [
            "version", "STSv1", "mode", "enforce", "none", "mx", "max_age", ":", " ", "\n", "\r\n", "*.", "a.example",
            "1", "\u{0}", "é", ";", "v=STSv1", "id=",
        ]
        for _ in 0..<5_000 {
            let text = (0..<Int.random(in: 0..<20)).map { _ in words.randomElement() ?? "" }.joined()
            _ = policy("version: STSv1\n" + text)
            _ = MTASTSRecord(Array(("v=STSv1;" + text).utf8))
        }
    }
}
