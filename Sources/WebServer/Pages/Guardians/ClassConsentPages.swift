internal import Directory
internal import FoundationEssentials
internal import Hummingbird
internal import Policy
internal import School

/// What the families of a class have agreed to: states and names, never an address. Words on paper are entered here.
enum ClassConsentPages {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/consents/classes/{group}", for: .staff) { try await show($0) }
        pages.closed(.get, "/consents/children/{child}", for: .staff) { try await showChild($0, []) }
        pages.closed(.post, "/consents/children/{child}", for: .staff) { try await enter($0) }
    }

    private static func show(_ visit: Visit) async throws -> Response {
        let roster = visit.school.directory.roster
        let texts = visit.texts
        guard let group = roster.group(GroupID(try visit.part("group"))) else { throw WebError(.notFound) }
        guard FamilyRights.classes(of: visit.person, in: roster).contains(where: { $0.id == group.id }) else {
            throw WebError(.forbidden)
        }
        let consents = visit.school.consents
        let kinds = try await consents.kinds()
        let children = roster.inOrderOfNames(group.members).compactMap { roster.person($0) }.filter(\.isActive)
        let records = try await consents.records(of: children.map(\.id))
        let day = SchoolTime.day(of: visit.context.now)
        let language = visit.context.language.house
        var given = [Int](repeating: 0, count: kinds.count)
        let rows: [Fields] = children.map { child in
            let own = records.filter { $0.signature.child == child.id }
            let cells: [Fields] = kinds.enumerated().map { place, kind in
                let state = kind.state(of: child.id, own, in: roster, on: day)
                if state.isGiven { given[place] += 1 }
                return [
                    "kind": kind.title[language], "badge": ConsentWords.badge(state),
                    "state": ConsentWords.state(state, texts),
                ]
            }
            return ["name": child.displayName, "path": "/consents/children/" + child.id.text, "states": cells]
        }
        let heads: [Fields] = kinds.enumerated().map { place, kind in
            [
                "title": kind.title[language],
                "count": texts("consent-count", ["given": given[place], "all": children.count]),
            ]
        }
        return visit.show(
            Page(
                "class-consents",
                title: texts("consent-class-title", ["class": group.name]),
                [
                    "kinds": heads, "children": rows, "hasChildren": !rows.isEmpty && !kinds.isEmpty,
                ],
                place: .families,
                trail: [(texts("nav-families"), "/families")]
            )
        )
    }

    // MARK: - One child

    private static func child(_ visit: Visit) throws -> Person {
        let roster = visit.school.directory.roster
        guard let child = roster.person(PersonID(try visit.part("child"))), child.isChild,
            FamilyRights.maySee(visit.person, consentsOf: child.id, in: roster)
        else { throw WebError(.forbidden) }
        return child
    }

    private static func showChild(_ visit: Visit, _ problems: [String]) async throws -> Response {
        let child = try child(visit)
        let roster = visit.school.directory.roster
        let texts = visit.texts
        let consents = visit.school.consents
        let day = SchoolTime.day(of: visit.context.now)
        let language = visit.context.language.house
        let kinds = try await consents.kinds()
        let records = try await consents.records(of: [child.id])
        var people: [PersonID] = []
        let shown: [Fields] = kinds.map { kind in
            let signers = kind.signers(for: child.id, in: roster, on: day).people
            for signer in signers where !people.contains(signer) { people.append(signer) }
            let last = kind.lastWords(about: child.id, records)
            let state = kind.state(of: child.id, records, in: roster, on: day)
            return [
                "title": kind.title[language], "badge": ConsentWords.badge(state),
                "state": ConsentWords.state(state, texts),
                "words": signers.map { signer in
                    ConsentWords.word(last[signer], of: roster.person(signer)?.displayName ?? "", kind, day, texts)
                        + (last[signer].map { " · " + way($0, roster, texts) } ?? "")
                },
            ]
        }
        let group = roster.classes(of: child.id).first
        return visit.show(
            Page(
                "child-consents",
                title: texts("consent-child-title", ["name": child.displayName]),
                [
                    "consents": shown, "child": child.id.text,
                    "kinds": kinds.map { option($0.id.text, $0.title[language], visit.form["kind"]) },
                    "people": people.map {
                        option($0.text, roster.person($0)?.displayName ?? "", visit.form["signer"])
                    },
                    "hasForm": !kinds.isEmpty && !people.isEmpty, "day": visit.form["day"],
                    "problems": problems, "hasProblems": !problems.isEmpty,
                ],
                status: problems.isEmpty ? .ok : .unprocessableContent,
                place: .families,
                trail: [(texts("nav-families"), "/families")]
                    + (group.map {
                        [(texts("consent-class-title", ["class": $0.name]), "/consents/classes/" + $0.id.text)]
                    }
                        ?? [])
            )
        )
    }

    private static func option(_ value: String, _ label: String, _ chosen: String) -> Fields {
        ["value": value, "label": label, "isChosen": value == chosen]
    }

    private static func way(_ record: ConsentRecord, _ roster: Roster, _ texts: Texts) -> String {
        switch record.signature.way {
        case .account: texts("consent-way-account")
        case .link, .code: texts("consent-way-link")
        case .paper(let who):
            texts("consent-way-paper", ["name": roster.person(who)?.displayName ?? texts("history-left")])
        }
    }

    private static func enter(_ visit: Visit) async throws -> Response {
        let child = try child(visit)
        let texts = visit.texts
        let form = visit.form
        let roster = visit.school.directory.roster
        let consents = visit.school.consents
        guard let signer = roster.person(PersonID(form["signer"])),
            let kind = try await consents.kind(ConsentKindID(form["kind"]))
        else { throw WebError(.badRequest) }
        guard let day = CalendarDay(form["day"]), day <= SchoolTime.day(of: visit.context.now), day.year > 2000 else {
            return try await showChild(visit, [texts("consent-paper-day")])
        }
        let time = SchoolTime.instant(of: day, minutes: 12 * 60)
        let way = Signature.Way.paper(enteredBy: visit.person.id)
        do {
            if form["choice"] == "revoke" {
                try await consents.revoke(
                    kind.id,
                    for: child.id,
                    by: signer.id,
                    typedName: signer.displayName,
                    way: way,
                    at: time
                )
            } else {
                try await consents.give(
                    kind.id,
                    version: kind.version,
                    for: child.id,
                    by: signer.id,
                    attesting: form.contains("attest"),
                    typedName: signer.displayName,
                    way: way,
                    at: time
                )
            }
        } catch let error as ConsentError {
            return try await showChild(visit, [texts(error == .over ? "consent-over" : "consent-not-theirs")])
        }
        return try await visit.context.go(
            to: "/consents/children/" + child.id.text,
            saying: Flash("consent-paper-entered")
        )
    }
}
