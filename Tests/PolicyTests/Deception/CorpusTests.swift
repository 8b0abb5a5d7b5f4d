import Foundation
import MailMessage
import School
import Testing
import TimeTestSupport

@testable import Policy

/// How often the rules are wrong about honest mail, and what they cost.
@Suite("Deception rules on real mail")
struct CorpusTests {
    /// The headers that name senders, of real mail, without addresses of people: `Fixtures/deception/ham/SOURCE.txt`.
    static func ham() throws -> [[UInt8]] {
        let url = DeceptionSchool.fixtures.appending(path: "ham/senders.txt")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n\n").map { block in
            Array((block.split(separator: "\n").joined(separator: "\r\n") + "\r\n\r\nHello\r\n").utf8)
        }
    }

    /// 2,000 people with frequent German names, every third of them a teacher.
    static func largeRoster() -> Roster {
        let given = StandardLists.entries(StandardLists.commonGivenNames)
        let family = StandardLists.entries(StandardLists.commonFamilyNames)
        return Roster(
            people: (0..<2000).map { number in
                Person(
                    id: PersonID("p\(number)"),
                    givenName: given[number * 7 % given.count],
                    familyName: family[(number * 13 + number / family.count) % family.count],
                    roles: number % 3 == 0 ? [.teacher] : number % 3 == 1 ? [.child] : [.guardian]
                )
            }
        )
    }

    private func submission(_ bytes: [UInt8], _ index: DeceptionIndex, proved: Bool) -> Submission {
        let from = ParsedMessage(bytes: bytes).from.first?.address
        return DeceptionSchool.submission(
            bytes,
            envelope: from,
            authentication: AuthenticationFacts(author: from?.domain, dmarc: proved ? .pass : .none),
            index: index
        )
    }

    @Test("honest mail is hardly ever held and never refused", arguments: [true, false])
    func falsePositives(proved: Bool) throws {
        let index = DeceptionIndex(roster: Self.largeRoster(), plan: try DeceptionSchool.plan())
        let all = try Self.ham()
        #expect(all.count > 280)
        var found: [String: Int] = [:]
        var stopped = 0
        for bytes in all {
            let verdict = PolicyChecker().check(submission(bytes, index, proved: proved), PolicySettings())
            for judged in verdict.findings { found["\(judged.finding.rule) \(judged.action)", default: 0] += 1 }
            switch verdict.disposition {
            case .hold, .refuse, .tryLater: stopped += 1
            case .accept: continue
            }
        }
        print("ham: \(all.count) messages, proved \(proved): \(stopped) stopped;", found.sorted { $0.key < $1.key })
        #expect(found.keys.allSatisfy { !$0.hasSuffix("refuse") })
        // In twenty years' old mail nothing is proved; frequent names then need no more than that.
        #expect(stopped * 200 <= all.count)
    }

    @Test("an index of 2,000 people is soon made, a name soon looked up")
    func speed() throws {
        let roster = Self.largeRoster()
        let plan = try DeceptionSchool.plan()
        var index: DeceptionIndex?
        let made = ProcessorTime.of { index = DeceptionIndex(roster: roster, plan: plan) }
        let names = StaffNameIndex(roster.people)
        let teacher = try #require(roster.people.filter(\.isStaff).first)
        let other = "\(teacher.familyName), \(teacher.givenName) (Schulleiterin)"
        let shown = [teacher.displayName, "Kim Beispiel", other, "Reisebüro Sonnenschein GmbH"].map { ShownName($0) }
        var hits = 0
        let looked = ProcessorTime.of {
            for _ in 0..<250 { for name in shown { hits += names.match(ShownName(name.text)) == nil ? 0 : 1 } }
        }
        let bytes = Array("From: \(teacher.displayName) <x@gmx.de>\r\nReply-To: x@gmail.com\r\n\r\nHallo\r\n".utf8)
        let submission = submission(bytes, try #require(index), proved: true)
        let settings = PolicySettings()
        let checker = PolicyChecker()
        let checked = ProcessorTime.of { for _ in 0..<1000 { _ = checker.check(submission, settings) } }
        print("index \(made) ms, a name \(looked / 1000) ms, a check with hits \(checked / 1000) ms, hits \(hits)")
        #expect(hits == 500)
        // A debug build is some twenty times slower than a release; this catches only what grows with the roster.
        #expect(looked / 1000 < 2)
        #expect(checked / 1000 < 5)
    }

    /// A header made to take long, so and so often as long.
    struct Hostile: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var make: @Sendable (_ times: Int) -> String
    }

    private static let hostileHeaders = [
        Hostile(testDescription: "addresses") { times in
            let addresses = (0..<1250 * times).map { "Lena Lange \($0) <a\($0)@lindenschule-\($0).example>" }
            return "From: " + addresses.joined(separator: ",\r\n ")
        },
        Hostile(testDescription: "names") {
            "From: \"" + String(repeating: "Müller ", count: 5_000 * $0) + "\" <a@fremd.example>"
        },
        Hostile(testDescription: "invisible characters and ligatures") {
            "From: \"" + String(repeating: "\u{202E}\u{200B}ﷺ", count: 5_000 * $0) + "\" <a@fremd.example>"
        },
        Hostile(testDescription: "comments") {
            "From: " + String(repeating: "(", count: 12_500 * $0) + "a@fremd.example"
        },
        Hostile(testDescription: "fields") {
            String(repeating: "From: Lena Lange <a@fremd.example>\r\n", count: 225 * $0)
        },
        Hostile(testDescription: "labels of domains") { times in
            let domain =
                String(repeating: "lindenschule-", count: times) + "x."
                + String(repeating: "lindenschule.example.", count: times * 2) + "test"
            return "From: Lena <a@" + domain + ">"
        },
    ]

    @Test("a hostile header costs no more than its length", arguments: hostileHeaders)
    func hostile(header: Hostile) throws {
        let index = DeceptionIndex(roster: Self.largeRoster(), plan: try DeceptionSchool.plan())
        func read(_ times: Int) -> SenderFacts {
            let message = ParsedMessage(bytes: Array((header.make(times) + "\r\n\r\nHallo\r\n").utf8))
            return SenderFacts(of: message, envelope: nil, author: .outside(nil), authentication: .none, index: index)
        }
        let found = try #require(read(4).header)
        #expect(found.shownNames.count <= SenderReading.mostNames)
        #expect(found.lookalikes.count <= 16)
        // Four times the header: quadratic work makes it 16 times.
        let growth = ProcessorTime.growth(within: 8) {
            _ = read(1)
        } to: {
            _ = read(4)
        }
        #expect(growth < 8, "\(growth) times as long for four times as much")
    }
}
