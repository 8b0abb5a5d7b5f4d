package import FoundationEssentials
package import School

extension PolicySettings {
    /// What holds for a person where nothing is granted: an exemption that isn't above it does nothing.
    package func ordinary(_ limit: Limit, for person: Person, in roster: Roster, at time: Date) -> Int {
        var ordinary = self
        ordinary.exemptions = []
        let author = SchoolAuthor(
            id: person.id,
            parties: PartySet(roles: person.roles),
            groups: roster.groups(of: person.id).filter(\.isActive).map(\.addressName)
        )
        return ordinary.limit(limit, for: .person(author), at: time)
    }
}
