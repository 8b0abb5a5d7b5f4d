import Foundation
import MailMessage
import School

@testable import Policy

extension SubmissionGenerator {
    /// Words, links, files, scans, spread and thread by chance.
    mutating func fill(_ submission: inout Submission) throws {
        if chance(50) { submission.content.text = text() }
        if chance(30) { submission.content.links = try links() }
        if chance(30) {
            for _ in 0..<next(below: 3) { submission.content.files[pick(FileFacts.Kind.allCases)] = 1 + next(below: 3) }
        }
        if chance(30) { submission.content.scans = scans() }
        if chance(30) {
            submission.history.spread = SpreadFacts(
                authors: next(below: 30),
                readers: next(below: 300),
                generations: next(below: 6)
            )
        }
        if submission.channel != .mail, chance(80) {
            submission.thread = ThreadFacts(
                kind: pick(ThreadFacts.Kind.allCases),
                id: "t\(next(below: 5))",
                readers: next(below: 40),
                position: next(below: 9),
                isReply: chance(50),
                isEdit: chance(20)
            )
        }
    }

    private mutating func text() -> TextFacts {
        let names = [
            "chain.pass-on", "chain.luck", "chain.threat.death", "signup.code", "signup.confirm", "signup.service",
            "audience.guardians", "audience.children", "audience.child", "words.insult", "words.threat",
            "words.self-harm", "words.drugs", "fraud.gift-card.wanted", "fraud.free.asked", "fraud.parcel.held",
            "fraud.fee.asked", "fraud.warning.own",
        ]
        var facts = TextFacts(isAutomatic: chance(20))
        for name in names where chance(25) {
            let points = 1 + next(below: 60)
            facts.signs.append(TextSign(name, points: points, total: points + next(below: 60)))
        }
        facts.signs.sort { $0.name < $1.name }
        return facts
    }

    private mutating func links() throws -> LinkFacts {
        let own = try Fixture.domain("lindenschule.example")
        let foreign = try Fixture.domain(pick(["fremd.example", "partner.example", "bank.example"]))
        return LinkFacts(
            outside: next(below: 5),
            blocked: chance(30) ? [LinkFacts.Blocked(foreign, list: "liste")] : [],
            mismatches: chance(30)
                ? [LinkFacts.Mismatch(shown: own, target: chance(70) ? foreign : nil, showsOurs: chance(50))] : [],
            lookalikes: chance(20) ? [Lookalike(foreign, own: own, pick(Lookalike.Kind.allCases))] : [],
            signs: chance(40) ? LinkSigns(rawValue: UInt32(next(below: 64))) : [],
            loginWords: next(below: 5)
        )
    }

    private mutating func scans() -> [ScanFacts] {
        let virus: [ScanFacts.Outcome] = [.clean, .found("Eicar-Test"), .away, .tooBig]
        let spam: [ScanFacts.Outcome] = [.clean, .score(next(below: 300)), .away, .tooBig]
        return [ScanFacts(scanner: "clamav", pick(virus)), ScanFacts(scanner: "rspamd", pick(spam))]
    }
}
