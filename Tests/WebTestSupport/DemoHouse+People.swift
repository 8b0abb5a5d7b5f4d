package import Directory
internal import MailMessage
internal import School

extension DemoHouse {
    /// Class 5a with four children, their guardians, two teachers, the head and an administrator.
    package static func school() -> SchoolChanges {
        func person(
            _ id: String,
            _ given: String,
            _ family: String,
            _ roles: Set<Role>,
            _ address: String? = nil
        ) -> Person {
            Person(
                id: PersonID(id),
                givenName: given,
                familyName: family,
                roles: roles,
                localPart: roles == [.guardian] ? nil : LocalPart.proposal(givenName: given, familyName: family),
                privateAddress: address.flatMap { EmailAddress($0) }
            )
        }
        var changes = SchoolChanges()
        changes.people = [
            person("anna", "Anna", "Weber", [.child]), person("ben", "Ben", "Weber", [.child]),
            person("cem", "Cem", "Kaya", [.child]), person("dora", "Dora", "Ohne", [.child]),
            person("neu", "Nele", "Neumann", [.child]),
            person("mutter", "Maria", "Weber", [.guardian], "maria@web.example"),
            person("vater", "Max", "Weber", [.guardian], "familie.weber@post.example"),
            person("kaya", "Elif", "Kaya", [.guardian], "elif@web.example"),
            person("ohne", "Otto", "Ohne", [.guardian]),
            person("lehrerin", "Lena", "Lange", [.teacher]), person("kollege", "Karl", "Kurz", [.teacher]),
            person("head", "Hanna", "Haupt", [.head, .teacher]), person("admin", "Ada", "Amt", [.administrator]),
            person("buero", "Bea", "Buch", [.staff]),
            person(
                "lang",
                "Maximiliane-Alexandra Charlotte",
                "von Hohenstein-Schwarzenfels zu Wildenburg",
                [.teacher]
            ),
        ]
        changes.groups = [
            Group(
                id: GroupID("5a"),
                kind: .schoolClass,
                name: "5a",
                owners: [PersonID("lehrerin")],
                members: ["anna", "ben", "cem", "dora", "neu"].map { PersonID($0) }
            )
        ]
        let families: [(String, [String])] = [
            ("anna", ["mutter", "vater"]), ("ben", ["mutter", "vater"]), ("cem", ["kaya"]), ("dora", ["ohne"]),
        ]
        for (child, guardians) in families {
            changes.guardianships[PersonID(child)] = guardians.enumerated().map { order, guardian in
                Guardianship(guardian: PersonID(guardian), child: PersonID(child), order: order + 1)
            }
        }
        changes.accounts = changes.people.filter { $0.localPart != nil }.map {
            Account(person: $0.id, login: $0.id.text, passwordState: $0.id.text == "neu" ? .mustChange : .chosen)
        }
        return changes
    }
}
