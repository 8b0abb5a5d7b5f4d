import Gateway
import SMTPProtocol
import School
import Testing

@testable import SMTPServer

@Suite("Refusals as replies")
struct RefusalReplyTests {
    private let text = LocalizedText(["Größe: 25 MB, erlaubt 20 MB.", "Klausel mail.size"])

    private func printed(_ reply: SMTPReply) -> String { String(decoding: reply.bytes, as: UTF8.self) }

    @Test("in ASCII unless SMTPUTF8 was asked for; the code stands at the end")
    func languages() {
        let refusal = Refusal(.permanent, .init(3, 4), text: text, code: DecisionCode("K7F3-Q2MX"))
        #expect(
            printed(SMTPReply(refusal, utf8: false))
                == "552-5.3.4 Groesse: 25 MB, erlaubt 20 MB.\r\n552 5.3.4 Klausel mail.size (K7F3-Q2MX)\r\n"
        )
        #expect(printed(SMTPReply(refusal, utf8: true)).hasPrefix("552-5.3.4 Größe"))
    }

    @Test(
        "the reply code follows from permanence and status (RFC 5321 §4.2.3)",
        arguments: [
            (Refusal.Permanence.permanent, 1, 1, "550 5.1.1"), (.temporary, 1, 1, "450 4.1.1"),
            (.permanent, 2, 2, "552 5.2.2"), (.temporary, 2, 2, "452 4.2.2"), (.permanent, 7, 1, "550 5.7.1"),
            (.temporary, 3, 0, "451 4.3.0"), (.permanent, 6, 0, "554 5.6.0"), (.temporary, 5, 3, "452 4.5.3"),
        ]
    )
    func codes(_ permanence: Refusal.Permanence, _ subject: Int, _ detail: Int, _ expected: String) {
        let refusal = Refusal(permanence, .init(subject, detail), text: text)
        #expect("\(SMTPReply(refusal, utf8: false))" == expected)
    }

    @Test("accepted and held messages are answered 250")
    func outcomes() {
        #expect(printed(SMTPReply(.accepted(DecisionCode("A")), utf8: false)) == "250 2.0.0 Ok (A)\r\n")
        let held = printed(SMTPReply(.held(DecisionCode("B"), text: LocalizedText(["Wartet"])), utf8: false))
        #expect(held == "250 2.0.0 Wartet (B)\r\n")
    }
}
