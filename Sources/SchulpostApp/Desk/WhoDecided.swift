import School

/// Who decided something, by the name that people know them by.
struct WhoDecided {
    let roster: Roster

    /// As stores keep it: nil for the house, `operator NAME`, else a person's id.
    /// - Returns: the name where the person is known; for who has left, what is kept of them.
    func name(_ author: PersonID?) -> String {
        guard let author else { return "-" }
        return PolicyDesk.line(roster.person(author)?.displayName ?? author.text)
    }

    /// As the audit log keeps it: `person ID`, `operator NAME`, `house`. What the log holds stands beside the name.
    func name(recorded actor: String) -> String {
        let mark = "person "
        guard actor.hasPrefix(mark), let person = roster.person(PersonID(String(actor.dropFirst(mark.count)))) else {
            return actor
        }
        return "\(person.displayName) (\(person.id))"
    }
}
