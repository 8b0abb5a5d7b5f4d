internal import Announcements
internal import Directory
internal import Hummingbird
internal import School

/// The first page, by role.
enum StartPage {
    static func add(to pages: PageRoutes) {
        pages.open(.get, "/", readBy: .families) { request, context in
            guard case .person(let person, let session) = context.visitor else {
                return context.show(Page("welcome", title: context.texts("welcome-title")), at: request)
            }
            guard !session.mustChangePassword else { return context.go(to: "/password") }
            guard !context.awaitsAddress(person) else { return context.go(to: "/join/confirm") }
            let texts = context.texts
            let day = SchoolTime.day(of: context.now)
            let roster = context.school.directory.roster
            let places = Navigation.Place.allCases.filter { $0 != .start && $0.isFor(person, in: roster, on: day) }
            let office = context.school.announcements
            // Who prints for others and writes to nobody is told so.
            let printsOnly = office.keepsPaper(person.id) && office.audiences(for: person.id).isEmpty
            let cards: [Fields] = places.map { place in
                let says = place == .announcements && printsOnly ? "announcements-paper" : place.rawValue
                return [
                    "title": texts("nav-" + place.rawValue), "text": texts("start-" + says),
                    "path": place.path,
                ]
            }
            let page = Page(
                "start",
                title: texts("start-title", ["name": person.givenName]),
                ["cards": cards],
                place: .start
            )
            return context.show(page, at: request)
        }
    }
}
