internal import Announcements
internal import FoundationEssentials
internal import Hummingbird
internal import NameFolding
internal import School

/// What the office looks after: addresses from which letters come back, and families that have given none.
enum OfficePage {
    /// Lines of each list on a page.
    private static let pageSize = 100

    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/office", for: .office) { try await show($0) }
    }

    private static func show(_ visit: Visit) async throws -> Response {
        guard let list = try await visit.school.announcements.officeList(for: visit.person.id) else {
            throw WebError(.forbidden)
        }
        let texts = visit.texts
        let search = String(visit.query["q"].prefix(100))
        let wanted = NameSearch(search)
        func matches(_ people: [NamedPerson]) -> Bool {
            wanted.isEmpty
                || people.contains { $0.className.lowercased() == search.lowercased() || wanted.finds($0.name) }
        }
        let bounced = list.bounced.filter { matches($0.guardians + $0.children) }
        let without = list.without.filter { matches([$0.child] + ($0.guardian.map { [$0] } ?? [])) }
        return visit.show(
            Page(
                "office",
                title: texts("nav-office"),
                [
                    "search": search, "isSearching": !search.isEmpty,
                    "bounced": bounced.prefix(pageSize).map { line in
                        [
                            "address": line.address, "guardians": line.guardians.map { linked($0) },
                            "children": line.children.map(named), "status": line.status.map { status($0, texts) },
                            "time": AnnouncementFields.time(line.time, visit),
                            "count": texts("office-count", ["count": line.count]),
                        ] as Fields
                    },
                    "hasBounced": !bounced.isEmpty,
                    "bouncedCount": texts("office-bounced-count", ["count": bounced.count]),
                    "moreBounced": more(bounced.count, texts),
                    "without": without.prefix(pageSize).map { line in
                        [
                            "child": named(line.child),
                            "guardian": line.guardian.map { linked($0) }, "noGuardian": line.guardian == nil,
                            "isWholeFamily": line.isWholeFamily,
                        ] as Fields
                    },
                    "hasWithout": !without.isEmpty,
                    "withoutCount": texts("office-without-count", ["count": without.count]),
                    "moreWithout": more(without.count, texts),
                ],
                place: .office
            )
        )
    }

    /// With the page where the address is put right.
    private static func linked(_ guardian: NamedPerson) -> Fields {
        ["name": guardian.name, "path": FamilyAddressPages.path(of: guardian.id)]
    }

    private static func named(_ person: NamedPerson) -> String {
        person.className.isEmpty ? person.name : person.name + " (" + person.className + ")"
    }

    private static func more(_ count: Int, _ texts: Texts) -> String? {
        count > pageSize ? texts("office-more", ["count": count - pageSize]) : nil
    }

    /// What a status code of another server means (RFC 3463 §3), with the code.
    private static func status(_ code: String, _ texts: Texts) -> String {
        let parts = code.split(separator: ".")
        let kind = parts.count > 1 ? parts[1] : ""
        let detail = parts.count > 2 ? parts[2] : ""
        let key: String
        switch (kind, detail) {
        case ("1", "2"), ("4", "4"): key = "office-status-domain"
        case ("1", _): key = "office-status-address"
        case ("2", "2"): key = "office-status-full"
        case ("2", _): key = "office-status-mailbox"
        case ("7", _): key = "office-status-policy"
        default: key = "office-status-other"
        }
        return texts(key) + " (" + code + ")"
    }
}
