import Gateway
import MailMessage
import NIOHTTP1
import NIOPosix
import Policy
import Testing

@testable import Scanners

@Suite("What scanners say")
struct ReplyTests {
    @Test(
        "clamd's answers",
        arguments: [
            ("stream: OK\0", ScanFacts.Outcome.clean), ("stream: OK", .clean),
            ("stream: Eicar-Test-Signature FOUND\0", .found("Eicar-Test-Signature")),
            ("stream: Böse <b>\u{1B}[31m FOUND\0", .found("Bseb[31m")),
            ("INSTREAM size limit exceeded. ERROR\0", .tooBig),
        ]
    )
    func clam(text: String, outcome: ScanFacts.Outcome) throws {
        #expect(try ClamReply.outcome(Array(text.utf8)) == outcome)
    }

    @Test("what isn't an answer is no answer", arguments: ["", "\0", "UNKNOWN COMMAND", "x ERROR", "stream: "])
    func noAnswer(text: String) {
        #expect(throws: ScannerError.self) { try ClamReply.outcome(Array(text.utf8)) }
        #expect(throws: ScannerError.self) { try RspamdReply.outcome(Array(text.utf8)) }
    }

    @Test(
        "rspamd's answers",
        arguments: [
            (#"{"is_skipped":false,"score":7.3,"required_score":15.0}"#, ScanFacts.Outcome.score(73)),
            (#"{"score":-2.55}"#, .score(-26)), (#"{"score":1e300}"#, .score(10_000)),
            (#"{"is_skipped":true}"#, .clean), (#"{"is_skipped":true,"score":15}"#, .score(150)),
        ]
    )
    func rspamd(text: String, outcome: ScanFacts.Outcome) throws {
        #expect(try RspamdReply.outcome(Array(text.utf8)) == outcome)
    }

    @Test("a peer's words never become headers of ours")
    func headers() throws {
        let exchange = RspamdExchange(
            url: try #require(RspamdURL("http://127.0.0.1:11333/")),
            password: "geheim",
            group: MultiThreadedEventLoopGroup.singleton
        )
        let envelope = ScannedMessage.Envelope(
            sender: EmailAddress("a@b.example"),
            recipients: [EmailAddress("c@d.example"), EmailAddress("e@f.example")].compactMap(\.self),
            peer: "192.0.2.1",
            helo: "evil\r\nPassword: x",
            isAuthenticated: true
        )
        let head = exchange.head(of: ScannedMessage(bytes: [1, 2, 3], envelope: envelope))
        #expect(head.uri == "/checkv2")
        #expect(head.headers["Helo"] == [])
        #expect(head.headers["Password"] == ["geheim"])
        #expect(head.headers["Rcpt"] == ["c@d.example", "e@f.example"])
        #expect(head.headers["User"] == ["member"])
        #expect(head.headers["Content-Length"] == ["3"])
    }

    @Test(
        "addresses of scanners",
        arguments: [
            ("127.0.0.1:3310", "127.0.0.1:3310"), ("unix:/run/clamd.ctl", "unix:/run/clamd.ctl"),
            ("/run/clamd.ctl", "unix:/run/clamd.ctl"), ("[::1]:3310", "[::1]:3310"),
            ("scan.example:1", "scan.example:1"),
            ("127.0.0.1", nil), ("::1:3310", nil), ("a:0", nil), ("a:99999", nil), (":1", nil), ("a b:1", nil),
        ]
    )
    func addresses(text: String, shown: String?) {
        #expect(ScannerAddress(text)?.description == shown)
    }

    @Test(
        "addresses of rspamd",
        arguments: [
            ("http://127.0.0.1:11333", "http://127.0.0.1:11333"), ("http://scan.example", "http://scan.example:11333"),
            ("http://scan.example:80/rspamd/", "http://scan.example:80/rspamd"), ("https://scan.example", nil),
            ("127.0.0.1:11333", "http://127.0.0.1:11333"), ("unix:/run/x", nil), ("http://a/?x", nil), ("http://", nil),
        ]
    )
    func urls(text: String, shown: String?) {
        #expect(RspamdURL(text)?.description == shown)
    }
}
