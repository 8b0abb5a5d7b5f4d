internal import Directory
internal import Hummingbird
internal import School

/// Which consents the school asks for, and in which words.
enum ConsentKindPages {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/consents/kinds", for: .leading) { try await list($0) }
        pages.closed(.get, "/consents/kinds/{kind}", for: .leading) { try await edit($0, []) }
        pages.closed(.post, "/consents/kinds/{kind}", for: .leading) { try await save($0) }
    }

    private static let new = "new"

    private static func list(_ visit: Visit) async throws -> Response {
        let texts = visit.texts
        let language = visit.context.language.house
        let kinds: [Fields] = try await visit.school.consents.allKinds().map { kind in
            [
                "title": kind.title[language], "path": "/consents/kinds/" + kind.id.text,
                "who": texts("consent-quorum") + ": " + texts("quorum-" + kind.quorum.rawValue) + " · "
                    + texts("consent-child-signature") + ": " + texts("child-signs-" + kind.childSignature.rawValue),
                "version": texts("consent-version", ["version": kind.version]),
                "until": kind.validUntil.map { texts("consent-until", ["day": ReaderTime(texts).day($0)]) },
                "isOff": !kind.isAsked,
            ]
        }
        return visit.show(
            Page(
                "consent-kinds",
                title: texts("consent-kinds-title"),
                ["kinds": kinds],
                place: .families,
                trail: [(texts("nav-families"), "/families")]
            )
        )
    }

    private static func known(_ visit: Visit) async throws -> ConsentKind? {
        let id = try visit.part("kind")
        guard id != new else { return nil }
        guard let kind = try await visit.school.consents.kind(ConsentKindID(id)) else { throw WebError(.notFound) }
        return kind
    }

    private static func edit(_ visit: Visit, _ problems: [String]) async throws -> Response {
        let texts = visit.texts
        let kind = try await known(visit)
        let form = visit.form
        func value(_ name: String, _ known: String?) -> String { form.contains(name) ? form[name] : known ?? "" }
        let quorum = value("quorum", kind?.quorum.rawValue ?? Acknowledgement.Quorum.attested.rawValue)
        let childSignature = value("childSignature", kind?.childSignature.rawValue ?? ChildSignature.with.rawValue)
        return visit.show(
            Page(
                "consent-kind",
                title: kind.map { $0.title[visit.context.language.house] } ?? texts("consent-kind-new"),
                [
                    "id": kind?.id.text ?? new, "isNew": kind == nil,
                    "titleDE": value("titleDE", kind?.title.german), "titleEN": value("titleEN", kind?.title.english),
                    "textDE": value("textDE", kind?.text.german), "textEN": value("textEN", kind?.text.english),
                    "validUntil": value("validUntil", kind?.validUntil?.description),
                    "quorums": Acknowledgement.Quorum.allCases.map {
                        option($0.rawValue, texts("quorum-" + $0.rawValue), quorum)
                    },
                    "childSignatures": ChildSignature.allCases.map {
                        option($0.rawValue, texts("child-signs-" + $0.rawValue), childSignature)
                    },
                    "isAsked": form.isEmpty ? kind?.isAsked ?? true : form.contains("asked"),
                    "asksAnew": form.isEmpty ? true : form.contains("anew"),
                    "version": kind.map { texts("consent-version", ["version": $0.version]) },
                    "hasTranslations": kind.map { $0.wording(in: .turkish, isOwn: false).language == .turkish }
                        ?? false,
                    "problems": problems, "hasProblems": !problems.isEmpty,
                ],
                status: problems.isEmpty ? .ok : .unprocessableContent,
                place: .families,
                trail: [(texts("nav-families"), "/families"), (texts("consent-kinds-title"), "/consents/kinds")]
            )
        )
    }

    private static func option(_ value: String, _ label: String, _ chosen: String) -> Fields {
        ["value": value, "label": label, "isChosen": value == chosen]
    }

    private static func save(_ visit: Visit) async throws -> Response {
        let form = visit.form
        let known = try await known(visit)
        guard let quorum = Acknowledgement.Quorum(rawValue: form["quorum"]),
            let childSignature = ChildSignature(rawValue: form["childSignature"])
        else { throw WebError(.badRequest) }
        let until = form["validUntil"]
        guard until.isEmpty || CalendarDay(until) != nil else {
            return try await edit(visit, [visit.texts("consent-bad-day")])
        }
        let draft = ConsentKind(
            id: known?.id ?? ConsentKindID(""),
            title: BilingualText(german: form["titleDE"], english: form["titleEN"]),
            text: BilingualText(german: form["textDE"], english: form["textEN"]),
            quorum: quorum,
            childSignature: childSignature,
            validUntil: CalendarDay(until),
            isAsked: form.contains("asked")
        )
        do {
            try await visit.school.consents.define(
                draft,
                isNew: known == nil,
                asksAnew: form.contains("anew"),
                by: visit.person.id
            )
        } catch ConsentError.unfitText {
            return try await edit(visit, [visit.texts("consent-unfit-text")])
        }
        return try await visit.context.go(to: "/consents/kinds", saying: Flash("consent-kind-saved"))
    }
}
