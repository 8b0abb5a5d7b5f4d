internal import Announcements
internal import Directory
internal import FoundationEssentials
internal import Gateway
internal import Hummingbird
internal import School

/// Announcements: one's own, and those to classes that one leads.
enum AnnouncementPages {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/announcements", for: .staff) { try await list($0) }
        AnnouncementEditPages.add(to: pages)
        AnnouncementSendPages.add(to: pages)
        AnnouncementProgressPages.add(to: pages)
        AnnouncementChildPages.add(to: pages)
        AnnouncementAfterPages.add(to: pages)
        WaitingPage.add(to: pages)
    }

    /// In characters.
    private static let longestSearch = 100

    private static func list(_ visit: Visit) async throws -> Response {
        let texts = visit.texts
        let office = visit.school.announcements
        let shelves = shelves(visit)
        let wanted = AnnouncementShelf(rawValue: visit.query["shelf"]) ?? shelves.first ?? .own
        // A shelf where nothing could ever lie is not opened.
        let shelf = shelves.contains(wanted) ? wanted : shelves.first ?? .own
        let mayWrite = mayWrite(visit)
        let search = String(visit.query["q"].prefix(longestSearch))
        let from = visit.query["from"]
        let page = try await office.announcements(
            for: visit.person.id,
            on: shelf,
            matching: search,
            from: from.isEmpty ? nil : String(from.prefix(200))
        )
        let held = try await visit.school.gateway.ownHeld(of: visit.person.id, in: visit.context.language.house)
        let waiting = try await visit.school.gateway.waitingSummaries(of: visit.person.id)
        var query = "?shelf=" + shelf.rawValue
        if !search.isEmpty { query += "&q=" + QueryText.encoded(search) }
        return visit.show(
            Page(
                "announcements",
                title: texts("nav-announcements"),
                [
                    "items": page.items.map { fields($0, shelf, visit) }, "hasItems": !page.items.isEmpty,
                    "next": page.next.map { "/announcements" + query + "&from=" + QueryText.encoded($0) },
                    "hasNext": page.next != nil, "isLater": !from.isEmpty, "search": search,
                    "isSearching": !search.isEmpty, "shelf": shelf.rawValue,
                    "shelves": shelves.map {
                        [
                            "path": "/announcements?shelf=" + $0.rawValue,
                            "label": texts("ann-shelf-" + $0.rawValue), "isCurrent": $0 == shelf,
                        ] as Fields
                    },
                    "hasShelves": shelves.count > 1, "mayWrite": mayWrite,
                    "lead": shelf == .paper ? texts("ann-paper-lead") : nil,
                    "none": texts("ann-none-" + (shelf == .own && !mayWrite ? "may-not" : shelf.rawValue)),
                    "held": held.isEmpty ? nil : texts("ann-held-count", ["count": held.count]),
                    "waiting": waiting.isEmpty ? nil : texts("ann-waiting-count", ["count": waiting.count]),
                    "hasNotes": !held.isEmpty || !waiting.isEmpty, "templates": templates(visit),
                    "mayBegin": shelf == .own && mayWrite,
                ],
                place: .announcements
            )
        )
    }

    /// Whether there is anybody to whom somebody may write: else the form has nothing to offer.
    private static func mayWrite(_ visit: Visit) -> Bool {
        !visit.school.announcements.audiences(for: visit.person.id).isEmpty
    }

    /// Those on which something may lie; who writes to nobody begins with others' on paper.
    private static func shelves(_ visit: Visit) -> [AnnouncementShelf] {
        let leads = visit.school.directory.roster.groups(ledBy: visit.person.id).contains {
            $0.kind == .schoolClass && $0.owners.contains(visit.person.id)
        }
        let keepsPaper = visit.school.announcements.keepsPaper(visit.person.id)
        return AnnouncementShelf.allCases.filter { shelf in
            switch shelf {
            case .own: mayWrite(visit) || !keepsPaper
            case .classes: leads
            case .paper: keepsPaper
            }
        }
    }

    /// Links that begin with a text.
    static func templates(_ visit: Visit, chosen: String = "", audiences: [String] = []) -> [Fields] {
        let more = audiences.map { "&audience=" + QueryText.encoded($0) }.joined()
        return AnnouncementTemplate.all(in: visit.context.language.house).map { template in
            [
                "name": template.name, "path": "/announcements/new?template=" + template.id.rawValue + more,
                "isCurrent": template.id.rawValue == chosen,
            ]
        }
    }

    private static func fields(_ item: AnnouncementSummary, _ shelf: AnnouncementShelf, _ visit: Visit) -> Fields {
        let texts = visit.texts
        let isOut = item.state.isOut
        // Of what was taken back nothing is missing.
        var isRecalled = false
        if case .recalled = item.state { isRecalled = true }
        return [
            "path": AnnouncementFields.path(item.id), "subject": AnnouncementFields.subject(item.subject, visit),
            "state": AnnouncementFields.state(item.state, visit),
            "audience": item.audiences.isEmpty
                ? texts("ann-no-audience") : AudienceWords.names(item.audiences, visit).joined(separator: ", "),
            "author": shelf == .own ? nil : item.author,
            "deadline": item.deadline.map {
                texts("ann-until", ["time": AnnouncementFields.time($0, visit)])
            },
            "changed": isOut
                ? nil : texts("ann-changed", ["time": AnnouncementFields.time(item.changed, visit)]),
            "isCorrected": item.isCorrected,
            "showsProgress": isOut && !isRecalled && item.asks && item.children > 0,
            "progress": texts("ann-done-of", ["done": item.done, "all": item.children]),
            "barMarkup": ShareBar.markup([(item.done, .done)], of: item.children),
        ]
    }
}
