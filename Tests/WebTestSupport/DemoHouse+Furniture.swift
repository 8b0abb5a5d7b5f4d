internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import Policy
internal import School
internal import WebServer

extension DemoHouse {
    /// Something to see on every page.
    package func furnish() async throws {
        _ = try await directory.resetPassword(of: PersonID("neu"), note: ChangeNote(who: "admin", why: "neu"))
        try await settings.change(by: PersonID("admin"), because: "Vor dem Schulfest ist mehr los") {
            try school.catalogue.set("mass.recipients-per-hour.child=40", in: &$0)
        }
        try await settings.change(by: PersonID("head"), because: "Beschluss der Schulkonferenz") {
            try school.catalogue.set("mass.recipients-per-message.action.child=hold", in: &$0)
        }
        try await settings.change(by: PersonID("admin"), because: "Zum Ausprobieren") {
            try school.catalogue.set("mass.recipients-per-message.child=2", in: &$0)
        }
        for letter in Self.letters {
            _ = try await send(letter.subject, letter.text, from: letter.author, to: letter.recipients)
        }
    }

    private static let letters: [(subject: String, author: String, recipients: [String], text: String)] = [
        ("Wandertag am Freitag", "lehrerin", ["klasse.5a@" + domain], "Bitte denkt an feste Schuhe.\n"),
        ("Elternabend", "lehrerin", ["eltern.5a@" + domain], "Liebe Eltern,\n\nherzliche Einladung!\n"),
        (
            "Elternabend am 3. Dezember", "lehrerin", ["klasse.5a@" + domain],
            "Liebe Eltern,\n\nich lade Sie herzlich zum Elternabend ein. Bitte geben Sie Ihrem Kind die Rückmeldung mit.\n"
        ),
        (
            "Geburtstag <b>am Samstag</b> \"im Freibad\"", "anna",
            ["ben.weber@" + domain, "cem.kaya@" + domain, "dora.ohne@" + domain], "Kommt ihr?\n"
        ),
        ("", "ben", ["anna.weber@" + domain, "cem.kaya@" + domain, "dora.ohne@" + domain], "Hausaufgaben\n"),
        ("Hausaufgaben", "anna", ["ben.weber@" + domain, "cem.kaya@" + domain], "Seite 12\n"),
        ("Einladung", "cem", ["freund@web.example"], "Hallo\n"),
    ]
}
