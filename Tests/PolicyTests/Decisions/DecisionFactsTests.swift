import Foundation
import MailMessage
import School
import Testing

@testable import Policy

@Suite("Decision facts")
struct DecisionFactsTests {
    private func facts() throws -> DecisionFacts {
        var tally = AudienceTally()
        tally.add(PersonID("c1"), roles: [.child])
        tally.add(try Fixture.address("mutter@privat.example"))
        tally.add(
            ListFacts(
                .childGuardians(PersonID("c1")),
                address: try Fixture.address("eltern.ben.kurz@lindenschule.example"),
                answer: .allowed,
                guardians: 2
            )
        )
        return DecisionFacts(
            try Fixture.submission(Fixture.person(.teacher), audience: tally.facts),
            PolicySettings()
        )
    }

    @Test("no address is recorded, only domains")
    func discretion() throws {
        let text = String(decoding: try facts().compactForm, as: UTF8.self)
        for secret in ["mutter", "anna.weber", "ben.kurz", "@"] { #expect(!text.contains(secret)) }
        #expect(text.contains("privat.example"))
    }

    @Test("a record is small")
    func size() throws {
        let plain = DecisionFacts(
            try Fixture.submission(Fixture.person(.child), audience: Fixture.children(3)),
            PolicySettings()
        )
        #expect(plain.compactForm.count < 64)
        #expect(try facts().compactForm.count < 128)
    }

    @Test("a record cut short anywhere is refused or read as less, never a trap")
    func cutShort() throws {
        let bytes = try facts().compactForm
        for length in bytes.indices { _ = try? DecisionFacts(compactForm: Array(bytes[..<length])) }
        #expect(throws: FactsError.self) { try DecisionFacts(compactForm: []) }
        #expect(throws: FactsError.self) { try DecisionFacts(compactForm: [9] + bytes.dropFirst()) }
        for index in bytes.indices {
            for bit in 0..<8 {
                var damaged = bytes
                damaged[index] ^= 1 << UInt8(bit)
                _ = try? DecisionFacts(compactForm: damaged)
            }
        }
    }

    @Test("a field of a later release is skipped")
    func laterField() throws {
        var writer = FactsWriter()
        writer.number(99, 7)
        writer.text(98, "later")
        let facts = try facts()
        #expect(try DecisionFacts(compactForm: facts.compactForm + writer.bytes) == facts)
    }

    @Test("an allow-list entry for one address is kept as a count, and replays the same")
    func allowedByAddress() throws {
        var settings = PolicySettings()
        settings.allowed = [AllowedCorrespondent(.address(try Fixture.address("u0@fremd.example")))]
        let submission = try Fixture.submission(Fixture.person(.child), audience: Fixture.outside(2))
        let replayed = try DecisionFacts(compactForm: DecisionFacts(submission, settings).compactForm).submission
        #expect(replayed.audience.outside.first?.allowedByAddress == 1)
        #expect(ExternalRecipient().findings(in: replayed, settings).first?.measured == 1)
    }

    @Test("a recorded finding explains itself again, without the addresses")
    func recordedFinding() throws {
        for finding in try Fixture.findings() {
            let recorded = RecordedFinding(Verdict.Judged(finding, .refuse))
            let json = try JSONEncoder().encode(recorded)
            #expect(!String(decoding: json, as: UTF8.self).contains("@"))
            let read = try JSONDecoder().decode(RecordedFinding.self, from: json)
            #expect(read == recorded)
            let again = read.judged.finding.explanation(for: Reader(languages: [.german]), PolicySettings())
            #expect(
                again.lines.count
                    == finding.explanation(for: Reader(languages: [.german]), PolicySettings()).lines.count
            )
        }
    }
}
