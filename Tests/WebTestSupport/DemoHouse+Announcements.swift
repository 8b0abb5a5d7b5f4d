package import Announcements
internal import Database
internal import Directory
internal import FoundationEssentials
internal import School

extension DemoHouse {
    /// Announcements in each state of their life, by name, as their authors find them.
    package func announce() async throws -> [String: AnnouncementID] {
        var ids: [String: AnnouncementID] = [:]
        let day: TimeInterval = 86_400
        let parents = Audience.classGuardians(GroupID("5a"))
        let children = Audience.classChildren(GroupID("5a"))

        ids["plain"] = try await sent(
            AnnouncementDraft(
                audiences: [children],
                subject: "Sportfest: Turnschuhe nicht vergessen",
                text: FormattedText(
                    "Liebe 5a,\n\nam Mittwoch ist Sportfest. Bringt **Turnschuhe** und etwas zu trinken mit.\n"
                )
            ),
            by: "lehrerin"
        )
        clock.advance(3_600)
        ids["evening"] = try await sent(
            AnnouncementDraft(AnnouncementTemplate(.parentsEvening, in: .german), for: [parents])
                .with(subject: "Elternabend am 14. Januar", deadline: clock.now + 20 * day),
            by: "lehrerin"
        )
        clock.advance(3_600)
        ids["others"] = try await sent(
            AnnouncementDraft(
                audiences: [parents],
                subject: "Neue Pausenzeiten nach den Ferien",
                text: FormattedText("Liebe Eltern,\n\nab Januar beginnt die große Pause um 9:40 Uhr.\n"),
                acknowledgement: Acknowledgement(.one),
                deadline: clock.now + 5 * day
            ),
            by: "head"
        )
        clock.advance(3_600)
        ids["trip"] = try await trip(parents)
        clock.advance(600)
        ids["scheduled"] = try await saved(
            AnnouncementDraft(
                audiences: [parents],
                subject: "Erinnerung: Bücher zurückgeben",
                text: FormattedText("Liebe Eltern,\n\nbitte geben Sie Ihrem Kind die ausgeliehenen Bücher mit.\n")
            ),
            by: "lehrerin"
        )
        if let scheduled = ids["scheduled"] {
            _ = try await announcements.send(scheduled, by: PersonID("lehrerin"), at: clock.now + 2 * day)
        }
        ids["held"] = try await sent(
            AnnouncementDraft(
                audiences: [children],
                subject: "Elternabend am 3. Dezember",
                text: FormattedText(Self.parents)
            ),
            by: "lehrerin"
        )
        for readers in [
            ["anna.weber"], ["ben.weber", "cem.kaya"], ["dora.ohne", "ali.yilmaz", "karl.kurz", "hanna.haupt"],
        ] {
            let addresses = readers.map { $0 + "@" + Self.domain }
            _ = try await send("Rückfrage", "Bitte kurz bei mir melden.\n", from: "lehrerin", to: addresses)
        }
        clock.advance(60)
        ids["draft"] = try await saved(
            AnnouncementDraft(
                audiences: [parents],
                subject: "Läuse in der Klasse",
                text: FormattedText("Liebe Eltern,\n\nin unserer Klasse ist ___ aufgetreten.\n"),
                acknowledgement: Acknowledgement(.one)
            ),
            by: "lehrerin"
        )
        return ids
    }

    /// With everything that can be asked, and many answers.
    private func trip(_ parents: Audience) async throws -> AnnouncementID? {
        var draft = AnnouncementDraft(AnnouncementTemplate(.trip, in: .german), for: [parents])
        draft.subject = "Ausflug ins Naturkundemuseum am 12. Dezember"
        draft.text = FormattedText(
            """
            Liebe Eltern,

            am 12. Dezember machen wir einen Ausflug ins **Naturkundemuseum**.

            - **Treffpunkt:** 8:15 Uhr, Haupteingang
            - **Rückkehr:** gegen 13 Uhr
            - **Kosten:** 4,50 Euro
            - **Bitte mitgeben:** Frühstück, wetterfeste Kleidung

            Mehr unter https://museum.example/schulklassen

            Mit freundlichen Grüßen
            Lena Lange
            """
        )
        draft.deadline = clock.now + 6 * 86_400
        let author = PersonID("lehrerin")
        guard let id = try await announcements.save(draft, by: author) else { return nil }
        for name in [
            "Einverständnis Ausflug.pdf", "Wegbeschreibung zum Museum, mit allen Haltestellen und Umstiegen.pdf",
        ] {
            _ = try await announcements.attach(
                Array("%PDF-1.4\n%%EOF\n".utf8),
                fileName: name,
                type: "application/pdf",
                to: id,
                by: author
            )
        }
        _ = try await announcements.send(id, by: author)
        try await deliver(bouncing: "familie3@web.example")
        clock.advance(1_800)
        try await answer(id)
        return id
    }

    /// Says of what has left that it arrived, but for one address.
    private func deliver(bouncing address: String) async throws {
        let now = clock.now
        try await database.write { connection in
            try connection.execute("UPDATE sent_copies SET state = 'sent', updated = \(now) WHERE state = 'queued'")
            try connection.execute(
                "UPDATE sent_copies SET state = 'bounced', status = '5.1.1', updated = \(now) WHERE recipient = \(address)"
            )
        }
    }

    private func answer(_ id: AnnouncementID) async throws {
        func respond(_ guardian: String, _ name: String, _ children: [String], attests: [String] = []) async throws {
            let form = ResponseForm(
                signer: PersonID(guardian),
                typedName: name,
                isConfirmed: true,
                children: children.map { child in
                    ResponseForm.Child(
                        PersonID(child),
                        signs: true,
                        attestsFor: Set(attests.map { PersonID($0) }),
                        answers: [1: child == "cem" ? "no" : "yes", 2: child == "anna" ? "Nussallergie" : ""]
                    )
                }
            )
            _ = try await announcements.respond(form, to: id, as: PersonID(guardian))
            clock.advance(300)
        }
        try await respond("mutter", "Maria Weber", ["anna", "ben"])
        try await respond("kaya", "Elif Kaya", ["cem"])
        for number in [0, 1, 2, 5, 6, 8, 9, 12, 13] {
            let name = directory.roster.person(PersonID("eltern\(number)"))?.displayName ?? ""
            try await respond("eltern\(number)", name, ["kind\(number)"])
        }
        for number in [4, 7, 10] {
            _ = try await announcements.visit(id, as: PersonID("eltern\(number)"), isOpening: true)
        }
    }

    private func saved(_ draft: AnnouncementDraft, by author: String) async throws -> AnnouncementID? {
        try await announcements.save(draft, by: PersonID(author))
    }

    private func sent(_ draft: AnnouncementDraft, by author: String) async throws -> AnnouncementID? {
        guard let id = try await saved(draft, by: author) else { return nil }
        _ = try await announcements.send(id, by: PersonID(author))
        return id
    }
}

extension AnnouncementDraft {
    fileprivate func with(subject: String, deadline: Date) -> AnnouncementDraft {
        var draft = self
        draft.subject = subject
        draft.deadline = deadline
        return draft
    }
}
