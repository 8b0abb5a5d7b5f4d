internal import Directory
internal import FoundationEssentials
internal import Hummingbird
internal import MailMessage
internal import School

/// Where links in mails about addresses lead. Looking confirms nothing: programs that open links in mail look, too.
enum ConfirmPages {
    static func add(to pages: PageRoutes) {
        pages.open(.get, "/confirm/{link}", readBy: .families) { request, context in
            guard let (_, link) = try await find(context) else { return gone(request, context) }
            return show(link, request, context)
        }
        pages.open(.post, "/confirm/{link}", readBy: .families) { try await answer($0, $1) }
    }

    private static func find(_ context: SchoolContext) async throws -> (LinkSecret, FamilyLink)? {
        try Guesses.admit(context)
        guard let secret = LinkSecret(try context.part("link")),
            let link = try await context.school.guardians.link(secret), link.purpose != .newPassword
        else { return nil }
        return (secret, link)
    }

    private static func show(_ link: FamilyLink, _ request: Request, _ context: SchoolContext) -> Response {
        let texts = context.texts
        return context.show(
            Page(
                "confirm",
                title: texts("confirm-\(link.purpose.rawValue)-title"),
                [
                    // The one who reads this mailbox: nobody else gets the link.
                    "text": texts("confirm-\(link.purpose.rawValue)-text", ["address": link.address.description]),
                    "until": ReaderTime(texts).shown(link.expires),
                    "isChange": link.purpose != .confirmAddress,
                ]
            ),
            at: request
        )
    }

    static func gone(_ request: Request, _ context: SchoolContext) -> Response {
        context.show(
            Page(
                "confirm-done",
                title: context.texts("link-gone-title"),
                ["text": context.texts("link-gone")],
                status: .notFound
            ),
            at: request
        )
    }

    private static func answer(_ request: Request, _ context: SchoolContext) async throws -> Response {
        guard let (secret, link) = try await find(context) else { return gone(request, context) }
        let guardians = context.school.guardians
        do {
            if context.form["choice"] == "stop" {
                guard link.purpose != .confirmAddress else { throw WebError(.badRequest) }
                try await guardians.stopChange(secret)
                return done("confirm-stopped", request, context)
            }
            guard context.form["choice"] == "yes" else { throw WebError(.badRequest) }
            if link.purpose == .confirmAddress {
                try await guardians.confirmAddress(secret)
                return done("confirm-done", request, context)
            }
            let change = try await guardians.confirmChange(secret)
            let word = change.isComplete ? "changed" : link.purpose == .takeAddress ? "old-missing" : "new-missing"
            return done("confirm-" + word, request, context)
        } catch is GuardianError {
            return gone(request, context)
        }
    }

    private static func done(_ key: String, _ request: Request, _ context: SchoolContext) -> Response {
        context.show(
            Page("confirm-done", title: context.texts(key + "-title"), ["text": context.texts(key + "-text")]),
            at: request
        )
    }
}
