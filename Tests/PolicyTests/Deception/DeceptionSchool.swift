import Foundation
import MailMessage
import School

@testable import Policy

/// The Lindenschule with people whose names are borrowed.
enum DeceptionSchool {
    static func plan(_ domain: String = "lindenschule.example") throws -> AddressPlan {
        try AddressPlan(domain: Fixture.domain(domain))
    }

    static func roster() throws -> Roster {
        func person(
            _ id: String,
            _ given: String,
            _ family: String,
            _ roles: Set<Role>,
            privately: String? = nil
        ) throws -> Person {
            Person(
                id: PersonID(id),
                givenName: given,
                familyName: family,
                roles: roles,
                localPart: roles == [.guardian] ? nil : LocalPart.proposal(givenName: given, familyName: family),
                privateAddress: try privately.map(Fixture.address)
            )
        }
        let ben = try person("c1", "Ben", "Weber", [.child])
        let mia = try person("c2", "Mia", "Weber", [.child])
        return Roster(
            people: [
                try person("t1", "Lena", "Lange", [.teacher, .head]),
                try person("t2", "Thomas", "Müller", [.teacher], privately: "thomas@web.de"),
                try person("t3", "Zdenka", "Průšková", [.teacher]),
                try person("t4", "Jürgen", "Groß-Weißhaupt", [.teacher]),
                try person("t5", "Anna", "Weber", [.teacher]),
                try person("g1", "Anna", "Weber", [.guardian], privately: "anna.weber@gmx.de"), ben, mia,
            ],
            groups: [
                Group(id: GroupID("k5a"), kind: .schoolClass, name: "5a", owners: [PersonID("t3")], members: [ben.id]),
                Group(id: GroupID("k10b"), kind: .schoolClass, name: "10b", members: [mia.id]),
            ],
            guardianships: [
                Guardianship(guardian: PersonID("g1"), child: ben.id),
                Guardianship(guardian: PersonID("g1"), child: mia.id),
            ]
        )
    }

    static func index() throws -> DeceptionIndex { DeceptionIndex(roster: try roster(), plan: try plan()) }

    static func settings() throws -> PolicySettings {
        var settings = PolicySettings()
        try SettingsCatalogue.standard.set(
            "spoof.allowed",
            to: "lindenschule-nord.example because Nachbarschule; elternabend.example",
            in: &settings
        )
        return settings
    }

    /// A message from outside as the gateway would bring it before the checker.
    static func submission(
        _ bytes: [UInt8],
        envelope: EmailAddress?,
        authentication: AuthenticationFacts,
        index: DeceptionIndex
    ) -> Submission {
        let author = Author.outside(envelope)
        return Submission(
            time: Fixture.noon,
            author: author,
            senders: SenderFacts(
                of: ParsedMessage(bytes: bytes),
                envelope: envelope,
                author: author,
                authentication: authentication,
                index: index
            ),
            authentication: authentication
        )
    }

    /// Where the fixtures are.
    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Fixtures/deception")
}
