internal import School

/// What a person may go to, by role.
enum Navigation {
    enum Place: String, Sendable, CaseIterable {
        case start
        case held
        case policy
        case orders
        case recall
        case clauses
        case verify
        case account

        var path: String {
            switch self {
            case .start: "/"
            case .held: "/held"
            case .policy: "/policy"
            case .orders: "/orders"
            case .recall: "/recall"
            case .clauses: "/policy/clauses"
            case .verify: "/verify"
            case .account: "/account"
            }
        }

        func isFor(_ person: Person) -> Bool {
            switch self {
            case .start, .held, .verify, .account: true
            case .clauses: person.isStaff
            case .policy, .orders: person.leadsSchool
            case .recall: person.roles.contains(.administrator)
            }
        }
    }

    static func items(for person: Person?, in school: WebSchool, current: Place?, _ texts: Texts) -> [Fields] {
        guard let person else { return [] }
        return Place.allCases.filter { $0.isFor(person) }.map { place in
            [
                "path": place.path, "label": texts("nav-" + place.rawValue), "isCurrent": place == current,
            ]
        }
    }
}
