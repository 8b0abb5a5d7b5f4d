internal import Database
internal import MailMessage
internal import School

/// A private address that was changed here, by its owner or the office, since the files of the school had it.
struct ChangedAddress: Sendable, Hashable {
    /// As it stands here.
    let address: String
    /// As the files had it; empty for none.
    let replaced: String

    static func all(_ connection: any DatabaseConnection) throws -> [PersonID: ChangedAddress] {
        var changed: [PersonID: ChangedAddress] = [:]
        try connection.forEachRow(
            "SELECT person_id, address, replaced FROM private_addresses WHERE replaced IS NOT NULL"
        ) { row in
            changed[PersonID(try row.string(0))] = ChangedAddress(
                address: try row.string(1),
                replaced: try row.string(2)
            )
        }
        return changed
    }
}

extension ImportPlanner {
    /// Files that still have the former address don't undo what the family has changed; another one is news.
    mutating func settle(_ address: EmailAddress?, of person: inout Person) {
        if let changed = changedAddresses[person.id], let own = person.privateAddress,
            own.normalized == changed.address,
            address != own
        {
            if (address?.normalized ?? "") == changed.replaced || address == nil {
                keptAddresses.append(person.displayName)
                return
            }
            overwrittenAddresses.append(person.displayName)
        }
        person.privateAddress = address
    }
}
