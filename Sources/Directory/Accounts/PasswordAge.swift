package import Database
package import FoundationEssentials
package import School

extension Directory {
    /// When the person's password was last set or reset: what was opened with the old one ends then.
    /// - Returns: nil where it never was.
    package static func passwordChanged(
        of person: PersonID,
        in connection: any DatabaseConnection
    ) throws -> Date? {
        try connection.row(
            """
            SELECT MAX(happened_at) FROM account_events
            WHERE person_id = \(person.text) AND kind IN ('set-password', 'reset')
            """
        )?.optionalDate(0)
    }
}
