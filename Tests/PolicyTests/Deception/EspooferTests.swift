import Foundation
import MailMessage
import School
import Testing

@testable import Policy

@Suite("espoofer's attacks")
struct EspooferTests {
    private func message(_ number: Int) throws -> [UInt8] {
        let url = DeceptionSchool.fixtures.appending(path: "espoofer/server_a\(number).eml")
        return Array(try Data(contentsOf: url))
    }

    /// As the attacker would have it at best: everything of `attack.com` passes.
    private func verdict(_ number: Int, ourDomain: String) throws -> Verdict {
        let attack = try Fixture.domain("attack.com")
        let index = DeceptionIndex(roster: .empty, plan: try DeceptionSchool.plan(ourDomain))
        let submission = DeceptionSchool.submission(
            try message(number),
            envelope: try Fixture.address("any@attack.com"),
            authentication: AuthenticationFacts(
                author: attack,
                spf: .pass,
                spfDomain: attack,
                signatures: [.init(attack, isAligned: true)],
                dmarc: .pass
            ),
            index: index
        )
        return PolicyChecker().check(submission, PolicySettings())
    }

    @Test("none of them passes for us", arguments: 1...19)
    func asUs(number: Int) throws {
        #expect(try verdict(number, ourDomain: "legitimate.com").disposition == .refuse)
    }

    /// 1 to 7 are decided by SPF and DKIM; 13 shows its Resent-From to nobody.
    @Test("none that plays with From passes for somebody else", arguments: Array(8...12) + Array(14...19))
    func asOthers(number: Int) throws {
        let verdict = try verdict(number, ourDomain: "lindenschule.example")
        #expect(verdict.disposition != .accept(labels: []))
        // With one author too many, but named in Sender, it is labelled: RFC 5322 allows it.
        if ![14, 18].contains(number) { #expect(verdict.disposition == .refuse || verdict.disposition == .hold) }
    }
}
