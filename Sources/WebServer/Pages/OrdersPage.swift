internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import Policy
internal import School

/// The emergency brake: stops mail for a time, in one step, and lets go in another.
enum OrdersPage {
    /// Hours for which a brake may be put on.
    static let hours = [1, 2, 4, 12, 24, Brake.mostHours]

    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/orders", for: .leading) { show($0) }
        pages.closed(.post, "/orders/brake", for: .leading) { try await putOn($0) }
        pages.closed(.post, "/orders/release", for: .leading) { try await takeOff($0) }
    }

    private static func show(_ visit: Visit, problem: String? = nil) -> Response {
        let texts = visit.texts
        let language = visit.context.language.house
        let now = visit.context.now
        let brakes = visit.settings.brakesOn(at: now)
        return visit.show(
            Page(
                "orders",
                title: texts("orders-title"),
                [
                    "brakes": brakes.enumerated().map { place, brake in
                        [
                            "place": place, "what": brake.what.text, "label": word(brake.what, texts),
                            "until": SchoolTime.shown(brake.until, in: language), "reason": brake.reason,
                        ] as Fields
                    },
                    "hasBrakes": !brakes.isEmpty,
                    "choices": Brake.What.all.map { what in
                        [
                            "value": what.text, "label": word(what, texts),
                            "isChosen": what.text == (visit.form.contains("what") ? visit.form["what"] : "lists"),
                        ] as Fields
                    },
                    "hours": hours.map { number in
                        [
                            "value": number, "label": texts("orders-hours", ["hours": number]),
                            "isChosen": String(number) == (visit.form.contains("hours") ? visit.form["hours"] : "2"),
                        ] as Fields
                    },
                    "reason": visit.form["reason"], "problem": problem.map { texts($0) } ?? "",
                    "hasProblem": problem != nil,
                ],
                status: problem == nil ? .ok : .unprocessableContent,
                place: .orders
            )
        )
    }

    static func word(_ what: Brake.What, _ texts: Texts) -> String {
        switch what {
        case .lists: texts("brake-lists")
        case .external: texts("brake-external")
        case .role(let party): texts("brake-role", ["role": texts("role-" + party.rawValue)])
        case .channel(let channel): texts("brake-channel", ["channel": texts("channel-" + channel.rawValue)])
        }
    }

    private static func putOn(_ visit: Visit) async throws -> Response {
        guard let what = Brake.What(visit.form["what"].split(separator: " ")), let number = Int(visit.form["hours"]),
            hours.contains(number)
        else { throw WebError(.badRequest) }
        let reason = String(visit.form["reason"].filter { $0 != ";" && !$0.isNewline }.prefix(200))
        guard !reason.isEmpty else { return show(visit, problem: "settings-needs-reason") }
        let now = visit.context.now
        let brake = Brake(what, until: now.addingTimeInterval(3600 * Double(number)), reason: reason)
        try await visit.school.settings.change(by: visit.person.id, because: reason) { $0.put(on: brake, now: now) }
        return try await visit.context.go(to: "/orders", saying: Flash("orders-is-on", mood: .warning))
    }

    private static func takeOff(_ visit: Visit) async throws -> Response {
        let what = Brake.What(visit.form["what"].split(separator: " "))
        guard what != nil || visit.form["what"] == "all" else { throw WebError(.badRequest) }
        let reason = String(visit.form["release-reason"].prefix(200))
        guard reason.contains(where: { !$0.isWhitespace }) else { return show(visit, problem: "settings-needs-reason") }
        try await visit.school.settings.change(by: visit.person.id, because: reason) {
            $0.takeOff(what)
        }
        let goesOn = visit.settings.brakesOn(at: visit.context.now).isEmpty
        let flash = goesOn ? Flash("orders-released") : Flash("orders-released-one", mood: .warning)
        return try await visit.context.go(to: "/orders", saying: flash)
    }
}
