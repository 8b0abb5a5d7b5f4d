import Foundation
import MailMessage
import School
import Testing

@testable import Policy

@Suite("Word rules on the made-up texts")
struct WordingFixtureTests {
    static let files = ["chain", "signups", "audience", "words", "fraud"]

    /// Cases of the tuning half are right, each by name; those of the test half are counted only.
    @Test("the tuning half is found as it is meant", arguments: files)
    func tuning(file: String) throws {
        let cases = try WordingCase.read(file).filter(\.isForTuning)
        #expect(cases.count >= 10)
        for one in cases {
            let isFound = try one.isFound(file)
            #expect(
                isFound == one.isHit,
                "\(one.name): \(one.facts().signs.map { "\($0.name) \($0.points) \($0.total)" })"
            )
        }
    }

    @Test("the test half is found nearly as well", arguments: files)
    func testing(file: String) throws {
        let cases = try WordingCase.read(file).filter { !$0.isForTuning }
        #expect(cases.count >= 10)
        var right = 0
        var wrongly = 0
        let hits = cases.count { $0.isHit }
        for one in cases {
            let isFound = try one.isFound(file)
            if isFound, one.isHit { right += 1 }
            if isFound, !one.isHit { wrongly += 1 }
        }
        print("\(file): test half \(right) of \(hits) found, \(wrongly) of \(cases.count - hits) wrongly")
        #expect(right * 100 >= hits * 70)
        #expect(wrongly * 100 <= (cases.count - hits) * 15)
    }

    @Test("names are told once, each half has hits and misses", arguments: files)
    func halves(file: String) throws {
        let cases = try WordingCase.read(file)
        #expect(Set(cases.map(\.name)).count == cases.count)
        for half in [true, false] {
            for hit in [true, false] { #expect(cases.contains { $0.isForTuning == half && $0.isHit == hit }) }
        }
        #expect(cases.allSatisfy { !$0.text.isEmpty })
    }

    @Test("what is recorded holds no word of the text", arguments: files)
    func recorded(file: String) throws {
        let names = TextSign.Family.allCases.flatMap { PhraseLists.names(of: $0) }.joined(separator: " ")
        for one in try WordingCase.read(file) {
            var submission = try Fixture.submission(Fixture.person(.child), audience: Fixture.children(1))
            submission.content.text = one.facts()
            let bytes = DecisionFacts(submission, PolicySettings()).compactForm
            let record = String(decoding: bytes, as: UTF8.self).lowercased()
            for word in one.text.lowercased().split(whereSeparator: { !$0.isLetter }) where word.count >= 5 {
                #expect(!record.contains(word) || names.contains(word), "\(word)")
            }
            #expect(try DecisionFacts(compactForm: bytes).submission.content.text == submission.content.text)
        }
    }
}
