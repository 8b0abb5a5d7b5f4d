internal import School
internal import Synchronization

/// Everyone as lists tell them: names with classes, and the order of both.
struct ListedPeople: Sendable {
    private struct Entry {
        let person: NamedPerson
        let place: Int
    }

    private let entries: [PersonID: Entry]
    private let families: [PersonID: Int]

    init(_ roster: Roster) {
        let people = roster.people.enumerated().map { place, person in
            let className = person.isChild ? roster.classes(of: person.id).map(\.name).joined(separator: ", ") : ""
            let named = NamedPerson(id: person.id, name: person.displayName, className: className)
            return (named: named, key: (ClassOrder.key(className), place))
        }
        var entries: [PersonID: Entry] = [:]
        entries.reserveCapacity(people.count)
        for (place, person) in people.sorted(by: { $0.key < $1.key }).enumerated() {
            entries[person.named.id] = Entry(person: person.named, place: place)
        }
        self.entries = entries
        families = Families(roster.people.filter { $0.isChild && $0.isActive }.map(\.id), in: roster).numbers
    }

    /// A number for each family: children who share a guardian have the same; nil for who is no child of the school.
    func family(of child: PersonID) -> Int? { families[child] }

    func named(_ id: PersonID) -> NamedPerson? { entries[id]?.person }

    /// Those who are known, by class and name.
    func named(_ ids: some Sequence<PersonID>) -> [NamedPerson] {
        inOrder(Array(ids), by: \.self).compactMap { named($0) }
    }

    /// By class and name; who isn't known any more comes first.
    func inOrder<Line>(_ lines: [Line], by person: (Line) -> PersonID) -> [Line] {
        let places = lines.map { entries[person($0)]?.place ?? -1 }
        return lines.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { lines[$0] }
    }

    /// Whether they are of one class, or of none.
    func isOneClass(_ people: some Sequence<PersonID>) -> Bool {
        var known: String?
        for id in people {
            guard let name = entries[id]?.person.className else { continue }
            if let known, known != name { return false }
            known = name
        }
        return true
    }
}

/// Keeps the list of the school as it is, so that it is put in order once for each change and not for each page.
final class ListedSchool: Sendable {
    private let kept = Mutex<(version: Int64, people: ListedPeople)?>(nil)

    func people(of roster: Roster) -> ListedPeople {
        kept.withLock { kept in
            if let kept, kept.version == roster.version { return kept.people }
            let people = ListedPeople(roster)
            kept = (roster.version, people)
            return people
        }
    }
}
