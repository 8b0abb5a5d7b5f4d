import Directory
import FoundationEssentials
import Gateway
import Policy
import School

/// Standing orders: the emergency brake, and what goes out later.
extension FrontDesk {
    // MARK: - The brake

    /// `schulpost brake`: what stands still, until when and why.
    package func showBrakes(in school: SchoolChoice) async throws {
        try await withRooms(school) { rooms in
            let now = Date()
            let brakes = rooms.settings.current.settings.brakesOn(at: now)
            for brake in brakes { terminal.say(Self.phrase(brake).text(in: terminal.language)) }
            if brakes.isEmpty {
                terminal.say("Nichts ist angehalten.", "Nothing stands still.")
            }
        }
    }

    /// `schulpost brake on WHAT --for 2h --why …`: within a second, on every node.
    /// - Parameters:
    ///   - words: `lists`, `external`, `role child`, `channel chat`.
    ///   - duration: `30m`, `2h`, `1d`.
    package func brakeOn(_ words: [String], for duration: String, why: String, in school: SchoolChoice) async throws {
        try PolicyDesk.checkReason(why)
        let what = try brake(words)
        let length = try Self.length(duration)
        try await withRooms(school) { rooms in
            let now = Date()
            // Whole seconds, as settings are written.
            let end = Date(timeIntervalSince1970: (now.timeIntervalSince1970 + length).rounded())
            let brake = Brake(what, until: end, reason: PolicyDesk.line(why))
            _ = try await rooms.settings.change(by: operatorID, because: why) { $0.put(on: brake, now: now) }
            terminal.say(Self.phrase(brake).text(in: terminal.language))
            terminal.say(
                "Das gilt innerhalb einer Sekunde. „schulpost brake off \(what.text) --why …“ hebt es auf.",
                "This holds within a second. \"schulpost brake off \(what.text) --why …\" ends it."
            )
        }
    }

    /// `schulpost brake off [WHAT]`: lets go what is named; everything where nothing is.
    package func brakeOff(_ words: [String], why: String, in school: SchoolChoice) async throws {
        try PolicyDesk.checkReason(why)
        let what = try words.isEmpty ? nil : brake(words)
        try await withRooms(school) { rooms in
            guard rooms.settings.current.settings.brakes.contains(where: { what == nil || $0.what == what }) else {
                throw DeskError("Das ist nicht angehalten.", "That does not stand still.")
            }
            let after = try await rooms.settings.change(by: operatorID, because: why) { _ = $0.takeOff(what) }
            for phrase in Self.released(leaving: after.settings.brakesOn(at: Date())) {
                terminal.say(phrase.text(in: terminal.language))
            }
        }
    }

    /// What is told where a brake is let go.
    /// - Parameter others: those that are on still.
    static func released(leaving others: [Brake]) -> [Phrase] {
        guard !others.isEmpty else {
            return [Phrase("Die Bremse ist gelöst; die Post geht weiter.", "The brake is off; mail goes on.")]
        }
        return [Phrase("Die Bremse ist gelöst. Anderes bleibt angehalten:", "The brake is off. Others stay on:")]
            + others.map(phrase)
    }

    private static func phrase(_ brake: Brake) -> Phrase {
        let reason = brake.reason.isEmpty ? "" : ": " + PolicyDesk.line(brake.reason)
        return Phrase(
            "\(brake.what.text) steht still bis \(SchoolTime.shown(brake.until, in: .german))\(reason)",
            "\(brake.what.text) stands still until \(SchoolTime.shown(brake.until, in: .english))\(reason)"
        )
    }

    private func brake(_ words: [String]) throws(DeskError) -> Brake.What {
        if let what = Brake.What(words) { return what }
        let known = Brake.What.all.map(\.text).joined(separator: ", ")
        throw DeskError(
            "„\(PolicyDesk.line(words.joined(separator: " ")))“ lässt sich nicht anhalten. Möglich: \(known).",
            "\"\(PolicyDesk.line(words.joined(separator: " ")))\" can't be stopped. May be: \(known)."
        )
    }

    /// How long a brake is to hold, in seconds.
    /// - Throws: `DeskError` also for more than ``Brake/mostHours``.
    static func length(_ text: String) throws(DeskError) -> TimeInterval {
        let factors: [Character: Double] = ["m": 60, "h": 3600, "d": 86_400]
        if let unit = text.last, let factor = factors[unit], let count = Int(text.dropLast()),
            (1...100_000).contains(count)
        {
            let length = Double(count) * factor
            guard length <= Double(Brake.mostHours) * 3600 else {
                let (hours, days) = (Brake.mostHours, Brake.mostHours / 24)
                throw DeskError(
                    "--for „\(PolicyDesk.line(text))“ ist zu lang: Eine Bremse hält höchstens \(hours)h (\(days)d) an. Was länger "
                        + "ruhen soll, ist eine Sache der Einstellungen; verlängern geht mit einem neuen „brake on“.",
                    "--for \"\(PolicyDesk.line(text))\" is too long: a brake holds for at most \(hours)h (\(days)d). What shall rest "
                        + "for longer is a matter of settings; another \"brake on\" prolongs it."
                )
            }
            return length
        }
        throw DeskError(
            "--for „\(PolicyDesk.line(text))“ ist keine Dauer: erwartet wird etwa 30m, 2h oder 1d.",
            "--for \"\(PolicyDesk.line(text))\" is no duration: 30m, 2h or 1d are expected, for instance."
        )
    }

    private var operatorID: PersonID { PersonID("operator " + operatorName) }

    // MARK: - What goes out later

    /// `schulpost waiting list`: what goes out later, next first.
    package func listWaiting(in school: SchoolChoice) async throws {
        try await withOffice(school) { office in
            let roster = office.rooms.directory.roster
            let waiting = try await office.gateway.waitingSummaries()
            for letter in waiting {
                let author = letter.author.flatMap { roster.person($0)?.displayName } ?? "-"
                terminal.say("\(letter.code)  \(Moment.text(letter.due))  \(PolicyDesk.line(author))")
                terminal.say("   → " + PolicyDesk.line(letter.recipients.prefix(5).joined(separator: ", ")))
                terminal.say("   " + PolicyDesk.line(letter.subject))
            }
            if waiting.isEmpty { terminal.say("Nichts wartet.", "Nothing waits.") }
        }
    }

    /// `schulpost waiting cancel CODE`: withdraws it; its author is told why.
    package func cancelWaiting(_ code: String, why: String, in school: SchoolChoice) async throws {
        try demandReason(why)
        try await withOffice(school) { office in
            let gateway = office.gateway
            guard try await gateway.cancelWaiting(code.uppercased(), by: operatorID, because: why) else {
                throw noLonger(code)
            }
            terminal.say("\(code) geht nicht mehr hinaus.", "\(code) will not go out.")
        }
    }

    /// `schulpost waiting send CODE`: lets it go out now, unless a brake keeps it.
    package func sendWaiting(_ code: String, why: String, in school: SchoolChoice) async throws {
        try demandReason(why)
        try await withOffice(school) { office in
            let gateway = office.gateway
            guard try await gateway.hastenWaiting(code.uppercased(), by: operatorID, because: why) else {
                throw noLonger(code)
            }
            try await gateway.fileDueLetters()
            if let letter = try await gateway.waitingSummaries().first(where: { $0.code == code.uppercased() }) {
                let due = Moment.text(letter.due)
                terminal.say(
                    "\(code) wartet weiter: Eine Bremse steht bis \(due).",
                    "\(code) waits on: a brake stands until \(due)."
                )
            } else {
                terminal.say("\(code) geht jetzt hinaus.", "\(code) goes out now.")
            }
        }
    }

    private func demandReason(_ why: String) throws {
        guard why.contains(where: { !$0.isWhitespace }) else {
            throw DeskError(
                "Bitte mit --why sagen, warum; es steht im Protokoll.",
                "Please say why with --why; it stands in the log."
            )
        }
    }

    private func noLonger(_ code: String) -> DeskError {
        DeskError(
            "Unter \(PolicyDesk.line(code)) wartet nichts (mehr).",
            "Nothing waits under \(PolicyDesk.line(code)) (any more)."
        )
    }
}
