internal import Directory
internal import Hummingbird
internal import School

/// Where class teachers and the office begin: per class how many families have an account; what else there is to do.
enum FamiliesPage {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/families", for: .staff) { try await show($0) }
    }

    private static func show(_ visit: Visit) async throws -> Response {
        let roster = visit.school.directory.roster
        let texts = visit.texts
        let guardians = visit.school.guardians
        let classes = FamilyRights.classes(of: visit.person, in: roster)
        let standings = try await guardians.standings(of: guardians.guardians(of: classes.flatMap(\.members)))
        let rows: [Fields] = classes.map { group in
            let people = guardians.guardians(of: group.members)
            let joined = people.count { standings[$0] == .hasAccount }
            return [
                "name": group.name, "invitations": "/invitations/" + group.id.text,
                "consents": "/consents/classes/" + group.id.text,
                "mayInvite": FamilyRights.mayInvite(visit.person, to: group),
                "joined": texts("families-joined", ["joined": joined, "all": people.count]),
            ]
        }
        let isOffice = FamilyRights.isOffice(visit.person)
        let waiting = isOffice ? try await guardians.addressChanges().count : 0
        return visit.show(
            Page(
                "families",
                title: texts("nav-families"),
                [
                    "classes": rows, "hasClasses": !rows.isEmpty, "isOffice": isOffice,
                    "leads": visit.person.leadsSchool,
                    "waiting": waiting > 0 ? texts("families-waiting", ["count": waiting]) : nil,
                ],
                place: .families
            )
        )
    }
}
