internal import Database
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import Policy
internal import School

/// The time machine: what a change of settings would have done to the mail of the past. Changes nothing.
enum BacktestPages {
    /// Rows for single settings.
    private static let rows = 4
    private static let spans = [7, 30, 90, 365]

    /// What a job hands over.
    struct Outcome: Sendable {
        let result: Backtest
        let old: PolicySettings
        let new: PolicySettings
        let days: Int
        /// The announcements that would have been hit.
        let hits: [NamedAnnouncement]
    }

    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/policy/backtest", for: .leading) { ask($0) }
        pages.closed(.post, "/policy/backtest", for: .leading) { try await start($0) }
        pages.closed(.get, "/policy/backtest/{job}", for: .leading) { try await show($0) }
        pages.closed(.get, "/policy/backtest/{job}/events", for: .leading) { try await follow($0) }
    }

    // MARK: - Asking

    private static func ask(_ visit: Visit, problems: [String] = []) -> Response {
        let texts = visit.texts
        let catalogue = visit.school.catalogue
        let form = visit.form
        let days = Int(form["days"]) ?? 30
        let names = catalogue.keys(of: visit.settings).filter { !$0.name.hasPrefix("clause.") }.map(\.name)
        return visit.show(
            Page(
                "backtest",
                title: texts("backtest-title"),
                [
                    "problems": problems, "hasProblems": !problems.isEmpty, "names": names,
                    "spans": spans.map {
                        [
                            "value": $0, "label": texts("backtest-days", ["days": $0]), "isChosen": $0 == days,
                        ] as Fields
                    },
                    "rows": (1...rows).map { row in
                        [
                            "number": row, "name": form["name\(row)"], "value": form["value\(row)"],
                        ] as Fields
                    },
                    "text": form["text"],
                ],
                status: problems.isEmpty ? .ok : .unprocessableContent,
                place: .policy,
                trail: [(texts("policy-title"), "/policy")]
            )
        )
    }

    private static func start(_ visit: Visit) async throws -> Response {
        let texts = visit.texts
        let reader = visit.school.gateway.settingsReader
        var new = visit.settings
        var problems: [SettingsError] = []
        let file = visit.form.files["file"].map { String(decoding: $0, as: UTF8.self) } ?? ""
        for text in [file, visit.form["text"]] where !text.isEmpty {
            let reading = reader.read(text, over: new)
            new = reading.settings
            problems += reading.problems
        }
        for row in 1...rows where !visit.form["name\(row)"].isEmpty {
            do {
                try reader.set(visit.form["name\(row)"], to: visit.form["value\(row)"], in: &new)
            } catch {
                problems.append(error)
            }
        }
        guard problems.isEmpty else {
            let language = visit.context.language.house
            return ask(visit, problems: problems.prefix(20).map { $0.text(in: language, visit.school.catalogue) })
        }
        guard new != visit.settings else { return ask(visit, problems: [texts("backtest-nothing")]) }
        return try await start(new, days: Int(visit.form["days"]) ?? 30, visit)
    }

    /// Judges the past by `new` in the background, and shows how far it is.
    static func start(_ new: PolicySettings, days: Int, _ visit: Visit) async throws -> Response {
        let days = spans.contains(days) ? days : 30
        let old = visit.settings
        let now = visit.context.now
        let database = visit.school.database
        let (plan, directory) = (visit.school.gateway.plan, visit.school.directory)
        let thresholds = visit.school.catalogue.changedThresholds(from: old, to: new)
        let job = await visit.context.house.jobs.start(for: visit.person.id, in: visit.school.name, at: now) {
            progress in
            let result = try await TimeMachine.replay(
                Backtest(from: old, to: new, thresholds: thresholds),
                from: now.addingTimeInterval(-86_400 * Double(days)),
                until: now,
                in: database,
                progress: progress
            )
            let hits = try await database.read {
                try result.namedAnnouncements(limit: BacktestFields.mostNamed, plan, directory.roster, in: $0)
            }
            return Outcome(result: result, old: old, new: new, days: days, hits: hits)
        }
        return visit.context.go(to: "/policy/backtest/" + job)
    }

    // MARK: - Watching

    private static func follow(_ visit: Visit) async throws -> Response {
        let jobs = visit.context.house.jobs
        let states = await jobs.follow(try visit.part("job"), for: visit.person.id, in: visit.school.name)
        guard let states else { throw WebError(.notFound) }
        let texts = visit.texts
        let (events, event) = AsyncStream<ServerSentEvent>.makeStream(bufferingPolicy: .bufferingNewest(4))
        let feeding = Task {
            for await state in states {
                switch state {
                case .running(let done):
                    event.yield(ServerSentEvent(texts("backtest-progress", ["count": done]), name: "progress"))
                case .finished, .failed: event.yield(ServerSentEvent("", name: "done"))
                }
            }
            event.finish()
        }
        event.onTermination = { _ in feeding.cancel() }
        return ServerSentEvents.response(events) { await visit.isStillOpen(for: .leading) }
    }

    private static func show(_ visit: Visit) async throws -> Response {
        let texts = visit.texts
        let job = try visit.part("job")
        let state = await visit.context.house.jobs.state(of: job, for: visit.person.id, in: visit.school.name)
        let trail = [(texts("policy-title"), "/policy"), (texts("backtest-title"), "/policy/backtest")]
        switch state {
        case nil: throw WebError(.notFound)
        case .running(let done):
            let page = Page(
                "backtest-running",
                title: texts("backtest-running"),
                ["events": "/policy/backtest/\(job)/events", "progress": texts("backtest-progress", ["count": done])],
                place: .policy,
                trail: trail,
                refresh: 3
            )
            return visit.show(page)
        case .failed:
            return visit.show(
                Page(
                    "backtest-failed",
                    title: texts("backtest-failed"),
                    status: .internalServerError,
                    place: .policy,
                    trail: trail
                )
            )
        case .finished(let outcome as Outcome):
            return visit.show(
                Page(
                    "backtest-result",
                    title: texts("backtest-result"),
                    BacktestFields(outcome, visit).fields,
                    place: .policy,
                    trail: trail
                )
            )
        case .finished: throw WebError(.notFound)
        }
    }
}
