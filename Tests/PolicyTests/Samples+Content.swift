import Foundation
import MailMessage
import School

@testable import Policy

extension Samples {
    /// Links, files and what scanners say: each wording once.
    static func contents() throws -> [Submission] {
        try links() + frauds() + files() + scans() + [longText()]
    }

    private static func longText() throws -> Submission {
        var submission = try Fixture.submission(Fixture.person(.child))
        submission.content.text.isCut = true
        return submission
    }

    private static func links() throws -> [Submission] {
        let own = try Fixture.domain("lindenschule.example")
        let bank = try Fixture.domain("bank.example")
        let foreign = try Fixture.domain("fremd.example")
        func submission(_ links: LinkFacts) throws -> Submission {
            var submission = try Fixture.submission(Fixture.person(.child))
            submission.content.links = links
            return submission
        }
        var pretence = try Fixture.submission(Fixture.outsider())
        pretence.senders.header?.shownNames = ["Schulleitung"]
        pretence.content.links = LinkFacts(outside: 1, loginWords: 2)
        func outside(_ reader: PartySet, _ links: LinkFacts) throws -> Submission {
            var submission = try Fixture.submission(Fixture.outsider())
            submission.audience = AudienceFacts(people: [.init(reader, 1)])
            submission.content.links = links
            return submission
        }
        let pressing = LinkFacts(outside: 1, loginWords: 1, pressureWords: 1)
        var many = try Fixture.submission(Fixture.person(.child))
        many.content.attachments = 101
        return try [
            submission(LinkFacts(outside: 1, blocked: [.init(foreign, list: "Jugendschutz")])),
            submission(LinkFacts(outside: 1, mismatches: [.init(shown: own, target: foreign, showsOurs: true)])),
            submission(LinkFacts(outside: 1, lookalikes: [Lookalike(foreign, own: own, .sameLook)])),
            submission(LinkFacts(outside: 1, lookalikes: [Lookalike(foreign, own: own, .partOfWord)])),
            submission(LinkFacts(outside: 1, mismatches: [.init(shown: bank, target: foreign)], loginWords: 2)),
            submission(LinkFacts(outside: 1, mismatches: [.init(shown: bank, target: foreign)])),
            submission(LinkFacts(outside: 1, signs: .userInfo)),
            submission(LinkFacts(outside: 1, signs: .passwordForm)),
            submission(LinkFacts(outside: 1, signs: .address)), pretence, many, outside(.child, pressing),
            outside(.teacher, pressing), outside(.child, LinkFacts(outside: 1, signs: .address)),
        ]
    }

    private static func frauds() throws -> [Submission] {
        func submission(_ signs: [TextSign], _ change: (inout Submission) -> Void) throws -> Submission {
            var submission = try Fixture.submission(Fixture.outsider(), audience: Fixture.children(1))
            submission.content.text = TextFacts(signs: signs)
            change(&submission)
            return submission
        }
        let cards = TextSign("fraud.gift-card.wanted", points: 3)
        let free = TextSign("fraud.free.asked", points: 2)
        return try [
            submission([cards, free]) { $0.senders.header?.signature = StaffNameMatch(.full) },
            submission([cards, free]) { _ in },
            submission([
                TextSign("fraud.parcel.held", points: 2), TextSign("fraud.fee.asked", points: 3),
            ]) { $0.content.links.outside = 1 },
        ]
    }

    private static func files() throws -> [Submission] {
        try FileFacts.Kind.allCases.map { kind in
            var submission = try Fixture.submission(Fixture.person(.child))
            submission.content.files = FileFacts([kind: 2])
            return submission
        }
    }

    private static func scans() throws -> [Submission] {
        let outcomes: [ScanFacts.Outcome] = [.found("Eicar-Test"), .score(61), .score(151), .away, .tooBig]
        return try outcomes.map { outcome in
            var submission = try Fixture.submission(Fixture.person(.child))
            submission.content.scans = [ScanFacts(scanner: "clamav", outcome)]
            return submission
        }
    }
}
