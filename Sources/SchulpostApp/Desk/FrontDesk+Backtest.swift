import Database
import Directory
import FoundationEssentials
import Gateway
import Policy
import School

extension FrontDesk {
    /// `schulpost policy backtest`: what a change of settings would have done to the mail of the past. Changes nothing.
    /// - Parameters:
    ///   - since: `30d`, `12h`, `4w` or a day.
    ///   - assignments: `name=value`, after the file.
    package func backtestPolicy(
        since: String,
        assignments: [String],
        file: String?,
        in school: SchoolChoice
    ) async throws {
        let end = Date()
        let start = try PolicyDesk.instant(since: since, now: end)
        guard !assignments.isEmpty || file != nil else {
            throw DeskError(
                "Bitte mit --set NAME=WERT oder --file sagen, was sich ändern soll.",
                "Please say with --set NAME=VALUE or --file what is to change."
            )
        }
        try await withRooms(school) { rooms in
            let current = rooms.settings.current.settings
            var new = current
            if let file { new = try PolicyDesk.settings(file: file, over: new, by: rooms.settingsReader) }
            new = try PolicyDesk.settings(assignments, over: new, by: rooms.settingsReader)
            guard new != current else {
                terminal.say("So gilt es schon; es gibt nichts zu prüfen.", "This holds already; nothing to judge.")
                return
            }
            let thresholds = SettingsCatalogue.standard.changedThresholds(from: current, to: new)
            let result = try await replay(
                Backtest(from: current, to: new, thresholds: thresholds),
                since: start,
                until: end,
                in: rooms
            )
            let roster = rooms.directory.roster
            let hits = try await rooms.database.read {
                try result.namedAnnouncements(
                    limit: BacktestReport.mostNamed,
                    rooms.directory.plan,
                    roster,
                    in: $0
                )
            }
            let report = BacktestReport(result, naming: hits, from: current, to: new)
            for line in report.lines(terminal.language) { terminal.say(line) }
        }
    }

    /// `schulpost policy suggest`: the lowest thresholds that hit no announcement and no released message.
    /// - Parameter name: a limit, for one role, one class or all; or a rule: each of its limits.
    package func suggestPolicy(_ name: String, since: String, in school: SchoolChoice) async throws {
        let end = Date()
        let start = try PolicyDesk.instant(since: since, now: end)
        let thresholds: [Threshold]
        do {
            thresholds = try SettingsCatalogue.standard.thresholds(named: name)
        } catch {
            if error.code == .unknownSetting { throw PolicyDesk.unknown(name) }
            let limits = SettingsCatalogue.standard.limitNames.joined(separator: ", ")
            throw DeskError(
                "\(name) ist keine Grenze und keine Regel mit einer. Grenzen sind: \(limits)",
                "\(name) is no limit, and no rule with one. Limits are: \(limits)"
            )
        }
        let others = PolicyDesk.whyNoCurves(thresholds)
        guard thresholds.contains(where: \.hasCurve) else {
            throw DeskError(
                others.map(\.german).joined(separator: "\n"),
                others.map(\.english).joined(separator: "\n")
            )
        }
        try await withRooms(school) { rooms in
            let current = rooms.settings.current.settings
            let empty = Backtest(from: current, to: current, thresholds: thresholds.filter(\.hasCurve))
            let result = try await replay(empty, since: start, until: end, in: rooms)
            terminal.say(
                "\(counted(result.judged, "Entscheidung", "Entscheidungen")) angesehen, \(Moment.text(start)) bis "
                    + "\(Moment.text(end)).",
                "\(counted(result.judged, "decision", "decisions")) looked at, \(Moment.text(start)) to \(Moment.text(end))."
            )
            for curve in result.curves {
                for line in BacktestReport.lines(suggestionOf: curve, current) {
                    terminal.say(line.text(in: terminal.language))
                }
            }
            for other in others { terminal.say(other.text(in: terminal.language)) }
        }
    }

    private func replay(
        _ backtest: Backtest,
        since start: Date,
        until end: Date,
        in rooms: SchoolRooms
    ) async throws -> Backtest {
        let terminal = terminal
        let result = try await TimeMachine.replay(backtest, from: start, until: end, in: rooms.database) { count in
            terminal.progress("\(count) …")
        }
        terminal.progress("")
        return result
    }
}
