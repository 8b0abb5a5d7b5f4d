import Directory
import FoundationEssentials
import School

extension FrontDesk {
    /// `schulpost school import`.
    package func importSchool(
        _ files: [String],
        in school: SchoolChoice,
        isDryRun: Bool,
        confirmsLeavers: Bool
    ) async throws {
        try await withRooms(school) { rooms in
            try await ImportDesk(directory: rooms.directory, terminal: terminal).run(
                paths: files,
                isDryRun: isDryRun,
                confirmsLeavers: confirmsLeavers,
                note: ChangeNote(who: "operator " + operatorName, why: "school import")
            )
        }
    }

    /// `schulpost account reset`: the password is told once and kept nowhere.
    package func resetAccount(_ login: String, why: String, in school: SchoolChoice) async throws {
        let password = try await withDesk(school, why) { try await $0.reset(login) }
        terminal.say(
            "Einmalpasswort für \(login): \(password)\nEs wird nur jetzt gezeigt. Die Person meldet sich damit auf den Webseiten "
                + "der Schule an und wählt dort gleich ein eigenes; erst damit geht es auch im Mailprogramm.",
            "One-time password for \(login): \(password)\nIt is shown only now. The person logs in with it on the school's web "
                + "pages and chooses their own there at once; only with that one mail programs work again."
        )
    }

    /// `schulpost account set-password`.
    /// - Parameter password: as read from standard input.
    package func setPassword(_ password: String, of login: String, why: String, in school: SchoolChoice) async throws {
        let language = terminal.language
        try await withDesk(school, why) { try await $0.setPassword(password, of: login, in: language) }
        terminal.say("Das Passwort von \(login) ist gesetzt.", "The password of \(login) is set.")
    }

    /// `schulpost account lock`.
    /// - Parameter until: a day or an instant; nil for good.
    package func lockAccount(_ login: String, until: String?, why: String, in school: SchoolChoice) async throws {
        let end = try moment(until)
        try await withDesk(school, why) { try await $0.lock(login, until: end) }
        terminal.say(
            "\(login) ist gesperrt, \(term(end).german). Offene Verbindungen enden in etwa zwei Sekunden.",
            "\(login) is locked, \(term(end).english). Open connections end within about two seconds."
        )
    }

    /// `schulpost account unlock`.
    package func unlockAccount(_ login: String, why: String, in school: SchoolChoice) async throws {
        try await withDesk(school, why) { try await $0.unlock(login) }
        terminal.say("\(login) ist nicht mehr gesperrt.", "\(login) is locked no more.")
    }

    /// `schulpost account deny`.
    package func denyModule(
        _ name: String,
        to login: String,
        until: String?,
        why: String,
        in school: SchoolChoice
    ) async throws {
        let end = try moment(until)
        let module = try module(name)
        try await withDesk(school, why) { try await $0.deny(module, to: login, until: end) }
        terminal.say(
            "\(login) darf \(module.rawValue) nicht benutzen, \(term(end).german). Das gilt innerhalb einer Sekunde.",
            "\(login) may not use \(module.rawValue), \(term(end).english). This holds within a second."
        )
    }

    /// `schulpost account allow`.
    package func allowModule(_ name: String, to login: String, why: String, in school: SchoolChoice) async throws {
        let module = try module(name)
        try await withDesk(school, why) { try await $0.allow(module, to: login) }
        terminal.say("\(login) darf \(module.rawValue) wieder benutzen.", "\(login) may use \(module.rawValue) again.")
    }

    private func withDesk<Value: Sendable>(
        _ school: SchoolChoice,
        _ why: String,
        _ work: (AccountDesk) async throws -> Value
    ) async throws -> Value {
        try await withRooms(school) { rooms in
            try await work(AccountDesk(directory: rooms.directory, operatorName: operatorName, why: why))
        }
    }

    private func moment(_ text: String?) throws(DeskError) -> Date? {
        guard let text else { return nil }
        guard let moment = Moment.parse(text) else {
            throw DeskError(
                "„\(text)“ ist kein Zeitpunkt. Erwartet wird ein Tag wie 2026-12-24 oder 2026-12-24T13:30.",
                "\"\(text)\" is no instant. Expected is a day like 2026-12-24 or 2026-12-24T13:30."
            )
        }
        guard moment > Date() else {
            throw DeskError(
                "„\(text)“ ist schon vorbei. Erwartet wird ein Ende in der Zukunft; ohne --until gilt es auf Dauer.",
                "\"\(text)\" is over already. Expected is an end in the future; without --until it holds for good."
            )
        }
        return moment
    }

    private func module(_ name: String) throws(DeskError) -> SchoolModule {
        guard let module = SchoolModule(rawValue: name) else {
            let all = SchoolModule.allCases.map(\.rawValue).joined(separator: ", ")
            throw DeskError(
                "Einen Bereich „\(name)“ gibt es nicht, nur: \(all).",
                "There is no module \"\(name)\", only: \(all)."
            )
        }
        return module
    }

    private func term(_ end: Date?) -> Phrase {
        guard let end else { return Phrase("auf Dauer", "for good") }
        return Moment.term(until: end)
    }
}
