package import Announcements
internal import Database
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import MailMessage
package import School

extension DemoHouse {
    /// Class 6b of Karl Kurz, with a family for each reading language, two guardians at one address, two of whom one
    /// has no address, and a family without any.
    package func settleFamilies() async throws {
        func person(
            _ id: String,
            _ name: String,
            _ role: Role,
            _ reads: ReadingLanguage = .german,
            _ address: String? = nil,
            born year: Int? = nil
        ) -> Person {
            let parts = name.split(separator: " ", maxSplits: 1).map { String($0) }
            return Person(
                id: PersonID(id),
                givenName: parts.first ?? "",
                familyName: parts.last ?? "",
                roles: [role],
                birthDate: year.flatMap { CalendarDay(year: $0, month: 1, day: 2) },
                localPart: role == .child ? LocalPart.proposal(givenName: parts[0], familyName: parts[1]) : nil,
                privateAddress: address.flatMap { EmailAddress($0 + "@web.example") },
                reads: reads
            )
        }
        var changes = SchoolChanges()
        changes.people = [
            person("selma", "Selma Demir", .child), person("aylin", "Aylin Demir", .guardian, .turkish, "demir"),
            person("deniz", "Deniz Demir", .guardian, .turkish, "demir"),
            person("noor", "Noor Haddad", .child), person("rana", "Rana Haddad", .guardian, .arabic, "rana"),
            person("danylo", "Danylo Koval", .child), person("olena", "Olena Koval", .guardian, .ukrainian, "olena"),
            person("mischa", "Mischa Petrow", .child), person("irina", "Irina Petrowa", .guardian, .russian, "irina"),
            person("zofia", "Zofia Nowak", .child), person("ewa", "Ewa Nowak", .guardian, .polish, "ewa"),
            person("lily", "Lily Smith", .child), person("john", "John Smith", .guardian, .english, "john"),
            person("jonas", "Jonas Huber", .child), person("emil", "Emil Huber", .child),
            person("vera", "Vera Huber", .guardian, .german, "vera"), person("paul", "Paul Huber", .guardian),
            person("timo", "Timo Arm", .child), person("ute", "Ute Arm", .guardian),
            person("mara", "Mara Alt", .child, born: 2010), person("gerd", "Gerd Alt", .guardian, .german, "gerd"),
        ]
        let families = [
            "selma": ["aylin", "deniz"], "noor": ["rana"], "danylo": ["olena"], "mischa": ["irina"], "zofia": ["ewa"],
            "lily": ["john"], "jonas": ["vera", "paul"], "emil": ["vera", "paul"], "timo": ["ute"], "mara": ["gerd"],
        ]
        changes.groups = [
            Group(
                id: GroupID("6b"),
                kind: .schoolClass,
                name: "6b",
                owners: [PersonID("kollege")],
                members: families.keys.sorted().map { PersonID($0) }
            )
        ]
        for (child, guardians) in families {
            changes.guardianships[PersonID(child)] = guardians.enumerated().map { order, guardian in
                Guardianship(guardian: PersonID(guardian), child: PersonID(child), order: order + 1)
            }
        }
        let users = ["vera", "rana", "mara", "aylin", "jonas"].map { PersonID($0) }
        changes.accounts = users.map { Account(person: $0, login: $0.text, passwordState: .chosen) }
        try await directory.save(changes)
        try await directory.setPasswords(
            Dictionary(users.map { ($0, Self.password) }, uniquingKeysWith: { first, _ in first }),
            note: ChangeNote(who: "test", why: "")
        )
    }

    /// Sends an announcement as its author does with the form.
    package func announce(_ draft: AnnouncementDraft, by author: String = "kollege") async throws -> AnnouncementID? {
        guard let id = try await announcements.save(draft, by: PersonID(author)) else { return nil }
        switch try await announcements.send(id, by: PersonID(author)) {
        case .sent: return id
        default: return nil
        }
    }

    /// A draft to the guardians of 6b that asks everything that can be asked.
    package func excursion(
        _ quorum: Acknowledgement.Quorum = .attested,
        subject: String = "Klassenfahrt nach Norderney: Einverständnis"
    ) -> AnnouncementDraft {
        AnnouncementDraft(
            audiences: [.classGuardians(GroupID("6b"))],
            subject: subject,
            text: FormattedText(
                """
                Liebe Eltern,

                vom **8. bis 12. März** fahren wir nach Norderney. Die Kosten betragen 185 Euro.

                - **Abfahrt:** Montag, 7:30 Uhr, Bahnhof
                - **Rückkehr:** Freitag gegen 16 Uhr

                Mehr unter https://norderney.example/klassenfahrten

                Herzliche Grüße
                Karl Kurz
                """
            ),
            questions: [
                Question(id: 1, wording: "Darf Ihr Kind im Meer baden, wenn jemand aufpasst?", kind: .yesNo),
                Question(
                    id: 2,
                    wording: "Was isst Ihr Kind?",
                    kind: .choice(["alles", "kein Schweinefleisch", "vegetarisch"])
                ),
                Question(id: 3, wording: "Was sollen wir noch wissen?", kind: .text, isRequired: false),
                Question(id: 4, wording: "Letzte Tetanus-Impfung", kind: .day, isRequired: false),
            ],
            acknowledgement: Acknowledgement(quorum),
            deadline: clock.now.addingTimeInterval(9 * 86_400)
        )
    }

    /// The page that the copy of a guardian opens: `/n/…`.
    package func link(of id: AnnouncementID, for guardian: String) async throws -> String? {
        let copies = try await database.read { try gateway.copies(of: id.text, in: $0) }
        guard let copy = copies.first(where: { $0.guardians.contains(PersonID(guardian)) }) else { return nil }
        return String(try await gateway.link(of: copy).dropFirst(gateway.site.count))
    }

    /// The short code on the letter about a child.
    package func shortCode(of id: AnnouncementID, about child: String) async throws -> String? {
        let copies = try await database.read { try gateway.copies(of: id.text, in: $0) }
        guard let copy = copies.first(where: { $0.way == .paper && $0.children.contains(PersonID(child)) }) else {
            return nil
        }
        return try await gateway.shortCode(of: copy).description
    }

    /// Ends the links of an announcement, as if their time were over.
    package func endLinks(of id: AnnouncementID) async throws {
        let end = clock.now.addingTimeInterval(-60)
        try await database.write { connection in
            try connection.execute("UPDATE letter_copies SET expires = \(end) WHERE letter = \(id.text)")
        }
    }

    /// Notices in each state, by name: the page of a family's link.
    package func furnishNotices() async throws -> [(name: String, path: String)] {
        try await settleFamilies()
        var pages: [(name: String, path: String)] = []
        func keep(_ name: String, _ path: String?) {
            if let path { pages.append((name, path)) }
        }
        let parents = Audience.classGuardians(GroupID("6b"))
        func letter(_ subject: String, _ text: String) -> AnnouncementDraft {
            AnnouncementDraft(audiences: [parents], subject: subject, text: FormattedText(text))
        }
        if let id = try await announce(
            letter(
                "Fotograf am Donnerstag <b>in der Aula</b>",
                "Liebe Eltern,\n\nam Donnerstag kommt der Fotograf. **Niemand** muss mitmachen & nichts kaufen.\n"
            )
        ) {
            keep("plain", try await link(of: id, for: "vera"))
        }
        clock.advance(60)
        if let id = try await announce(letter("Sportfest fällt aus", "Liebe Eltern,\n\ndas Sportfest entfällt.\n")) {
            let path = try await link(of: id, for: "vera")
            clock.advance(60)
            _ = try await announcements.recall(id, because: "", by: PersonID("kollege"))
            keep("recalled", path)
        }
        clock.advance(60)
        if let id = try await announce(letter("Elternabend am 3. Februar", "Liebe Eltern,\n\num 18 Uhr.\n")) {
            let path = try await link(of: id, for: "vera")
            clock.advance(60)
            let text = FormattedText("Liebe Eltern,\n\nrichtig ist: um **19 Uhr**, im Musiksaal.\n")
            _ = try await announcements.correct(
                id,
                subject: "Elternabend am 3. Februar",
                text: text,
                by: PersonID("kollege")
            )
            keep("corrected", path)
        }
        clock.advance(60)
        var closed = excursion(.one, subject: "Büchergeld")
        closed.deadline = clock.now.addingTimeInterval(600)
        if let id = try await announce(closed) {
            clock.advance(700)
            keep("closed", try await link(of: id, for: "vera"))
        }
        if let id = try await announce(letter("Alter Link", "Liebe Eltern,\n\nlange her.\n")) {
            keep("gone", try await link(of: id, for: "vera"))
            try await endLinks(of: id)
        }
        clock.advance(60)
        var pick = excursion(.one, subject: "Elternsprechtag am 24. November: Terminwunsch")
        pick.questions = [Question(id: 1, wording: "Welche Zeit passt?", kind: .choice(["vormittags", "nachmittags"]))]
        if let id = try await announce(pick) { keep("one", try await link(of: id, for: "vera")) }
        clock.advance(60)
        let trip = excursion()
        let author = PersonID("kollege")
        guard let id = try await announcements.save(trip, by: author) else { return pages }
        for name in ["Packliste.pdf", "Merkblatt für Klassenfahrten mit allen Telefonnummern und Regeln 2026-2027.pdf"]
        {
            let bytes = Array("%PDF-1.4\n%%EOF\n".utf8) + Array(repeating: UInt8(ascii: " "), count: 84_000)
            _ = try await announcements.attach(bytes, fileName: name, type: "application/pdf", to: id, by: author)
        }
        _ = try await announcements.send(id, by: author)
        for guardian in ["vera", "aylin", "rana", "olena", "irina", "ewa", "john"] {
            keep("trip-" + guardian, try await link(of: id, for: guardian))
        }
        if let code = try await shortCode(of: id, about: "timo") { keep("code", code) }
        return pages
    }
}
