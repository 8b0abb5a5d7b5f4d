internal import Directory
internal import School

/// What a person may go to, by role.
enum Navigation {
    enum Place: String, Sendable, CaseIterable {
        case start
        case notices
        case consents
        case announcements
        case classes
        case held
        case office
        case families
        case policy
        case orders
        case recall
        case limits
        case clauses
        case verify
        case account

        var path: String {
            switch self {
            case .start: "/"
            case .notices: "/notices"
            case .consents: "/consents"
            case .announcements: "/announcements"
            case .classes: "/classes"
            case .held: "/held"
            case .office: "/office"
            case .families: "/families"
            case .policy: "/policy"
            case .orders: "/orders"
            case .recall: "/recall"
            case .limits: "/limits"
            case .clauses: "/policy/clauses"
            case .verify: "/verify"
            case .account: "/account"
            }
        }

        /// - Parameter day: by which one is of age.
        func isFor(_ person: Person, in roster: Roster, on day: CalendarDay) -> Bool {
            switch self {
            case .start, .verify, .account: true
            case .notices: Right.family.holds(for: person)
            case .consents: person.isGuardian || person.isAdult(on: day, from: ChildSignature.age)
            // Who has a mailbox here.
            case .held: person.localPart != nil
            case .announcements, .families, .limits, .clauses: person.isStaff
            // The office, which teaches nobody, has none to look into.
            case .classes:
                person.isStaff && (!person.keepsAddresses || !ClassPages.classes(of: person, in: roster).isEmpty)
            case .office: Right.office.holds(for: person)
            case .policy, .orders: person.leadsSchool
            case .recall: person.roles.contains(.administrator)
            }
        }
    }

    /// Whether it stands in the bar of every page; the others are found on the first page, and where they are needed.
    private static func isMain(_ place: Place) -> Bool { place != .limits && place != .families }

    static func items(for person: Person?, in school: WebSchool, current: Place?, _ texts: Texts) -> [Fields] {
        guard let person else { return [] }
        let day = SchoolTime.day(of: school.now())
        let roster = school.directory.roster
        return Place.allCases.filter { $0.isFor(person, in: roster, on: day) && (isMain($0) || $0 == current) }.map {
            place in
            [
                "path": place.path, "label": texts("nav-" + place.rawValue), "isCurrent": place == current,
            ]
        }
    }
}
