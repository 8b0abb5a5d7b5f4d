internal import FoundationEssentials
internal import MailMessage
internal import Policy
internal import School

/// Who writes to whom, in words for the person who decides.
struct HeldWords: Sendable {
    let language: Language
    let roster: Roster
    let day: CalendarDay

    private var isGerman: Bool { language == .german }

    /// "Eltern der 5a (26 Familien)".
    func list(_ audience: Audience) -> String {
        let members = roster.members(of: audience, on: day)
        let count: String
        if audience.kind.isForGuardians {
            let families = Set(members.guardianCopies.map(\.children)).count + members.familiesWithoutAddress.count
            count = number(families, ("Familie", "Familien"), ("family", "families"))
        } else if audience.kind == .classChildren || audience.kind == .allChildren {
            count = number(members.mailboxes.count, ("Kind", "Kinder"), ("child", "children"))
        } else {
            count = number(members.count, ("Person", "Personen"), ("person", "people"))
        }
        return name(audience) + " (" + count + ")"
    }

    func name(_ audience: Audience) -> String { audience.name(in: roster, ReadingLanguage(language)) }

    /// A line for each list, one for people named one by one, one for addresses outside.
    func audience(_ route: RoutingPlan) -> [String] {
        var lines = route.audiences.map(list)
        let people = route.personsNamed.compactMap(roster.person)
        let children = people.count { $0.isChild }
        if children > 0 { lines.append(number(children, ("Kind", "Kinder"), ("child", "children"))) }
        if people.count > children {
            lines.append(number(people.count - children, ("Erwachsener", "Erwachsene"), ("grown-up", "grown-ups")))
        }
        let guardians = route.guardians.count { $0.list == nil }
        if guardians > 0 {
            lines.append(
                number(guardians, ("Elternadresse", "Elternadressen"), ("parent's address", "parents' addresses"))
            )
        }
        if !route.outside.isEmpty {
            let domains = Set(route.outside.map(\.address.domain.ascii)).sorted()
            let more = domains.count > 3 ? " …" : ""
            lines.append(
                number(
                    route.outside.count,
                    ("Adresse außerhalb", "Adressen außerhalb"),
                    ("address outside", "addresses outside")
                )
                    + " (" + domains.prefix(3).joined(separator: ", ") + more + ")"
            )
        }
        if route.includesPostmaster { lines.append("Postmaster") }
        if lines.isEmpty { lines.append(isGerman ? "niemand mehr" : "nobody any more") }
        return lines
    }

    /// The author, by name and role; an outsider by the address that the envelope claims.
    func sender(_ author: PersonID?, claiming address: String?) -> HeldCase.Sender {
        guard let author, let person = roster.person(author) else {
            return HeldCase.Sender(
                name: address ?? (isGerman ? "Unbekannt" : "Unknown"),
                person: nil,
                roles: .outsider,
                role: isGerman ? "von außen" : "from outside"
            )
        }
        return HeldCase.Sender(
            name: person.displayName,
            person: person.id,
            roles: PartySet(roles: person.roles),
            role: role(of: person)
        )
    }

    private func role(of person: Person) -> String {
        if person.isChild {
            let classes = roster.classes(of: person.id).map(\.name).joined(separator: ", ")
            guard !classes.isEmpty else { return isGerman ? "Kind" : "child" }
            return (isGerman ? "Kind der " : "child of class ") + classes
        }
        let order: [(Role, String, String)] = [
            (.head, "Schulleitung", "head of school"), (.administrator, "Administration", "administrator"),
            (.teacher, "Lehrkraft", "teacher"), (.dataProtectionOfficer, "Datenschutz", "data protection officer"),
            (.staff, "Personal", "staff"), (.guardian, "Eltern", "parent"),
        ]
        let words = order.first { person.roles.contains($0.0) }
        return words.map { isGerman ? $0.1 : $0.2 } ?? ""
    }

    private func number(_ count: Int, _ german: (String, String), _ english: (String, String)) -> String {
        let (one, many) = isGerman ? german : english
        return "\(count) " + (count == 1 ? one : many)
    }
}
