internal import Announcements
internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import School

/// A notice as families and children see it: by a personal link without an account, or logged in. Opening it answers
/// nothing, however it is opened: only the form does.
enum NoticePages {
    static func add(to pages: PageRoutes) {
        pages.open(.get, "/n/{link}", readBy: .families) { request, context in
            guard let door = try door(context), let visit = try await visit(door, request, context) else {
                return try await gone(request, context)
            }
            return show(visit, door, NoticeEntry(), [], request, reading(visit, context))
        }
        pages.open(.post, "/n/{link}", readBy: .families) { request, context in
            guard let door = try door(context) else { return try await gone(request, context) }
            return try await answer(door, request, context)
        }
        pages.open(.get, "/n/{link}/files/{file}", readBy: .families) { request, context in
            guard let door = try door(context) else { return try await gone(request, context) }
            return try await file(door, context)
        }
        pages.open(.get, "/n/{link}/seen.css", readBy: .families) { request, context in
            try await seen(try door(context), request, context)
        }
        pages.open(.post, "/n/{link}/again", readBy: .families) { try await again($0, $1) }
        pages.closed(.get, "/notices/{id}", for: .family, readBy: .families) { visit in
            let door = try account(visit)
            guard let notice = try await self.visit(door, visit.request, visit.context) else {
                throw WebError(.notFound)
            }
            return show(notice, door, NoticeEntry(), [], visit.request, visit.context)
        }
        pages.closed(.get, "/notices/{id}/seen.css", for: .family, readBy: .families) { visit in
            try await seen(try account(visit), visit.request, visit.context)
        }
        pages.closed(.post, "/notices/{id}", for: .family, readBy: .families) { visit in
            try await answer(try account(visit), visit.request, visit.context)
        }
        pages.closed(.get, "/notices/{id}/files/{file}", for: .family, readBy: .families) { visit in
            try await file(try account(visit), visit.context)
        }
    }

    // MARK: - Doors

    /// Short codes are short: few tries. Links are long enough that trying finds none, and a whole village may open its
    /// own from behind one address; of those only what finds nothing counts (``gone``).
    private static func door(_ context: SchoolContext) throws -> NoticeDoor? {
        guard let door = NoticeDoor(typed: try context.part("link")) else { return nil }
        if door.isShortCode { try Questions.admit(context) }
        return door
    }

    private static func account(_ visit: Visit) throws -> NoticeDoor {
        .account(AnnouncementID(try visit.part("id")), visit.person.id)
    }

    private static func visit(
        _ door: NoticeDoor,
        _ request: Request,
        _ context: SchoolContext
    ) async throws -> NoticeVisit? {
        try await door.visit(context.school.announcements, isOpening: request.isShownToSomebody)
    }

    /// Older browsers don't say that they go to a page; but showing it, they ask for its styles, which nothing does that only
    /// looks links up. There are none.
    private static func seen(
        _ door: NoticeDoor?,
        _ request: Request,
        _ context: SchoolContext
    ) async throws -> Response {
        if let door, request.isForStyles { _ = try await door.visit(context.school.announcements, isOpening: true) }
        var response = Response(status: .ok, headers: [.contentType: "text/css; charset=utf-8"])
        response.headers[.cacheControl] = "no-store"
        return hidden(response)
    }

    /// In the family's language where the school knows one and the visitor chose no other.
    private static func reading(_ visit: NoticeVisit, _ context: SchoolContext) -> SchoolContext {
        guard !context.languages.isChosen, visit.language != ReadingLanguage(context.school.language) else {
            return context
        }
        var context = context
        context.language = visit.language
        return context
    }

    // MARK: - Answers

    private static func answer(
        _ door: NoticeDoor,
        _ request: Request,
        _ context: SchoolContext
    ) async throws -> Response {
        let office = context.school.announcements
        guard let visit = try await door.visit(office) else { return try await gone(request, context) }
        let entry = NoticeEntry(context.form, visit)
        switch try await door.respond(entry.response(to: visit), office) {
        case .done: return context.go(to: door.path + "?done=1#main")
        case .problems(let problems):
            return show(visit, door, entry, problems, request, reading(visit, context), status: .unprocessableContent)
        case .otherVersion(let visit):
            // What was typed stays; what was confirmed was another text.
            var entry = NoticeEntry(context.form, visit)
            entry.isConfirmed = false
            return show(visit, door, entry, [.otherVersion], request, reading(visit, context), status: .conflict)
        case .answeredMeanwhile(let visit):
            // What was typed stays, beside what somebody else has said.
            let entry = NoticeEntry(context.form, visit)
            return show(
                visit,
                door,
                entry,
                [.answeredMeanwhile],
                request,
                reading(visit, context),
                status: .conflict
            )
        case .closed(let visit):
            return show(visit, door, NoticeEntry(), [], request, reading(visit, context), status: .conflict)
        case .unknown: return try await gone(request, context)
        }
    }

    private static func show(
        _ visit: NoticeVisit,
        _ door: NoticeDoor,
        _ entry: NoticeEntry,
        _ problems: [ResponseProblem],
        _ request: Request,
        _ context: SchoolContext,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        var visit = visit
        visit.audience = AudienceWords.names(visit.announcement.audiences, context).joined(separator: ", ")
        let notice = NoticeFields(
            visit: visit,
            door: door,
            entry: entry,
            problems: problems,
            hasJustAnswered: request.method == .get && context.query.contains("done"),
            isSeenByItself: request.tellsItsMode || request.method != .get,
            texts: context.texts
        )
        let page = Page("notice", title: notice.title, notice.fields, status: status, place: notice.place)
        return hidden(context.show(page, at: request))
    }

    private static func file(_ door: NoticeDoor, _ context: SchoolContext) async throws -> Response {
        let name = try context.part("file")
        guard let found = try await door.attachment(name, context.school.announcements) else {
            try Questions.admit(context)
            throw WebError(.notFound)
        }
        return hidden(Download.response(found.bytes, type: found.file.type, fileName: found.file.fileName))
    }

    // MARK: - Links that lead nowhere

    /// Expired, replaced, mistyped or made up: all get the same page.
    private static func gone(_ request: Request, _ context: SchoolContext) async throws -> Response {
        try Questions.admit(context)
        let texts = context.texts
        let door = NoticeDoor(typed: try context.part("link"))
        let page = Page(
            "notice-gone",
            title: texts("notice-gone-title"),
            ["again": door.map { $0.path + "/again" }, "canAsk": door.map { !$0.isShortCode } ?? false],
            status: .notFound
        )
        return hidden(context.show(page, at: request))
    }

    /// A new link goes to the address that the old one was sent to. Whether there was one isn't told.
    private static func again(_ request: Request, _ context: SchoolContext) async throws -> Response {
        try Questions.admit(context)
        if let door = NoticeDoor(typed: try context.part("link")), case .link(let link) = door {
            try await context.school.announcements.requestAgain(link: link)
        }
        let texts = context.texts
        return hidden(context.show(Page("notice-again", title: texts("notice-again-title")), at: request))
    }

    /// A personal page is for nobody's index.
    private static func hidden(_ response: Response) -> Response {
        var response = response
        response.headers[.robots] = "noindex, nofollow, noarchive"
        return response
    }
}

extension HTTPField.Name {
    fileprivate static let robots = HTTPField.Name("X-Robots-Tag") ?? .via
}
