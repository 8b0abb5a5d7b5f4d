internal import Announcements
internal import Directory
internal import FoundationEssentials
package import Gateway
internal import MailMessage
internal import Policy
internal import School
internal import WebServer

extension DemoHouse {
    /// What tests and visitors open by address.
    package struct Furniture: Sendable {
        /// The question of the wrong-audience guard: `/held/TOKEN`.
        package var question: String?
        /// A decision about Cem's message.
        package var refusal: String?
        /// An announcement.
        package var announcement: String?
        /// A text that goes round.
        package var spreading: String?
        /// Announcements by name: `/announcements/ID`.
        package var announcements: [String: String] = [:]
        /// Notices by name, each by the link of a family's copy: `/n/LINK`.
        package var notices: [(name: String, path: String)] = []
    }

    /// Something to see on every page: three weeks of mail up to now, and what waits today.
    package func furnish() async throws -> Furniture {
        try await moreChildren()
        _ = try await directory.resetPassword(of: PersonID("neu"), note: ChangeNote(who: "admin", why: "neu"))
        try await change(by: "admin", because: "Vor dem Schulfest ist mehr los", "mass.recipients-per-hour.child=40")
        for day in 0..<20 {
            try await quietDay(day)
            clock.advance(86_400)
            if day == 6 {
                try await change(
                    by: "head",
                    because: "Beschluss der Schulkonferenz",
                    "mass.recipients-per-message.action.child=hold"
                )
            }
        }
        try await change(by: "admin", because: "Zum Ausprobieren", "mass.recipients-per-message.child=5")
        for letter in Self.letters {
            _ = try await send(letter.subject, letter.text, from: letter.author, to: letter.recipients)
            clock.advance(60)
        }
        let refused = try await send("Einladung", "Hallo\n", from: "cem", to: ["freund@web.example"])
        try await rumour()
        let question = try await questions(to: "lehrerin").last
        let announcement = try await announcement()
        let announced = try await announce().mapValues(\.text)
        let notices = try await furnishNotices()
        let behind = Date().timeIntervalSince(clock.now)
        if behind < 10 * 86_400 { clock.followWall() }
        return Furniture(
            question: question,
            refusal: refused.decision,
            announcement: announcement,
            spreading: try await gateway.spreadingLetters().first?.code,
            announcements: announced,
            notices: notices
        )
    }

    private func change(by id: String, because reason: String, _ setting: String) async throws {
        try await settings.change(by: PersonID(id), because: reason) { try school.catalogue.set(setting, in: &$0) }
    }

    private static let names = [
        "Ali Yilmaz", "Bela Horn", "Carla Voss", "David Simon", "Emma Franke", "Finn Albrecht", "Greta Sommer",
        "Hugo Winter", "Ida Lindner", "Jonas Kuhn", "Klara Busch", "Leo Pohl", "Mia Engel", "Noah Haas", "Olga Petrova",
        "Paul Dietrich", "Rosa Marino", "Samir Haddad",
    ]

    /// So that a class is as large as classes are.
    private func moreChildren() async throws {
        var more = SchoolChanges()
        for (number, name) in Self.names.enumerated() {
            let parts = name.split(separator: " ").map { String($0) }
            let child = Person(
                id: PersonID("kind\(number)"),
                givenName: parts[0],
                familyName: parts[1],
                roles: [.child],
                localPart: LocalPart.proposal(givenName: parts[0], familyName: parts[1])
            )
            let guardian = Person(
                id: PersonID("eltern\(number)"),
                givenName: "Kim",
                familyName: parts[1],
                roles: [.guardian],
                privateAddress: EmailAddress("familie\(number)@web.example")
            )
            more.people += [child, guardian]
            more.guardianships[child.id] = [Guardianship(guardian: guardian.id, child: child.id, order: 1)]
            more.accounts.append(Account(person: child.id, login: child.id.text, passwordState: .chosen))
        }
        guard var group = directory.roster.group(GroupID("5a")) else { return }
        group.members += Self.names.indices.map { PersonID("kind\($0)") }
        more.groups = [group]
        try await directory.save(more)
    }

    private func address(_ id: String) -> String {
        directory.roster.person(PersonID(id)).flatMap { directory.plan.address(of: $0) }?.description ?? ""
    }

    /// What children write on a day: to some of the class, on some days to many.
    private func quietDay(_ day: Int) async throws {
        let children = ["anna", "ben", "cem", "dora"] + Self.names.indices.map { "kind\($0)" }
        for number in 0..<(3 + day % 4) {
            let author = (day * 5 + number * 7) % children.count
            let count = number == 2 ? 3 + (day * 3) % 12 : 1 + (day + number) % 4
            let readers = (1...count).map { address(children[(author + $0) % children.count]) }
            let subject = ["Hausaufgaben", "Training", "Referat", "Geburtstag"][(day + number) % 4]
            _ = try await send(subject, "Bis morgen! \(day)/\(number)\n", from: children[author], to: readers)
        }
        if day % 3 == 0 {
            _ = try await send(
                "Woche \(day)",
                "Bitte denkt an das Heft.\n",
                from: "lehrerin",
                to: ["klasse.5a@" + Self.domain]
            )
        }
    }

    /// A text that four children pass on.
    private func rumour() async throws {
        try await change(by: "admin", because: "Ein Gerücht geht um", "chain.spread.authors.child=2")
        try await change(by: "admin", because: "Ein Gerücht geht um", "chain.spread.readers.child=2")
        let text = """
            Clara aus der siebten Klasse hat gestern hinter der Turnhalle einen silbernen Hund mit zwei Schweifen gesehen,
            der ganz langsam über den Zaun gesprungen und dann im Keller verschwunden ist. Der Hausmeister sagt, dass er
            dort seit zwanzig Jahren wohnt und nur blaue Kreide und alte Hefte frisst.

            """
        for (from, to) in [("anna", "ben"), ("ben", "cem"), ("cem", "dora"), ("dora", "kind3")] {
            _ = try await send("WG: Clara", text, from: from, to: [address(to)])
            clock.advance(30)
        }
    }

    private static let letters: [(subject: String, author: String, recipients: [String], text: String)] = [
        ("Wandertag am Freitag", "lehrerin", ["klasse.5a@" + domain], "Bitte denkt an feste Schuhe.\n"),
        ("Elternabend", "lehrerin", ["eltern.5a@" + domain], "Liebe Eltern,\n\nherzliche Einladung!\n"),
        ("Elternabend am 3. Dezember", "lehrerin", ["klasse.5a@" + domain], parents),
        (
            "Geburtstag <b>am Samstag</b> \"im Freibad\"", "anna",
            ["ben.weber", "cem.kaya", "dora.ohne", "ali.yilmaz", "bela.horn", "carla.voss"].map { $0 + "@" + domain },
            "Kommt ihr?\n"
        ),
        (
            "", "ben",
            ["anna.weber", "cem.kaya", "dora.ohne", "david.simon", "emma.franke", "finn.albrecht", "greta.sommer"].map {
                $0 + "@" + domain
            },
            "Hausaufgaben\n"
        ),
        ("Hausaufgaben", "anna", ["ben.weber@" + domain, "cem.kaya@" + domain], "Seite 12\n"),
    ]

    /// Speaks to parents.
    package static let parents = """
        Liebe Eltern,

        ich lade Sie herzlich zum Elternabend ein. Bitte geben Sie Ihrem Kind die Rückmeldung mit.

        """

    /// Wants to be passed on; a person has to read it to judge.
    package static let chainLetter = """
        Schick diese Nachricht an 15 Freunde weiter, sonst passiert dir heute Nacht um Mitternacht etwas Schlimmes!
        Ein Mädchen hat sie nicht weitergeschickt und ist am nächsten Tag gestorben. Kein Scherz, das ist kein Kettenbrief!

        """
}

extension IntakeOutcome {
    /// The code of the decision.
    package var decision: String? {
        switch self {
        case .accepted(let code), .held(let code, _): code.text
        case .refused(let refusal): refusal.code?.text
        }
    }
}
