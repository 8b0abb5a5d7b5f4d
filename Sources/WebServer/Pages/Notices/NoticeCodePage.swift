internal import HTTPTypes
internal import Hummingbird
internal import School

/// The short code of a letter on paper, typed: it leads to the notice.
enum NoticeCodePage {
    /// Letters and digits of a short code.
    static let length = 16

    static func add(to pages: PageRoutes) {
        pages.open(.get, "/n", readBy: .families) { request, context in
            context.show(page(context), at: request)
        }
        pages.open(.post, "/n", readBy: .families) { request, context in
            let typed = String(context.form["code"].prefix(200))
            try Questions.admit(context)
            guard let door = NoticeDoor(typed: code(typed)), door.isShortCode,
                try await door.visit(context.school.announcements) != nil
            else {
                return context.show(
                    page(context, ["isUnknown": true, "typed": typed], status: .unprocessableContent),
                    at: request
                )
            }
            return context.go(to: door.path)
        }
    }

    /// In groups of four, without what people put between.
    static func code(_ typed: String) -> String {
        let letters = typed.uppercased().unicodeScalars.filter {
            ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        }
        guard letters.count == length else { return "" }
        var groups = ""
        for (place, letter) in letters.enumerated() {
            if place > 0, place % 4 == 0 { groups += "-" }
            groups.unicodeScalars.append(letter)
        }
        return groups
    }

    private static func page(
        _ context: SchoolContext,
        _ fields: Fields = [:],
        status: HTTPResponse.Status = .ok
    ) -> Page {
        Page("notice-code", title: context.texts("notice-code-title"), fields, status: status)
    }
}
