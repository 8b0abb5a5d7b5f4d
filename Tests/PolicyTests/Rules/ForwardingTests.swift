import Foundation
import MailMessage
import School
import Testing

@testable import Policy

@Suite("Automatic forwarding")
struct ForwardingTests {
    @Test(
        "programs that pass mail on are known by their marks",
        arguments: [
            ("Auto-Submitted: auto-forwarded", true), ("Auto-Submitted: Auto-Forwarded; x=1", true),
            ("Auto-Submitted: auto-replied", false), ("Auto-Submitted: no", false),
            ("X-Forwarded-For: anna@lindenschule.example anna@web.example", true),
            ("X-Forwarded-For: 192.0.2.7", false), ("X-Forwarded-To: anna@web.example", true),
            ("Resent-From: anna@lindenschule.example", true), ("Resent-To: anna@web.example", true),
            ("Delivered-To: anna@lindenschule.example", true), ("X-Mailer: Forwarder", false),
            ("Subject: Fwd: Resent-To: jemand@web.example", false),
        ]
    )
    func marks(line: String, isForwarded: Bool) {
        let text = "From: anna@lindenschule.example\r\n\(line)\r\nTo: b@web.example\r\n\r\nHallo\r\n"
        #expect(ForwardingMarks.isForwarded(ParsedMessage(bytes: Array(text.utf8))) == isForwarded)
    }

    @Test(
        "what a program passes on to outside is refused; within the school, and from outside, it is nobody's forwarding"
    )
    func rule() throws {
        var out = try Fixture.submission(Fixture.person(.teacher), audience: Fixture.outside(2))
        #expect(PolicyChecker().check(out, PolicySettings()) == .accept)
        out.senders.isForwardedByProgram = true
        let verdict = PolicyChecker().check(out, PolicySettings())
        #expect(verdict.disposition == .refuse)
        #expect(verdict.decisive.map(\.rule) == ["school-only.forwarding"])
        #expect(verdict.decisive.first?.measured == 2)
        var inside = out
        inside.audience = Fixture.children(1)
        #expect(PolicyChecker().check(inside, PolicySettings()) == .accept)
        var stranger = try Fixture.submission(Fixture.outsider(), audience: AudienceFacts())
        stranger.senders.isForwardedByProgram = true
        #expect(AutomaticForwarding().findings(in: stranger, PolicySettings()).isEmpty)
    }
}
