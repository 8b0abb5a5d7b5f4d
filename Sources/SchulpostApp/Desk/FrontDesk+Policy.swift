import Directory
import FoundationEssentials
import Gateway
import Policy
import School

extension FrontDesk {
    /// `schulpost policy show`: what holds now.
    /// - Parameters:
    ///   - keys: names of settings, or how they begin: each is shown with what it is for; empty for all, briefly.
    ///   - onlyChanged: leaves out what is as by default.
    package func showPolicy(_ keys: [String], onlyChanged: Bool, in school: SchoolChoice) async throws {
        try await withRooms(school) { rooms in
            let snapshot = rooms.settings.current
            let catalogue = SettingsCatalogue.standard
            guard !keys.isEmpty else {
                terminal.say("Fassung \(snapshot.version)", "Version \(snapshot.version)")
                terminal.write(catalogue.text(of: snapshot.settings, onlyChanged: onlyChanged))
                for entry in snapshot.settings.ending(at: Date()) { tell(of: entry) }
                return
            }
            for name in keys {
                let found = catalogue.keys(of: snapshot.settings).filter {
                    $0.name == name || $0.name.hasPrefix(name + ".")
                }
                if found.isEmpty { throw PolicyDesk.unknown(name) }
                for key in found where !key.isShorthand || found.count == 1 { explain(key, snapshot.settings) }
            }
        }
    }

    private func explain(_ key: SettingKey, _ settings: PolicySettings) {
        let catalogue = SettingsCatalogue.standard
        let standard = catalogue.value(of: key, in: PolicySettings())
        let form = key.form(in: terminal.language)
        terminal.say(key.name + " = " + PolicyDesk.line(catalogue.value(of: key, in: settings)))
        terminal.say("  " + key.summary)
        terminal.say(
            "  Möglich: \(form); ohne Änderung: \(PolicyDesk.line(standard))",
            "  May be: \(form); unless changed: \(PolicyDesk.line(standard))"
        )
    }

    /// `schulpost policy set`: a new version, live within a second on every node.
    package func setPolicy(_ assignments: [String], why: String, in school: SchoolChoice) async throws {
        try PolicyDesk.checkReason(why)
        try await withRooms(school) { rooms in
            let before = rooms.settings.current
            // All of them are looked at before anything is changed.
            let reader = rooms.settingsReader
            let wanted = try PolicyDesk.settings(assignments, over: before.settings, by: reader)
            try school.settingsCheck(now: Date()).check(wanted, over: before.settings)
            let after = try await rooms.settings.change(by: author, because: why) { settings in
                settings = try PolicyDesk.settings(assignments, over: settings, by: reader)
            }
            tell(of: before, after)
            try await tellOfWaiting(before, after, rooms)
        }
    }

    /// `schulpost policy undo`: a new version that is as the one before the last change; again, one further back each time.
    /// - Parameter includingOrders: brakes, too.
    package func undoPolicy(why: String, includingOrders: Bool, in school: SchoolChoice) async throws {
        try PolicyDesk.checkReason(why)
        try await withRooms(school) { rooms in
            let before = rooms.settings.current
            guard before.version > 0 else {
                throw DeskError(
                    "Es gibt nichts zurückzunehmen: Noch nie wurde etwas geändert.",
                    "There is nothing to undo: nothing was ever changed."
                )
            }
            let after = try await rooms.settings.undo(
                by: author,
                because: why,
                includingOrders: includingOrders
            )
            guard after.version != before.version, let made = try await rooms.settings.version(after.version) else {
                throw DeskError(
                    "Es gibt nichts mehr zurückzunehmen: Es gilt schon, was am Anfang galt.",
                    "Nothing is left to undo: what held at the beginning holds already."
                )
            }
            tell(of: before, after)
            try await tellOfWaiting(before, after, rooms)
            if !includingOrders, try await rooms.settings.hasChangedBrakes(since: made.restored ?? 0) {
                tellOfBrakes(after)
            }
            guard let earlier = try await rooms.settings.version(made.restored ?? 0) else {
                terminal.say(
                    "Es gilt wieder, was mitgeliefert ist; weiter zurück geht es nicht.",
                    "What comes with the program holds again; it goes no further back."
                )
                return
            }
            terminal.say(
                "Es gilt wieder Fassung \(earlier.version) vom \(Moment.text(earlier.time)): "
                    + PolicyDesk.line(earlier.reason),
                "Version \(earlier.version) of \(Moment.text(earlier.time)) holds again: "
                    + PolicyDesk.line(earlier.reason)
            )
        }
    }

    /// `schulpost policy history`: who changed what, when and why; the newest first.
    package func policyHistory(limit: Int, in school: SchoolChoice) async throws {
        try await withRooms(school) { rooms in
            // One more, for what the oldest of those shown has changed.
            let versions = try await rooms.settings.history(limit: min(max(limit, 1), 10_000) + 1)
            let who = WhoDecided(roster: rooms.directory.roster)
            for (place, version) in versions.prefix(max(limit, 1)).enumerated() {
                let older = place + 1 < versions.count ? versions[place + 1].settings : PolicySettings()
                let author = who.name(version.author)
                terminal.say("\(version.version)  \(Moment.text(version.time))  \(author)")
                terminal.say("   " + PolicyDesk.line(version.reason))
                for line in PolicyDesk.differences(from: older, to: version.settings) { terminal.say("   " + line) }
            }
            if versions.isEmpty {
                terminal.say("Noch nie wurde etwas geändert.", "Nothing was ever changed.")
            }
        }
    }

    /// What undoing has left.
    private func tellOfBrakes(_ after: SettingsSnapshot) {
        let now = Date()
        let brakes = after.settings.brakes.filter { $0.until > now }.map(\.what.text).joined(separator: ", ")
        terminal.say(
            "Notbremsen bleiben, wie sie sind (" + (brakes.isEmpty ? "nichts ist angehalten" : "angehalten: " + brakes)
                + "); „schulpost brake“ ändert sie.",
            "Brakes stay as they are (" + (brakes.isEmpty ? "nothing stands still" : "standing still: " + brakes)
                + "); \"schulpost brake\" changes them."
        )
    }

    /// As a remark, so that what is shown can be read in again.
    private func tell(of entry: EndingEntry) {
        let line = PolicyDesk.line(entry.entry)
        guard let until = entry.until else {
            terminal.say("# ohne Ende: \(entry.setting): \(line)", "# without an end: \(entry.setting): \(line)")
            return
        }
        let end = Moment.text(until)
        terminal.say(
            "# \(entry.hasEnded ? "vorbei seit" : "endet am") \(end): \(entry.setting): \(line)",
            "# \(entry.hasEnded ? "over since" : "ends on") \(end): \(entry.setting): \(line)"
        )
    }

    private func tell(of before: SettingsSnapshot, _ after: SettingsSnapshot) {
        guard after.version != before.version else {
            terminal.say("So gilt es schon; nichts wurde geändert.", "This holds already; nothing was changed.")
            return
        }
        for line in PolicyDesk.differences(from: before.settings, to: after.settings) { terminal.say(line) }
        terminal.say(
            "Fassung \(after.version) gilt innerhalb einer Sekunde. „schulpost policy undo“ nimmt sie zurück.",
            "Version \(after.version) holds within a second. \"schulpost policy undo\" takes it back."
        )
    }

    /// Other quiet hours hold for what waits, too, as far as it goes out earlier by them.
    private func tellOfWaiting(
        _ before: SettingsSnapshot,
        _ after: SettingsSnapshot,
        _ rooms: SchoolRooms
    ) async throws {
        guard before.settings.quietHours != after.settings.quietHours else { return }
        let waiting = try await WaitingLetters(database: rooms.database, bodies: rooms.bodies).list()
        guard !waiting.isEmpty else { return }
        let count = Set(waiting.map(\.decisionCode)).count
        terminal.say(
            "\(counted(count, "Mitteilung wartet", "Mitteilungen warten")) schon. Was nach den neuen Ruhezeiten nicht mehr warten "
                + "muss, geht innerhalb einer Minute hinaus; später als angekündigt geht nichts. „schulpost waiting list“ zeigt, "
                + "was wartet.",
            "\(counted(count, "announcement waits", "announcements wait")) already. What need not wait by the new quiet hours goes "
                + "out within a minute; nothing goes later than was said. \"schulpost waiting list\" shows what waits."
        )
    }

    /// Whoever sits at the command line, for records of changes.
    var author: PersonID { PersonID("operator " + operatorName) }
}
