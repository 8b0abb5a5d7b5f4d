internal import Announcements
internal import Hummingbird
internal import School

/// A draft that is no draft any more: sent or thrown away from another window. What happened, what to do next, and what was
/// typed, which can be kept as a new draft.
enum AnnouncementGonePage {
    static func show(_ visit: Visit) async throws -> Response {
        let id = AnnouncementID(try visit.part("id"))
        let detail = try await visit.school.announcements.announcement(id, for: visit.person.id)
        // Others' drafts and those that never were look alike.
        let isOut = detail?.access == .author
        let texts = visit.texts
        // Sending and throwing away ask for nothing that was typed.
        let kept =
            visit.form.contains("subject")
            ? KeptForm(visit.form, for: "/announcements/new", without: ["do", "version"]) : nil
        let key = isOut ? "ann-is-out" : "ann-is-gone"
        return visit.show(
            Page(
                "announcement-gone",
                title: texts(key + "-title"),
                [
                    "text": texts(key), "announcement": isOut ? AnnouncementFields.path(id) : nil, "kept": kept?.again,
                ],
                status: isOut ? .conflict : .notFound,
                place: .announcements,
                trail: AnnouncementFields.trail(visit)
            )
        )
    }
}
