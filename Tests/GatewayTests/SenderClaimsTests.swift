import MailMessage
import School
import Testing

@testable import Gateway

@Suite("Senders that look like one of us")
struct SenderClaimsTests {
    @Test(
        "Refused from outside, however it is written",
        arguments: [
            "From: \"hanna.haupt@lindenschule.example\" <x@web.example>",
            "From: =?utf-8?q?hanna=2Ehaupt=40lindenschule=2Eexample?= <x@web.example>",
            "From: hanna.haupt@lindenschule..example",
            "From: x@web.example, hanna.haupt@lindenschule.example",
            "From: x@web.example\nSender: Hanna <hanna.haupt@lindenschule.example>",
            "From: hanna@verwaltung.lindenschule.example",
        ]
    )
    func outside(fields: String) async throws {
        let house = try await TestHouse()
        let outcome = try await house.send(
            fields + "\nTo: karl.kurz@lindenschule.example\nSubject: s\n\nText\n",
            from: "x@web.example",
            to: ["karl.kurz@lindenschule.example"],
            at: TestHouse.outside
        )
        guard case .refused(let refusal) = outcome else {
            Issue.record("not refused: \(outcome)")
            return
        }
        #expect(refusal.text.lines.joined().contains("spoof."))
    }

    @Test("An author's own address in their display name is no claim")
    func own() async throws {
        let house = try await TestHouse()
        let address = "lena.lange@lindenschule.example"
        let outcome = try await house.send(
            TestHouse.letter(from: "\"\(address)\" <\(address)>", to: "karl.kurz@lindenschule.example"),
            from: address,
            to: ["karl.kurz@lindenschule.example"],
            at: house.inside("lehrerin")
        )
        guard case .accepted = outcome else {
            Issue.record("not accepted: \(outcome)")
            return
        }
    }
}
