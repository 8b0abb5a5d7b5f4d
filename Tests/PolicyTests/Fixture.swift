import Foundation
import MailMessage
import School
import Testing

@testable import Policy

/// The Lindenschule's people and their submissions.
enum Fixture {
    static let noon = Date(timeIntervalSince1970: 1_795_000_000)

    static func domain(_ text: String) throws -> Domain { try #require(Domain(text)) }

    static func address(_ text: String) throws -> EmailAddress { try #require(EmailAddress(text)) }

    static func person(_ parties: PartySet, standing: Standing = .good) throws -> Author {
        .person(
            SchoolAuthor(
                id: PersonID("p1"),
                parties: parties,
                standing: standing,
                addresses: [try address("anna.weber@lindenschule.example")]
            )
        )
    }

    static func outsider(_ text: String = "jemand@fremd.example") throws -> Author { .outside(try address(text)) }

    /// A message as it should be: by its author, to nobody yet.
    static func submission(_ author: Author, audience: AudienceFacts = AudienceFacts()) throws -> Submission {
        let own: EmailAddress? =
            switch author {
            case .person(let person): person.addresses.first
            case .outside(let address): address
            case .house: nil
            }
        return Submission(
            time: noon,
            author: author,
            senders: SenderFacts(
                envelope: own,
                from: own.map { [$0] } ?? [],
                author: author,
                ownDomains: [try domain("lindenschule.example")]
            ),
            audience: audience,
            content: ContentFacts(rawSize: 4000, decodedSize: 3000)
        )
    }

    static func children(_ count: Int) -> AudienceFacts {
        AudienceFacts(people: [AudienceFacts.PeopleCount(.child, count)])
    }

    static func outside(_ count: Int, at text: String = "fremd.example") throws -> AudienceFacts {
        let addresses = try (0..<count).map { try address("u\($0)@\(text)") }
        return AudienceFacts(outside: [AudienceFacts.OutsideCount(try domain(text), count, addresses: addresses)])
    }

    /// A message that every standard rule with something to find in it finds something in, and more of the kind.
    static func findings() throws -> [Finding] {
        var all: [Finding] = []
        for submission in try Samples.submissions() {
            for rule in StandardRules.all { all += rule.findings(in: submission, PolicySettings()) }
            all += EmergencyBrake().findings(in: submission, Samples.settingsWithBrakes())
            all += EmergencyBrake().findings(in: submission, Samples.settingsWithBrakes(.hold))
        }
        return all
    }
}
