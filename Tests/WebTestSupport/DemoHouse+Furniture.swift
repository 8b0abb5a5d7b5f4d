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
        for (subject, author, recipients) in Self.letters {
            _ = try await send(subject, "Guten Tag,\n\nhier steht etwas.\n", from: author, to: recipients)
        }
    }

    private static let letters: [(String, String, [String])] = [
        ("Wandertag am Freitag", "lehrerin", ["klasse.5a@" + domain]),
        ("Elternabend", "lehrerin", ["eltern.5a@" + domain]),
        ("Hausaufgaben", "anna", ["ben.weber@" + domain, "cem.kaya@" + domain]),
        ("Einladung", "cem", ["freund@web.example"]),
    ]
}
