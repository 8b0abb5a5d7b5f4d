import Directory
import FoundationEssentials
import Gateway
import Policy
import School

extension FrontDesk {
    /// `schulpost exemption list`: who has which wider limit, and until when; those that end first come first.
    package func listExemptions(in school: SchoolChoice) async throws {
        try await withRooms(school) { rooms in
            let now = Date()
            let roster = rooms.directory.roster
            let granted = rooms.settings.current.settings.exemptions.filter { $0.until >= now }
            for exemption in granted.sorted(by: { $0.until < $1.until }) {
                let login = roster.account(of: exemption.person)?.login ?? exemption.person.text
                let term = SchoolTime.shown(exemption.until, in: terminal.language)
                terminal.say(
                    "\(login)  \(exemption.limit) = \(exemption.value)  bis \(term)",
                    "\(login)  \(exemption.limit) = \(exemption.value)  until \(term)"
                )
                if !exemption.reason.isEmpty { terminal.say("   " + PolicyDesk.line(exemption.reason)) }
            }
            if granted.isEmpty { terminal.say("Niemand hat eine Ausnahme.", "Nobody has an exemption.") }
        }
    }

    /// `schulpost exemption grant`: a wider limit for one person and a time. Other exemptions stay as they are; one that the
    /// person has for the same limit is replaced.
    package func grantExemption(
        _ limit: String,
        to login: String,
        _ value: String,
        until day: String,
        why: String,
        in school: SchoolChoice
    ) async throws {
        try PolicyDesk.checkReason(why)
        try await withRooms(school) { rooms in
            let person = try person(login, rooms.directory.roster)
            let now = Date()
            let exemption = try ExemptionForm(limit: limit, value: value, day: day, why: why)
                .exemption(for: person.id, now: now)
            let before = rooms.settings.current.settings
            try check(exemption, of: person, before, rooms.directory.roster, now: now)
            var wanted = before
            wanted.grant(exemption, now: now)
            try school.settingsCheck(now: now).checkSize(wanted, over: before)
            let after = try await rooms.settings.change(by: author, because: why) { $0.grant(exemption, now: now) }
            let term = SchoolTime.shown(exemption.until, in: terminal.language)
            terminal.say(
                "\(person.displayName): \(exemption.limit) = \(exemption.value) bis \(term). Fassung \(after.version) gilt "
                    + "innerhalb einer Sekunde; „schulpost exemption withdraw \(login) \(limit) --why …“ nimmt die Ausnahme zurück.",
                "\(person.displayName): \(exemption.limit) = \(exemption.value) until \(term). Version \(after.version) holds "
                    + "within a second; \"schulpost exemption withdraw \(login) \(limit) --why …\" takes the exemption back."
            )
        }
    }

    /// `schulpost exemption withdraw`: the limit of everyone holds again.
    package func withdrawExemption(
        _ limit: String,
        from login: String,
        why: String,
        in school: SchoolChoice
    ) async throws {
        try PolicyDesk.checkReason(why)
        try await withRooms(school) { rooms in
            let person = try person(login, rooms.directory.roster)
            let granted = rooms.settings.current.settings.exemptions
            guard granted.contains(where: { $0.limit == limit && $0.person == person.id }) else {
                throw DeskError(
                    "\(person.displayName) hat keine Ausnahme von \(PolicyDesk.line(limit)). „schulpost exemption list“ zeigt "
                        + "alle.",
                    "\(person.displayName) has no exemption from \(PolicyDesk.line(limit)). \"schulpost exemption list\" "
                        + "shows all."
                )
            }
            let after = try await rooms.settings.change(by: author, because: why) {
                $0.withdraw(limit, from: person.id)
            }
            terminal.say(
                "Zurückgenommen. Fassung \(after.version) gilt innerhalb einer Sekunde.",
                "Withdrawn. Version \(after.version) holds within a second."
            )
        }
    }

    /// An exemption widens; one that is narrower than what holds for this person anyway would do nothing.
    private func check(
        _ exemption: Exemption,
        of person: Person,
        _ settings: PolicySettings,
        _ roster: Roster,
        now: Date
    ) throws(DeskError) {
        guard let limit = ExemptionForm.limit(named: exemption.limit) else { return }
        let value = settings.ordinary(limit, for: person, in: roster, at: now)
        guard exemption.value <= value else { return }
        throw DeskError(
            "Für \(person.displayName) gilt bei \(limit.name) ohnehin \(value). Eine Ausnahme muss darüber liegen; enger wird "
                + "eine Grenze mit „schulpost policy set“.",
            "For \(person.displayName) \(limit.name) is \(value) anyway. An exemption must be above it; \"schulpost policy "
                + "set\" makes a limit narrower."
        )
    }

    private func person(_ login: String, _ roster: Roster) throws -> Person {
        if let person = roster.person(login: login) { return person }
        throw DeskError(
            "Niemand meldet sich als \(PolicyDesk.line(login)) an. Gemeint ist der Anmeldename, wie in „schulpost account“.",
            "Nobody logs in as \(PolicyDesk.line(login)). The login name is meant, as in \"schulpost account\"."
        )
    }
}

/// An exemption as it is typed.
struct ExemptionForm {
    var limit: String
    var value: String
    var day: String
    var why: String

    private static let limits = StandardRules.all.flatMap(\.limits)

    static func limit(named name: String) -> Limit? { limits.first { $0.name == name } }

    /// Read as the setting is, so that it means here what it means there.
    /// - Throws: what is wrong with it.
    func exemption(for person: PersonID, now: Date) throws -> Exemption {
        guard let known = Self.limit(named: limit) else {
            let names = Self.limits.map(\.name).sorted().joined(separator: ", ")
            throw DeskError(
                "\(PolicyDesk.line(limit)) ist keine Grenze. Möglich: \(names)",
                "\(PolicyDesk.line(limit)) is no limit. May be: \(names)"
            )
        }
        guard let until = Self.entry(limit, String(known.range.lowerBound), day)?.until else {
            throw DeskError(
                "\(PolicyDesk.line(day)) ist kein Tag; geschrieben wird er etwa 2026-12-24.",
                "\(PolicyDesk.line(day)) is no day; it is written as 2026-12-24."
            )
        }
        guard until > now else {
            throw DeskError(
                "\(PolicyDesk.line(day)) ist schon vorbei. Eine Ausnahme gilt bis zu einem Tag, der noch kommt.",
                "\(PolicyDesk.line(day)) is past. An exemption holds until a day that is still to come."
            )
        }
        guard let number = Self.entry(limit, value, "2999-01-01")?.value else {
            let range = known.range
            throw DeskError(
                "\(limit): \(PolicyDesk.line(value)) geht nicht. Möglich: \(range.lowerBound) bis \(range.upperBound)",
                "\(limit): \(PolicyDesk.line(value)) can't be. May be: \(range.lowerBound) to \(range.upperBound)"
            )
        }
        let reason = String(why.map { $0 == ";" || $0.isNewline ? "," : $0 }.prefix(200))
        return Exemption(limit: limit, person: person, value: number, until: until, reason: reason)
    }

    private static func entry(_ limit: String, _ value: String, _ day: String) -> Exemption? {
        func clean(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != ";" } }
        var scratch = PolicySettings()
        try? SettingsCatalogue.standard.set(
            "exemptions",
            to: "\(limit) of x is \(clean(value)) until \(clean(day))",
            in: &scratch
        )
        return scratch.exemptions.first
    }
}
