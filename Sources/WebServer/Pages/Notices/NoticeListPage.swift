internal import Announcements
internal import Hummingbird
internal import Policy
internal import School

/// All notices for somebody's children, or for a child: what is still to be done first.
enum NoticeListPage {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/notices", for: .family, readBy: .families) { visit in
            let from = visit.query["from"]
            let office = visit.school.announcements
            let page = try await office.notices(for: visit.person.id, from: from.isEmpty ? nil : from)
            // What is still to be done stands on the first page, also where it was sent a while ago.
            let open =
                from.isEmpty
                ? try await office.openNotices(for: visit.person.id) : page.items.filter(\.wantsSomething)
            let rest = page.items.filter { !$0.wantsSomething }
            let texts = visit.texts
            return visit.show(
                Page(
                    "notices",
                    title: texts("notices-title"),
                    [
                        "open": open.map { fields($0, texts) }, "hasOpen": !open.isEmpty,
                        "rest": rest.map { fields($0, texts) }, "hasRest": !rest.isEmpty,
                        "isEmpty": page.items.isEmpty,
                        "next": page.next.map { "/notices?from=" + QueryText.encoded($0) }, "hasNext": page.next != nil,
                    ],
                    place: .notices
                )
            )
        }
    }

    private static func fields(_ notice: NoticeSummary, _ texts: Texts) -> Fields {
        let time = ReaderTime(texts)
        return [
            "path": "/notices/" + QueryText.encoded(notice.id.text),
            "subject": notice.subject.isEmpty ? texts("no-subject") : notice.subject,
            "author": notice.author, "sent": time.shown(notice.sent),
            "children": notice.children.map(\.name).joined(separator: ", "), "hasChildren": !notice.children.isEmpty,
            "deadline": notice.wantsSomething
                ? notice.deadline.map { texts("notice-deadline", ["time": time.shown($0)]) } : nil,
            "hasDeadline": notice.wantsSomething && notice.deadline != nil,
            "isOpen": notice.wantsSomething, "isRecalled": notice.isRecalled, "isCorrected": notice.isCorrected,
        ]
    }
}
