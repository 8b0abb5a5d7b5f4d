import Delivery
import Foundation
import MailAuthentication
import MailMessage
import Policy
import School
import Testing

@testable import Gateway

@Suite("What authors outside hear of their held messages")
struct OutsideAuthorTests {
    /// `web` has SPF and DMARC, `mailhaus` SPF alone, `ohne` nothing; all of them send from one address.
    private static let zone = """
        $ORIGIN example.
        web             TXT "v=spf1 ip4:198.51.100.9 -all"
        _dmarc.web      TXT "v=DMARC1; p=none"
        mailhaus        TXT "v=spf1 ip4:198.51.100.9 -all"
        ohne            TXT "nothing"

        """

    /// A school that holds everything of more than 10 kB from outside.
    private func house() async throws -> TestHouse {
        let house = try await TestHouse(asking: Self.zone)
        try await house.gateway.rooms.settings.change(by: nil, because: "Probe") { settings in
            // A guardian outside is both.
            for party in [Party.outsider, .guardian] {
                settings.set(.hold, of: MessageSize(), for: party)
                settings.set(MessageSize.limit, to: 10_000, for: party)
            }
        }
        return house
    }

    private func held(
        _ house: TestHouse,
        from: String,
        envelope: String? = nil,
        more: String = ""
    ) async throws
        -> DecisionCode
    {
        let filler = Array(repeating: String(repeating: "a", count: 70), count: 200).joined(separator: "\n")
        let outcome = try await house.send(
            "From: \(from)\nTo: lena.lange@lindenschule.example\nSubject: Klassenfahrt\n\(more)\n\(filler)\n",
            from: envelope == "" ? nil : envelope ?? from,
            to: ["lena.lange@lindenschule.example"],
            at: TestHouse.outside
        )
        guard case .held(let code, _) = outcome else {
            Issue.record("not held: \(outcome)")
            return DecisionCode("")
        }
        return code
    }

    @Test(
        "a proven author hears of a refusal with its reason, once, from nobody that could be answered by a program",
        arguments: ["elif@web.example", "jemand@web.example", "sabine@mailhaus.example"]
    )
    func refused(address: String) async throws {
        let house = try await house()
        let code = try await held(house, from: address)
        #expect(try await house.queued().isEmpty)
        #expect(try await house.gateway.heldCase(code, for: Waiting.admin)?.isAuthorTold == true)
        #expect(try await house.gateway.refuse(code, because: "Bitte teilen.", by: Waiting.admin) == .done)
        #expect(try await house.gateway.refuse(code, because: "Noch einmal.", by: Waiting.admin) == .gone)
        let queued = try await house.queued()
        #expect(queued.count == 1)
        let notice = try #require(queued.first)
        #expect(notice.entry.content.recipient == EmailAddress(address))
        #expect(notice.entry.content.returnPath == nil)
        #expect(notice.entry.content.noticeAddress == nil)
        #expect((notice.entry.content.privateRecipient != nil) == (address == "elif@web.example"))
        let parsed = ParsedMessage(bytes: Array(notice.text.utf8))
        #expect(parsed.header.first("Auto-Submitted")?.value.trimmingCharacters(in: .whitespaces) == "auto-generated")
        #expect(parsed.subject.contains("„Klassenfahrt“"))
        let text = parsed.plainText(limit: 10_000)
        #expect(text.contains("Bitte teilen."))
        #expect(text.contains(code.text))
        // Who decided is nobody's business outside.
        #expect(!text.contains("Ada Amt"))
    }

    @Test("a proven author hears of a release and of what expired")
    func releasedAndExpired() async throws {
        let house = try await house()
        let code = try await held(house, from: "jemand@web.example")
        #expect(try await house.gateway.release(code, by: Waiting.admin) == .done)
        _ = try await held(house, from: "jemand@web.example")
        house.clock.advance(Gateway.longestHold + 1)
        #expect(await house.gateway.tidy().failed.isEmpty)
        let subjects = try await house.queued().map { ParsedMessage(bytes: Array($0.text.utf8)).subject }
        let title = "„Klassenfahrt“"
        #expect(subjects.sorted() == ["Freigegeben: " + title, "Nicht zugestellt, niemand hat entschieden: " + title])
    }

    @Test(
        "nobody else is told: a claim without proof, another's domain, nobody at all, a program",
        arguments: [
            ("jemand@ohne.example", nil, ""), ("opfer@ohne.example", "taeter@web.example", ""),
            ("jemand@web.example", "", ""), ("jemand@web.example", nil, "Auto-Submitted: auto-replied\n"),
            ("jemand@web.example", nil, "Precedence: bulk\n"), ("noreply@web.example", nil, ""),
        ] as [(String, String?, String)]
    )
    func untold(from: String, envelope: String?, more: String) async throws {
        let house = try await house()
        let released = try await held(house, from: from, envelope: envelope, more: more)
        let refused = try await held(house, from: from, envelope: envelope, more: more)
        _ = try await held(house, from: from, envelope: envelope, more: more)
        #expect(try await house.gateway.heldCase(refused, for: Waiting.admin)?.isAuthorTold == false)
        #expect(try await house.gateway.release(released, by: Waiting.admin) == .done)
        #expect(try await house.gateway.refuse(refused, because: "Nein.", by: Waiting.admin) == .done)
        house.clock.advance(Gateway.longestHold + 1)
        #expect(await house.gateway.tidy().failed.isEmpty)
        #expect(try await house.queued().isEmpty)
    }
}
