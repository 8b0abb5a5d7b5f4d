internal import Announcements
internal import FoundationEssentials
internal import Hummingbird
internal import School

/// Another's announcement as the office sees it: whose letter is to be printed, and what has come back of them. What families
/// answer is not told here.
enum AnnouncementPaperPage {
    /// Lines are few: a school prints for some families.
    private static let mostRows = 500

    static func show(_ detail: AnnouncementDetail, _ visit: Visit) async throws -> Response {
        let announcement = detail.announcement
        let texts = visit.texts
        let found = try await visit.school.announcements.progress(
            announcement.id,
            for: visit.person.id,
            .all,
            in: visit.context.language.house
        )
        guard let progress = found else { throw WebError(.notFound) }
        let path = AnnouncementFields.path(announcement.id)
        let open = announcement.asks ? progress.rows.first { !$0.isDone } : nil
        return visit.show(
            Page(
                "announcement-paper",
                title: AnnouncementFields.subject(announcement.subject, visit),
                [
                    "base": path, "state": AnnouncementFields.state(announcement.state, visit),
                    "audience": AudienceWords.names(announcement.audiences, visit).joined(separator: ", "),
                    "author": detail.author,
                    "deadline": announcement.deadline.map {
                        texts("ann-until", ["time": AnnouncementFields.time($0, visit)])
                    },
                    "corrected": detail.corrected == nil
                        ? nil : texts("ann-paper-corrected", ["count": progress.familiesOnPaper]),
                    "headline": announcement.asks
                        ? texts("ann-done-of", ["done": progress.count.done, "all": progress.count.all])
                        : texts("ann-children", ["count": progress.count.all]),
                    "asks": announcement.asks, "hasSeveral": progress.rows.count > 1,
                    "rows": progress.rows.prefix(mostRows).map { fields($0, announcement, path, texts) },
                    "next": open.map {
                        [
                            "path": path + "/children/" + QueryText.encoded($0.child.id.text),
                            "words": texts("ann-first-child", ["name": $0.child.name]),
                        ] as Fields
                    },
                    "files": AnnouncementFields.files(detail.attachments, of: announcement.id, visit),
                    "hasFiles": !detail.attachments.isEmpty,
                ],
                place: .announcements,
                trail: AnnouncementFields.trail(visit)
            )
        )
    }

    private static func fields(
        _ row: ProgressRow,
        _ announcement: Announcement,
        _ path: String,
        _ texts: Texts
    ) -> Fields {
        [
            "name": row.child.name, "class": row.child.className,
            "path": path + "/children/" + QueryText.encoded(row.child.id.text),
            "badges": AnnouncementProgressPages.badges(row, announcement, texts),
            "signed": row.signed.map(\.signer), "missing": row.missing.map(\.name).joined(separator: ", "),
            "hasMissing": !row.missing.isEmpty,
        ]
    }
}
