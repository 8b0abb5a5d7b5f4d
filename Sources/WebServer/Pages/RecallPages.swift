internal import Database
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import Policy
internal import School

/// Taking delivered copies back: of texts that go round, and of single messages by their code. Nobody is shown a text.
enum RecallPages {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/recall", for: .administering) { try await list($0) }
        pages.closed(.get, "/recall/{code}", for: .administering) { try await ask($0) }
        pages.closed(.post, "/recall/{code}", for: .administering) { try await start($0) }
        pages.closed(.post, "/recall/{code}/undo", for: .administering) { try await undo($0) }
    }

    // MARK: - Lists

    private static func list(_ visit: Visit) async throws -> Response {
        let typed = visit.query["code"]
        if !typed.isEmpty, let code = DecisionCode(typed: String(typed.prefix(40))),
            try await decision(code, visit) != nil
        {
            return visit.context.go(to: "/recall/" + QueryText.encoded(code.text))
        }
        let texts = visit.texts
        let letters = try await visit.school.gateway.spreadingLetters()
        let recalls = try await visit.school.gateway.recalls()
        return visit.show(
            Page(
                "recall",
                title: texts("recall-title"),
                [
                    "letters": letters.map { fields($0, visit) }, "hasLetters": !letters.isEmpty,
                    "recalls": recalls.map { fields($0, visit) }, "hasRecalls": !recalls.isEmpty,
                    "typed": String(typed.prefix(40)), "isUnknown": !typed.isEmpty,
                ],
                status: typed.isEmpty ? .ok : .notFound,
                place: .recall
            )
        )
    }

    private static func fields(_ letter: SpreadingLetter, _ visit: Visit) -> Fields {
        let language = visit.context.language.house
        return [
            "code": letter.code, "path": "/recall/" + QueryText.encoded(letter.code),
            "tripped": SchoolTime.shown(letter.trippedAt, in: language),
            "last": SchoolTime.shown(letter.lastAt, in: language), "copies": letter.copies,
            "held": letter.heldCopies, "authors": letter.authors, "generations": letter.generations,
        ]
    }

    private static func fields(_ recall: Recall, _ visit: Visit) -> Fields {
        let texts = visit.texts
        let author = visit.school.directory.roster.person(PersonID(recall.startedBy))
        return [
            "code": recall.code, "state": texts("recall-" + recall.state.rawValue),
            "when": SchoolTime.shown(recall.startedAt, in: visit.context.language.house),
            "who": author?.displayName ?? texts("history-machine"),
            "text": texts(
                "recall-counts",
                ["copies": recall.copies, "people": recall.people, "messages": recall.messages]
            ),
            "outside": recall.outside > 0 ? texts("recall-outside", ["count": recall.outside]) : "",
            "keptBack": recall.keptBack > 0 ? texts("recall-kept-back", ["count": recall.keptBack]) : "",
            "stopped": recall.stopped > 0
                ? texts(recall.state == .undone ? "recall-waits-again" : "recall-stopped", ["count": recall.stopped])
                : "",
            "lapsed": recall.lapsed > 0 ? texts("recall-lapsed", ["count": recall.lapsed]) : "",
            "unreadOnly": recall.unreadOnly, "isUndoable": recall.state == .done || recall.state == .running,
            "undo": "/recall/" + QueryText.encoded(recall.code) + "/undo",
        ]
    }

    private static func decision(_ code: DecisionCode, _ visit: Visit) async throws -> RecordedDecision? {
        try await visit.school.database.read { try DecisionLog.find(code, in: $0) }
    }

    // MARK: - One

    private static func code(_ visit: Visit) throws -> DecisionCode {
        guard let code = DecisionCode(typed: try visit.part("code")) else { throw WebError(.notFound) }
        return code
    }

    /// What would be taken back, before it is.
    private static func ask(_ visit: Visit) async throws -> Response {
        let code = try code(visit)
        guard let found = try await decision(code, visit) else { throw WebError(.notFound) }
        let texts = visit.texts
        let roster = visit.school.directory.roster
        let letter = try await visit.school.gateway.spreadingLetters().first { $0.code == code.text }
        let author = found.author.flatMap(roster.person)
        return visit.show(
            Page(
                "recall-ask",
                title: texts("recall-ask-title"),
                [
                    "code": code.text, "action": "/recall/" + QueryText.encoded(code.text),
                    "when": SchoolTime.shown(found.time, in: visit.context.language.house),
                    "author": author?.displayName ?? texts("role-outsider"),
                    "outcome": texts("disposition-" + found.disposition), "isSpreading": letter != nil,
                    "letter": letter.map { fields($0, visit) },
                ],
                place: .recall,
                trail: [(texts("recall-title"), "/recall")]
            )
        )
    }

    private static func start(_ visit: Visit) async throws -> Response {
        let unreadOnly = visit.form["unread"] == "only"
        guard hasReason(visit) else { return try await needsReason(visit) }
        let recall: Recall?
        do {
            recall = try await visit.school.gateway.recall(
                try code(visit),
                by: visit.person.id.text,
                because: visit.form["reason"],
                unreadOnly: unreadOnly
            )
        } catch let why as NeverDelivered {
            let flash = Flash("recall-never-" + (why == .held ? "held" : "refused"), mood: .warning)
            return try await visit.context.go(to: "/recall", saying: flash)
        }
        guard let recall else { throw WebError(.notFound) }
        let isFound = recall.copies + recall.keptBack + recall.stopped > 0
        let isStopped = recall.copies == 0 && recall.stopped > 0
        let key = isStopped ? "recall-started-stopped" : isFound ? "recall-started" : "recall-found-none"
        return try await told(recall, key, visit)
    }

    private static func undo(_ visit: Visit) async throws -> Response {
        guard hasReason(visit) else { return try await needsReason(visit) }
        let recall = try await visit.school.gateway.undoRecall(
            try code(visit),
            by: visit.person.id.text,
            because: visit.form["reason"]
        )
        guard let recall else {
            return try await visit.context.go(to: "/recall", saying: Flash("recall-nothing", mood: .warning))
        }
        return try await told(recall, "recall-put-back", visit)
    }

    private static func hasReason(_ visit: Visit) -> Bool { visit.form["reason"].contains { !$0.isWhitespace } }

    private static func needsReason(_ visit: Visit) async throws -> Response {
        try await visit.context.go(to: "/recall", saying: Flash("settings-needs-reason", mood: .warning))
    }

    private static func told(_ recall: Recall, _ key: String, _ visit: Visit) async throws -> Response {
        let values = [
            "copies": String(recall.copies), "people": String(recall.people), "stopped": String(recall.stopped),
        ]
        return try await visit.context.go(
            to: "/recall",
            saying: Flash(key, values, mood: recall.copies + recall.stopped == 0 ? .warning : .good)
        )
    }
}
