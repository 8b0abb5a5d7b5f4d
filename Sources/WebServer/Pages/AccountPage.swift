internal import Directory
internal import Hummingbird
internal import MailMessage
internal import School

/// What the school knows of the person's account.
enum AccountPage {
    static func add(to pages: PageRoutes) {
        pages.closed(.get, "/account", for: .person, readBy: .families) { visit in
            let plan = visit.school.directory.plan
            let texts = visit.texts
            let roster = visit.school.directory.roster
            let page = Page(
                "account",
                title: texts("nav-account"),
                [
                    "name": visit.person.displayName,
                    "address": plan.address(of: visit.person)?.description,
                    "private": visit.person.isGuardian ? visit.person.privateAddress?.description : nil,
                    "isGuardian": visit.person.isGuardian,
                    "login": roster.account(of: visit.person.id)?.login ?? "",
                    "roles": visit.person.roles.sorted().map { texts("role-" + $0.rawValue) }.joined(separator: ", "),
                    "wasChanged": visit.query.contains("changed"),
                ],
                place: .account
            )
            return visit.show(page)
        }
    }
}
