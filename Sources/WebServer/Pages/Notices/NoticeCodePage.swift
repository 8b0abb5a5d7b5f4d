internal import Announcements
internal import Gateway
internal import HTTPTypes
internal import Hummingbird
internal import School

/// The short code of a letter on paper, typed: it leads to the notice.
enum NoticeCodePage {
    static func add(to pages: PageRoutes) {
        pages.open(.get, "/n", readBy: .families) { request, context in
            context.show(page(context), at: request)
        }
        pages.open(.post, "/n", readBy: .families) { request, context in
            let typed = String(context.form["code"].prefix(200))
            try Questions.admit(context)
            guard let code = ShortCode(typed), try await isGood(code, context) else {
                return context.show(
                    page(context, ["isUnknown": true, "typed": typed], status: .unprocessableContent),
                    at: request
                )
            }
            return context.go(to: NoticeDoor.link(code.description).path)
        }
    }

    private static func isGood(_ code: ShortCode, _ context: SchoolContext) async throws -> Bool {
        try await context.school.announcements.visit(link: code.description) != nil
    }

    private static func page(
        _ context: SchoolContext,
        _ fields: Fields = [:],
        status: HTTPResponse.Status = .ok
    ) -> Page {
        Page("notice-code", title: context.texts("notice-code-title"), fields, status: status)
    }
}
