internal import Directory
internal import Gateway
internal import Hummingbird
internal import Policy
internal import School

/// What a family agrees to, for each of its children: seen, given, revoked with one click. Children from 14 see their own.
enum ConsentPages {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/consents", for: .person, readBy: .families) { try await show($0) }
        pages.closed(.post, "/consents", for: .person, readBy: .families) { try await answer($0) }
    }

    private static func show(_ visit: Visit) async throws -> Response {
        let texts = visit.texts
        let consents = visit.school.consents
        let children = consents.children(of: visit.person.id)
        let kinds = try await consents.kinds()
        let records = try await consents.records(of: children)
        let isOwn = children == [visit.person.id]
        let families: [Fields] = children.compactMap { visit.school.directory.roster.person($0) }.map { child in
            let asked = kinds.filter { signs(visit, $0, child.id) }
            return [
                "name": child.displayName, "isOwn": isOwn, "id": child.id.text,
                "consents": asked.map { fields($0, child.id, records, visit) },
                "hasConsents": !asked.isEmpty,
            ]
        }
        return visit.show(
            Page(
                "consents",
                title: texts("nav-consents"),
                ["families": families, "hasFamilies": !families.isEmpty],
                place: .consents
            )
        )
    }

    private static func signs(_ visit: Visit, _ kind: ConsentKind, _ child: PersonID) -> Bool {
        let day = SchoolTime.day(of: visit.context.now)
        return kind.signers(for: child, in: visit.school.directory.roster, on: day).people.contains(visit.person.id)
    }

    private static func fields(
        _ kind: ConsentKind,
        _ child: PersonID,
        _ records: [ConsentRecord],
        _ visit: Visit
    ) -> Fields {
        let texts = visit.texts
        let roster = visit.school.directory.roster
        let day = SchoolTime.day(of: visit.context.now)
        let state = kind.state(of: child, records, in: roster, on: day)
        let signers = kind.signers(for: child, in: roster, on: day).people
        let last = kind.lastWords(about: child, records)
        let own = last[visit.person.id]
        let isOver = kind.validUntil.map { $0 < day } ?? false
        let hasGiven = own.map { isGood($0, kind, day) } ?? false
        let others = signers.filter { $0 != visit.person.id && $0 != child }
        let wording = kind.wording(in: visit.context.language, isOwn: visit.person.id == child)
        return [
            "id": kind.id.text, "key": kind.id.text.filter { $0.isLetter || $0.isNumber } + child.text,
            "version": kind.version, "child": child.text, "title": wording.title,
            "paragraphs": ConsentWords.paragraphs(wording.text),
            "textLanguage": wording.language.rawValue, "textDirection": wording.language.direction,
            "badge": ConsentWords.badge(state), "state": ConsentWords.state(state, texts),
            "until": kind.validUntil.map { texts("consent-until", ["day": ReaderTime(texts).day($0)]) },
            "signers": signers.count < 2
                ? []
                : signers.map { signer in
                    ConsentWords.word(last[signer], of: roster.person(signer)?.displayName ?? "", kind, day, texts)
                },
            "mayGive": !hasGiven && !isOver, "mayRevoke": hasGiven, "mayDecline": own == nil && !isOver,
            "mayAttest": !hasGiven && !isOver && kind.quorum == .attested && !others.isEmpty
                && visit.person.id != child && others.contains { last[$0] == nil },
            "isOver": isOver,
        ]
    }

    static func isGood(_ record: ConsentRecord, _ kind: ConsentKind, _ day: CalendarDay) -> Bool {
        record.isGiven && record.version >= kind.validSince && record.validUntil.map { day <= $0 } ?? true
    }

    private static func answer(_ visit: Visit) async throws -> Response {
        let form = visit.form
        let consents = visit.school.consents
        let child = PersonID(form["child"])
        // Nobody learns from an answer whether a child exists.
        guard consents.children(of: visit.person.id).contains(child) else { throw WebError(.forbidden) }
        let kind = ConsentKindID(form["kind"])
        do {
            switch form["choice"] {
            case "give":
                try await consents.give(
                    kind,
                    version: Int(form["version"]) ?? 0,
                    for: child,
                    by: visit.person.id,
                    attesting: form.contains("attest"),
                    typedName: visit.person.displayName,
                    way: .account
                )
                return try await visit.context.go(to: "/consents", saying: Flash("consent-said-given"))
            case "revoke":
                try await consents.revoke(
                    kind,
                    for: child,
                    by: visit.person.id,
                    typedName: visit.person.displayName,
                    way: .account
                )
                return try await visit.context.go(to: "/consents", saying: Flash("consent-said-revoked"))
            default: throw WebError(.badRequest)
            }
        } catch let error as ConsentError {
            let key = error == .otherVersion ? "consent-text-changed" : "consent-not-possible"
            return try await visit.context.go(to: "/consents", saying: Flash(key, mood: .warning))
        }
    }
}

/// How consents are told on pages.
enum ConsentWords {
    static func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n\n", omittingEmptySubsequences: true).map { String($0) }
    }

    static func badge(_ state: ConsentState) -> String {
        switch state {
        case .given: "good"
        case .revoked: "refuse"
        case .partly, .open: "hold"
        }
    }

    static func state(_ state: ConsentState, _ texts: Texts) -> String {
        switch state {
        case .open: texts("consent-open")
        case .partly: texts("consent-partly")
        case .given: texts("consent-given")
        case .revoked: texts("consent-revoked")
        }
    }

    /// "Maria Weber: hat am … eingewilligt". A day and a name, never more.
    static func word(
        _ record: ConsentRecord?,
        of name: String,
        _ kind: ConsentKind,
        _ day: CalendarDay,
        _ texts: Texts
    ) -> String {
        guard let record, !record.isGiven || ConsentPages.isGood(record, kind, day) else {
            return texts("consent-word-open", ["name": name])
        }
        let when = ReaderTime(texts).day(SchoolTime.day(of: record.signature.time))
        return texts(record.isGiven ? "consent-word-given" : "consent-word-revoked", ["name": name, "day": when])
    }
}
